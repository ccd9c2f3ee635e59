import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { start } from '../lib/reader';
import { extensionApi } from '../lib/reader/life';
import { whenTaught } from '../lib/reader/taught';

/** Comes twice into a page that was open before; the first keeps listening. */
const WAITING = Symbol.for('deskside taught');

/** Reads a helpdesk that was taught by pointing, by its description as the settings keep it. */
export default defineUnlistedScript(() => {
  const api = extensionApi();
  const world = globalThis as { [WAITING]?: string };
  if (world[WAITING] && world[WAITING] === api.runtime.id) return;
  world[WAITING] = api.runtime.id;
  void whenTaught(api, start);
});
