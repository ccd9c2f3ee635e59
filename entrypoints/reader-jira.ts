import { jira } from '../lib/helpdesks/jira';
import { start } from '../lib/reader';

export default { main: () => start(jira) };
