import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startList } from '../lib/lists';
import { freescout } from '../lib/lists/freescout';

export default defineUnlistedScript(() => startList(freescout));
