import type { Facts } from '../../../lib/playbook/contents';
import { reading } from '../../../lib/words/reading';
import { Fact, Group } from './Fact';
import { time } from './figures';
import { listed } from './names';
import styles from './view.module.css';

const say = reading.programmes;

/** What is due for a new customer or colleague, by days or week by week. */
export const Programmes = ({ of: programmes }: { of: Facts['programmes'] }) =>
  programmes.map(({ id, ref, name, of, items, rhythm, weeks = [] }) => (
    <Group key={id} name={name} aside={say.of[of]} of={{ ref }}>
      <ul className={styles.lines}>
        {items.map((item) => (
          <Fact key={item.id} of={item}>
            {item.text}
            <span className={styles.meta}>
              {' '}
              {item.days !== undefined && say.within(item.days)}
              {item.tiers && say.tiers(listed(item.tiers))}
            </span>
          </Fact>
        ))}
        {rhythm && (
          <Fact of={rhythm}>{say.rhythm(listed(rhythm.weeks.map(String)), rhythm.thenMonths)}</Fact>
        )}
        {weeks.map((week) => (
          <Fact key={week.name} of={week}>
            <b>{week.name}</b>
            <ul className={styles.parts}>
              {week.tasks.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            {week.guard && <span className={styles.metaLine}>{week.guard.text}</span>}
          </Fact>
        ))}
      </ul>
    </Group>
  ));

/** The scale of incidents, what each level asks for, and how often it is told. */
export const Incidents = ({ of }: { of: Facts['incidents'] }) => (
  <ul className={styles.lines} data-ref={of.ref}>
    {of.levels.map((level) => (
      <Fact key={level.id} of={level}>
        <b>{level.id}</b> {level.text}
        <ul className={styles.parts}>
          {level.actions.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
          {level.status && <li>{reading.incidents.status(time(level.status.everySeconds))}</li>}
        </ul>
      </Fact>
    ))}
  </ul>
);
