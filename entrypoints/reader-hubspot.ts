import { hubspot } from '../lib/helpdesks/hubspot';
import { start } from '../lib/reader';

export default { main: () => start(hubspot) };
