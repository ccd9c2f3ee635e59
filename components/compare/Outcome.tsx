import { Undo2 } from 'lucide-react';
import type { Problem } from '../../lib/playbook/check';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Said } from '../ui/Said';
import styles from './compare.module.css';

const say = words.compare.changes;
/** More sentences help nobody. */
const MOST = 3;

/** What became of an act. `undo` is there while it can be taken back. */
export type Result = { text: string; problems?: Problem[]; bad?: boolean; undo?: () => void };

/** The bar below the differences; it is spoken when it changes. */
export function Outcome({ result }: { result: Result | undefined }) {
  const problems = result?.problems ?? [];
  return (
    <div className={styles.live} role="status" data-part="outcome">
      {result && (
        <div className={styles.outcome} data-tone={result.bad ? 'bad' : undefined}>
          <div>
            <p className={result.bad ? styles.bad : undefined}>
              <Said>{result.text}</Said>
            </p>
            {problems.length > 0 && (
              <ul>
                {problems.slice(0, MOST).map(({ path, sentence }) => (
                  <li key={`${path} ${sentence}`}>
                    <Said>{sentence}</Said>
                  </li>
                ))}
                {problems.length > MOST && <li>{say.refusedMore(problems.length - MOST)}</li>}
                <li>{say.hint}</li>
              </ul>
            )}
          </div>
          {result.undo && (
            <Button icon={Undo2} data-act="undo" onClick={result.undo}>
              {say.undo}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
