import type { Facts } from '../../../lib/playbook/contents';
import type { Playbook, TagRule } from '../../../lib/playbook/schema';
import { reading } from '../../../lib/words/reading';
import { Chip } from '../../ui/Chip';
import { Fact } from './Fact';
import { levelName } from './names';
import styles from './view.module.css';

const say = reading.rules;

/** Rules on a customer's words, with what each of them sets. */
export const TagRules = ({
  of: rules,
  playbook,
}: {
  of: Facts['tagRules'];
  playbook: Playbook;
}) => (
  <ul className={styles.lines}>
    {rules.map((rule) => (
      <Fact key={rule.id} of={rule}>
        {rule.text}
        <span className={styles.chips}>
          {effects(rule, playbook).map((effect) => (
            <Chip key={effect}>{effect}</Chip>
          ))}
        </span>
      </Fact>
    ))}
  </ul>
);

const effects = ({ queue, tier, rank, floor }: TagRule, playbook: Playbook): string[] => [
  ...(queue ? [say.queue(queue)] : []),
  ...(tier ? [say.tier(tier)] : []),
  ...(rank === undefined ? [] : [say.rank(levelName(rank, playbook))]),
  ...(floor === undefined ? [] : [say.floor(levelName(floor, playbook))]),
];
