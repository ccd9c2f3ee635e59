import type { Facts } from '../../../lib/playbook/contents';
import type { Playbook, Trigger } from '../../../lib/playbook/schema';
import { reading } from '../../../lib/words/reading';
import { Chip } from '../../ui/Chip';
import { Assumed, Fact } from './Fact';
import { time } from './figures';
import { Table } from './Table';
import styles from './view.module.css';

const { triggers: say, ladder, columns } = reading;

/** What asks for an escalation, how it is noticed, and where it leads. */
export const Triggers = ({
  of: triggers,
  playbook,
}: {
  of: Facts['triggers'];
  playbook: Playbook;
}) => (
  <Table
    caption={reading.part('triggers')}
    columns={[columns.trigger, columns.noticed, columns.leadsTo]}
    rows={triggers.map((trigger) => ({
      key: trigger.id,
      of: trigger,
      cells: [
        trigger.text,
        <span key="watches">
          {say.watches[trigger.watches]}
          {trigger.repeat && (
            <>
              , {say.repeat(trigger.repeat.count, trigger.repeat.days)}
              <Assumed />
            </>
          )}
        </span>,
        <span key="to">
          {leadsTo(trigger, playbook)} {trigger.immediate && <Chip>{say.immediate}</Chip>}
        </span>,
      ],
    }))}
  />
);

function leadsTo({ level, to }: Trigger, playbook: Playbook): string {
  const rung = playbook.ladder.find((one) => level !== undefined && one.level === level);
  if (rung) return `${ladder.level(rung.level)}, ${rung.name}`;
  const track = playbook.ladder.find((one) => to !== undefined && one.track === to);
  if (track || to !== undefined) return track?.name ?? to!;
  return playbook.ladder.some((one) => one.level !== null) ? say.next : '';
}

/** The steps of the ladder and those beside it, with what happens on each and what the customer hears. */
export const Ladder = ({ of: rungs }: { of: Facts['ladder'] }) => (
  <ol className={styles.lines}>
    {rungs.map((rung) => (
      <Fact key={rung.ref + rung.name} of={rung}>
        <span className={styles.meta}>{ladder.level(rung.level)}</span> <b>{rung.name}</b>
        {rung.afterSeconds !== undefined && (
          <span className={styles.meta}> {ladder.after(time(rung.afterSeconds))}</span>
        )}
        {rung.frontLine && (
          <>
            {' '}
            <Chip>{ladder.front}</Chip>
          </>
        )}
        {rung.action && <p>{rung.action.text}</p>}
        {rung.say && (
          <p className={styles.say}>
            <span className={styles.meta}>{ladder.say}</span> {rung.say.text}
          </p>
        )}
      </Fact>
    ))}
  </ol>
);
