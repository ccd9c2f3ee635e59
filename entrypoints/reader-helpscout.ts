import { helpscout } from '../lib/helpdesks/helpscout';
import { start } from '../lib/reader';

export default { main: () => start(helpscout) };
