import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rt } from '../lib/helpdesks/rt';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(rt));
