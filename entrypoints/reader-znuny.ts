import { znuny } from '../lib/helpdesks/znuny';
import { start } from '../lib/reader';

export default { main: () => start(znuny) };
