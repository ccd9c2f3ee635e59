import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startList } from '../lib/lists';
import { zammad } from '../lib/lists/zammad';

export default defineUnlistedScript(() => startList(zammad));
