import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startList } from '../lib/lists';
import { zendesk } from '../lib/lists/zendesk';

export default defineUnlistedScript(() => startList(zendesk));
