import type { Facts } from '../../../lib/playbook/contents';
import { reading } from '../../../lib/words/reading';
import { Fact, Group } from './Fact';
import styles from './view.module.css';

const say = reading.guides;

/** Guides for hard moments, step by step, with what to say and what never. */
export const Guides = ({ of: guides }: { of: Facts['guides'] }) =>
  guides.map((guide) => (
    <Group key={guide.id} name={guide.name} aside={say.opens[guide.opens]} of={{ ref: guide.ref }}>
      <ol className={styles.lines}>
        {guide.steps.map((step) => (
          <Fact key={step.id} of={step}>
            <b>{step.name}</b> {step.text}
            {step.good?.map(({ text }) => (
              <span key={text} className={styles.metaLine}>
                {say.good}: {text}
              </span>
            ))}
            {step.never?.map(({ text }) => (
              <span key={text} className={styles.metaLine}>
                {say.never}: {text}
              </span>
            ))}
          </Fact>
        ))}
      </ol>
    </Group>
  ));
