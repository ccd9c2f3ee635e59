import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startList } from '../lib/lists';
import { gmail } from '../lib/lists/gmail';

export default defineUnlistedScript(() => startList(gmail));
