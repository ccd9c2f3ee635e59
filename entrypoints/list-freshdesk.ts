import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startList } from '../lib/lists';
import { freshdesk } from '../lib/lists/freshdesk';

export default defineUnlistedScript(() => startList(freshdesk));
