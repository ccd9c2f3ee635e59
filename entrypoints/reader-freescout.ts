import { freescout } from '../lib/helpdesks/freescout';
import { start } from '../lib/reader';

export default { main: () => start(freescout) };
