import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlook } from '../lib/helpdesks/outlook';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(outlook));
