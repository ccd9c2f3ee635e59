import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { salesforce } from '../lib/helpdesks/salesforce';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(salesforce));
