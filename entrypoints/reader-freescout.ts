import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { freescout } from '../lib/helpdesks/freescout';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(freescout));
