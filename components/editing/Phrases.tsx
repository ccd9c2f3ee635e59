import { withField } from '../../lib/playbook/change';
import { phrasesOf } from '../../lib/playbook/signs';
import type { Detect } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import styles from './editing.module.css';
import { linesOf, type Store } from './form';
import { TypedArea } from './Typed';

const say = words.editing.phrases;

const FINER = ['needs', 'except', 'unless'] as const;

/** The words of customers that a rule looks for: the team's own, one phrase a line, beside those of a shared sign. */
export function Phrases({
  label,
  detect,
  onDetect,
}: {
  label: string;
  detect: Detect;
  onDetect: Store<Detect>;
}) {
  const { sign, terms } = detect;
  const shared = sign === undefined ? '' : say.shared(sign, phrasesOf(sign).length);
  const finer = FINER.reduce((sum, role) => sum + (detect[role]?.length ?? 0), 0);
  return (
    <>
      <TypedArea
        label={label}
        help={[say.help, shared].filter(Boolean).join(' ')}
        value={(terms ?? []).join('\n')}
        onKeep={(typed) => onDetect((before) => ({ ...before, terms: linesOf(typed) }))}
      />
      <details className={styles.finer}>
        <summary>{say.finer(finer)}</summary>
        <div className={styles.fields}>
          {FINER.map((role) => (
            <TypedArea
              key={role}
              label={say[role]}
              help={say[`${role}Help`]}
              value={(detect[role] ?? []).join('\n')}
              onKeep={(typed) => {
                const lines = linesOf(typed);
                return onDetect((before) =>
                  withField(before, role, lines.length > 0 ? lines : undefined),
                );
              }}
            />
          ))}
        </div>
      </details>
    </>
  );
}
