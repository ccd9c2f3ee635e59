import { glpi } from '../lib/helpdesks/glpi';
import { start } from '../lib/reader';

export default { main: () => start(glpi) };
