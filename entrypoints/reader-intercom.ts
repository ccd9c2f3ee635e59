import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { intercom } from '../lib/helpdesks/intercom';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(intercom));
