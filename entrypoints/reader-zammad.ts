import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { zammad } from '../lib/helpdesks/zammad';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(zammad));
