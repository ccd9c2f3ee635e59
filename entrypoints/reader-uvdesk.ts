import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { uvdesk } from '../lib/helpdesks/uvdesk';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(uvdesk));
