import { frappe } from '../lib/helpdesks/frappe';
import { start } from '../lib/reader';

export default { main: () => start(frappe) };
