import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { gorgias } from '../lib/helpdesks/gorgias';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(gorgias));
