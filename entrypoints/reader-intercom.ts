import { intercom } from '../lib/helpdesks/intercom';
import { start } from '../lib/reader';

export default { main: () => start(intercom) };
