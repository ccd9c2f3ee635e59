import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { helpscout } from '../lib/helpdesks/helpscout';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(helpscout));
