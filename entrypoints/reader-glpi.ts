import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { glpi } from '../lib/helpdesks/glpi';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(glpi));
