import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hubspot } from '../lib/helpdesks/hubspot';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(hubspot));
