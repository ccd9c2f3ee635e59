import { zendesk } from '../lib/helpdesks/zendesk';
import { start } from '../lib/reader';

export default { main: () => start(zendesk) };
