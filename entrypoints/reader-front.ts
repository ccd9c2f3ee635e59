import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { front } from '../lib/helpdesks/front';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(front));
