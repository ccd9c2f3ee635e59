import { gorgias } from '../lib/helpdesks/gorgias';
import { start } from '../lib/reader';

export default { main: () => start(gorgias) };
