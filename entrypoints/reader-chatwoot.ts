import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chatwoot } from '../lib/helpdesks/chatwoot';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(chatwoot));
