import type { Facts } from '../../../lib/playbook/contents';
import { reading } from '../../../lib/words/reading';
import { Fact } from './Fact';
import styles from './view.module.css';

const say = reading.identity;

/** The names of the document, of those who work by it, and of its chapters. */
export function Identity({ of }: { of: Facts['identity'] }) {
  const { title, version, agentNoun, teamName, reading: order, refs } = of;
  const rows: [string, string][] = [
    [say.title, title],
    [say.version, version || say.none],
    [say.agent, agentNoun],
    [say.team, teamName],
    [say.sections, order.sections.map((section) => section.title).join(' · ')],
  ];
  return (
    <Fact as="div" of={[{ refs }, order]}>
      <dl className={styles.pairs}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Fact>
  );
}
