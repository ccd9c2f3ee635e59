import { front } from '../lib/helpdesks/front';
import { start } from '../lib/reader';

export default { main: () => start(front) };
