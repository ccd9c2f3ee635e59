import { uvdesk } from '../lib/helpdesks/uvdesk';
import { start } from '../lib/reader';

export default { main: () => start(uvdesk) };
