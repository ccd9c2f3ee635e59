import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startList } from '../lib/lists';
import { osticket } from '../lib/lists/osticket';

export default defineUnlistedScript(() => startList(osticket));
