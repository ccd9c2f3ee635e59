import { withField } from '../../lib/playbook/change';
import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Ranks, Tick } from './Chosen';
import { needed, OWN_REF, type Store } from './form';
import { Lines } from './Lines';
import { Members } from './Members';
import { Typed, TypedArea } from './Typed';

const say = words.editing.programmes;

type Week = NonNullable<NonNullable<Playbook['programmes']>[number]['weeks']>[number];
type Guard = NonNullable<Week['guard']>;

/** The weeks of someone new: what is done, and what is not allowed yet. */
export function Weeks({
  weeks,
  scale,
  onWeeks,
}: {
  weeks: readonly Week[];
  scale: Playbook['scale'];
  onWeeks: Store<Week[]>;
}) {
  return (
    <Members
      part="weeks"
      list={weeks}
      nameOf={({ name }) => name}
      noteOf={({ tasks }) => tasks.map(({ text }) => text).join(' · ')}
      add={say.addWeek}
      make={() => ({ ref: OWN_REF, name: say.freshWeek(weeks.length + 1), tasks: [] })}
      onList={onWeeks}
    >
      {(week, store) => (
        <>
          <Typed
            label={say.week}
            value={week.name}
            onKeep={needed(say.weekNeeded, (name) => store((before) => ({ ...before, name })))}
          />
          <Lines
            label={say.tasks}
            help={words.editing.categories.perLine}
            facts={week.tasks}
            onFacts={(recipe) => store((before) => ({ ...before, tasks: recipe(before.tasks) }))}
          />
          <TypedArea
            label={say.guard}
            help={say.guardHelp}
            rows={2}
            value={week.guard?.text ?? ''}
            onKeep={(typed) => {
              const text = typed.trim();
              return store((before) =>
                withField(
                  before,
                  'guard',
                  text ? { refs: [OWN_REF], ...before.guard, text } : undefined,
                ),
              );
            }}
          />
          {week.guard && (
            <Guarding
              guard={week.guard}
              scale={scale}
              store={(recipe) =>
                store((before) =>
                  before.guard ? { ...before, guard: recipe(before.guard) } : before,
                )
              }
            />
          )}
        </>
      )}
    </Members>
  );
}

function Guarding({
  guard,
  scale,
  store,
}: {
  guard: Guard;
  scale: Playbook['scale'];
  store: Store<Guard>;
}) {
  return (
    <>
      <Tick
        label={say.noReplies}
        checked={guard.insertReply === false}
        onKeep={(checked) =>
          store((before) => withField(before, 'insertReply', checked ? false : undefined))
        }
      />
      <Tick
        label={say.reviewAll}
        checked={guard.reviewAll ?? false}
        onKeep={(checked) =>
          store((before) => withField(before, 'reviewAll', checked || undefined))
        }
      />
      <Ranks
        legend={say.ranks}
        scale={scale}
        ranks={guard.ranks}
        onKeep={(ranks) => store((before) => withField(before, 'ranks', ranks))}
      />
    </>
  );
}
