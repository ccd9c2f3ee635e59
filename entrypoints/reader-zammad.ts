import { zammad } from '../lib/helpdesks/zammad';
import { start } from '../lib/reader';

export default { main: () => start(zammad) };
