import { useLiveQuery } from 'dexie-react-hooks';
import { Desk, type Fill } from '../../components/settings';
import type { Playbook } from '../../lib/playbook/schema';
import { isShared, ROUTING, slotKey } from '../../lib/playbook/slots';
import { changeEntry, changeSettings } from '../../lib/store';
import { playbookById } from '../../lib/store/playbooks';
import type { Settings } from '../../lib/store/schema';
import { poke } from '../../lib/poke';
import { useRoute } from './route';

const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Stores what was typed where the slot is kept. */
function keep(playbook: string, { slot, cell, typed }: Fill): Promise<void> {
  if (isShared(slot)) return changeSettings({ [slot]: typed });
  return slot === ROUTING && cell !== undefined
    ? changeEntry('routing', cell, typed)
    : changeEntry('figures', slotKey(playbook, slot, cell), typed);
}

/** The registers of what is to be configured: of the playbook for all sites, and of those that some sites have. */
export function OpenSlots({ chosen, playbook }: { chosen: Settings; playbook: Playbook }) {
  const route = useRoute();
  const wanted = route.page === 'settings' ? route.slot : undefined;
  const ids = [...Object.values(chosen.playbookAt), wanted?.playbook ?? playbook.id];
  const named = [...new Set(ids)].filter((id) => id !== playbook.id);
  const others = useLiveQuery(() => Promise.all(named.map(playbookById)), [named.join(' ')]);
  const all = [playbook, ...(others ?? [])].filter((one) => one !== undefined);
  return all.map((one) => (
    <Desk
      key={`${one.id} ${wanted?.playbook === one.id ? wanted.key : ''}`}
      playbook={one}
      kept={chosen}
      here={HERE}
      wanted={wanted?.playbook === one.id ? wanted.key : undefined}
      onFill={(fill) => keep(one.id, fill).then(poke)}
    />
  ));
}
