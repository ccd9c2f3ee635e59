import { salesforce } from '../lib/helpdesks/salesforce';
import { start } from '../lib/reader';

export default { main: () => start(salesforce) };
