import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { znuny } from '../lib/helpdesks/znuny';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(znuny));
