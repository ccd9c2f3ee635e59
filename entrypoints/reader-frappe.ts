import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { frappe } from '../lib/helpdesks/frappe';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(frappe));
