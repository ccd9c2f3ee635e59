import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { jira } from '../lib/helpdesks/jira';
import { start } from '../lib/reader';

export default defineUnlistedScript(() => start(jira));
