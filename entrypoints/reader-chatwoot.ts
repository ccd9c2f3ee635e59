import { chatwoot } from '../lib/helpdesks/chatwoot';
import { start } from '../lib/reader';

export default { main: () => start(chatwoot) };
