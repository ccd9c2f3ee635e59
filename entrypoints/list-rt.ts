import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startList } from '../lib/lists';
import { rt } from '../lib/lists/rt';

export default defineUnlistedScript(() => startList(rt));
