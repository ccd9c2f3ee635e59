import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { zendesk } from '../lib/helpdesks/zendesk';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(zendesk));
