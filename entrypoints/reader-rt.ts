import { rt } from '../lib/helpdesks/rt';
import { start } from '../lib/reader';

export default { main: () => start(rt) };
