import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { freshdesk } from '../lib/helpdesks/freshdesk';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(freshdesk));
