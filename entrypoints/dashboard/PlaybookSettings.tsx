import { useLiveQuery } from 'dexie-react-hooks';
import { Playbooks } from '../../components/settings';
import { PACKS } from '../../lib/playbook';
import type { PlaybookInUse } from '../../lib/playbook/borrow';
import { changeEntry, changeSettings, sitesSeen } from '../../lib/store';
import { addPlaybook, dropPlaybook, newPlaybookId } from '../../lib/store/editing';
import { playbooksOwned } from '../../lib/store/playbooks';
import type { Settings } from '../../lib/store/schema';
import { words } from '../../lib/words';
import { poke } from '../../lib/poke';
import { goTo, hashOf } from './route';

/** Which playbook is worked by, on which site; and the way to read, copy and change each. */
export function PlaybookSettings({
  chosen,
  playbook,
}: {
  chosen: Settings;
  playbook: PlaybookInUse;
}) {
  const found = useLiveQuery(async () => ({
    own: await playbooksOwned(),
    sites: await sitesSeen(),
  }));
  if (!found) return null;
  const own = found.own.map(({ playbook: written, of }) => ({ playbook: written, of }));
  const all = [...Object.values(PACKS).map((shipped) => ({ playbook: shipped })), ...own];

  const copy = async (id: string) => {
    const source = all.find((one) => one.playbook.id === id)!.playbook;
    const as = {
      id: newPlaybookId(id),
      title: words.dashboard.playbooks.copyTitle(source.title),
      of: id,
      at: new Date().toISOString(),
    };
    const added = await addPlaybook(source, as);
    if (added.ok) goTo({ page: 'edit', id: as.id });
  };

  return (
    <Playbooks
      playbooks={all}
      chosen={playbook.id}
      borrowed={playbook.borrowed ?? {}}
      sites={found.sites}
      playbookAt={chosen.playbookAt}
      linkTo={(page, id) =>
        hashOf(
          page === 'compare'
            ? {
                page,
                left: own.find((one) => one.playbook.id === id)?.of ?? playbook.id,
                right: id,
              }
            : page === 'transfer'
              ? { page }
              : { page, id },
        )
      }
      onChoose={(id) => changeSettings({ playbook: id }).then(poke)}
      onChooseAt={(site, id) => changeEntry('playbookAt', site, id).then(poke)}
      onBorrow={(section, lender) =>
        changeEntry('borrowed', `${playbook.id}/${section}`, lender).then(poke)
      }
      onCopy={copy}
      onRemove={(id) => dropPlaybook(id).then(poke)}
    />
  );
}
