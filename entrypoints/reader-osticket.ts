import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { osticket } from '../lib/helpdesks/osticket';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(osticket));
