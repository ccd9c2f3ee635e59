import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { gmail } from '../lib/helpdesks/gmail';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(gmail));
