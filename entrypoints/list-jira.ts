import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startList } from '../lib/lists';
import { jira } from '../lib/lists/jira';

export default defineUnlistedScript(() => startList(jira));
