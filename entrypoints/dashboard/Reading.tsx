import { useLiveQuery } from 'dexie-react-hooks';
import { BookX } from 'lucide-react';
import { PlaybookPage } from '../../components/playbook/view/PlaybookPage';
import { State } from '../../components/ui/State';
import { PACKS } from '../../lib/playbook';
import { playbookById, playbooksOwned } from '../../lib/store/playbooks';
import { reading } from '../../lib/words/reading';
import { goTo, hashOf } from './route';

/** One playbook to read whole, shipped or of the team's own. */
export function Reading({ id, part }: { id: string; part?: string }) {
  const found = useLiveQuery(async () => {
    const [playbook, own] = await Promise.all([playbookById(id), playbooksOwned()]);
    return { playbook: playbook ?? null, own: own.map((one) => one.playbook) };
  }, [id]);
  if (!found) return null;
  const { playbook, own } = found;
  const say = reading.missing;
  if (!playbook)
    return (
      <main>
        <State
          state="noPlaybook"
          icon={BookX}
          title={say.title}
          action={<a href={hashOf({ page: 'settings' })}>{say.act}</a>}
        >
          <p>{say.text}</p>
        </State>
      </main>
    );

  return (
    <PlaybookPage
      key={`${playbook.id} ${playbook.version}`}
      playbook={playbook}
      part={part}
      editAt={own.some((one) => one.id === id) ? hashOf({ page: 'edit', id }) : undefined}
      choices={[...Object.values(PACKS), ...own].map(({ id: value, title }) => ({
        value,
        label: title,
      }))}
      linkTo={(chapter) => hashOf({ page: 'playbook', id, part: chapter })}
      onChoose={(next) => goTo({ page: 'playbook', id: next })}
      onArrive={(chapter) => location.replace(hashOf({ page: 'playbook', id, part: chapter }))}
    />
  );
}
