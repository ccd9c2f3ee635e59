import { gmail } from '../lib/helpdesks/gmail';
import { start } from '../lib/reader';

export default { main: () => start(gmail) };
