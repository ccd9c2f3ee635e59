import type { Facts } from '../../../lib/playbook/contents';
import { reading } from '../../../lib/words/reading';
import { Assumed, Fact, Group } from './Fact';
import { time } from './figures';
import styles from './view.module.css';

const say = reading.checklists;

/** Checklists with the hint of each step; timed stages say when they are due. */
export const Checklists = ({ of: checklists }: { of: Facts['checklists'] }) =>
  checklists.map((checklist) => (
    <Group
      key={checklist.id}
      name={checklist.name}
      aside={whenOf(checklist)}
      of={{ ref: checklist.ref }}
    >
      <ol className={checklist.ordered ? styles.numbered : styles.lines}>
        {checklist.steps.map((step) => (
          <Fact key={step.id} of={step}>
            {step.text}
            <span className={styles.metaLine}>{step.hint}</span>
          </Fact>
        ))}
      </ol>
    </Group>
  ));

function whenOf({ when, stage }: Facts['checklists'][number]): string | undefined {
  if (stage) {
    const from = stage.fromSeconds === 0 ? say.start : time(stage.fromSeconds);
    return say.stage(from, time(stage.toSeconds));
  }
  return when && say.when[when];
}

/** What a review scores, item by item. */
export const Scorecards = ({ of: cards }: { of: Facts['scorecards'] }) =>
  cards.map((card) => (
    <Group
      key={card.id}
      name={
        <>
          {card.name}
          <Assumed is={card.assumed === true} />
        </>
      }
      aside={reading.scorecards.scale[card.scale]}
      of={{ ref: card.ref }}
    >
      <ol className={styles.numbered}>
        {card.items.map((item) => (
          <Fact key={item.id} of={item}>
            {item.text}
            <span className={styles.metaLine}>{item.guide}</span>
          </Fact>
        ))}
      </ol>
    </Group>
  ));
