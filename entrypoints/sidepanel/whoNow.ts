import { settings } from '../../lib/store';
import { db } from '../../lib/store/database';

/** Who works here, and whether they ever said so. */
export const whoNow = async () => ({
  known: (await db.settings.get('settings')) !== undefined,
  settings: await settings(),
});
