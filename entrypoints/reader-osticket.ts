import { osticket } from '../lib/helpdesks/osticket';
import { start } from '../lib/reader';

export default { main: () => start(osticket) };
