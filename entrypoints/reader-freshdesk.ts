import { freshdesk } from '../lib/helpdesks/freshdesk';
import { start } from '../lib/reader';

export default { main: () => start(freshdesk) };
