import { outlook } from '../lib/helpdesks/outlook';
import { start } from '../lib/reader';

export default { main: () => start(outlook) };
