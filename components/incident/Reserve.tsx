import { Copy, Phone } from 'lucide-react';
import type { Ready } from '../../lib/incident';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { trusted } from '../ui/trusted';
import styles from './incident.module.css';

const say = words.incident.help;

/** What of a number can be dialled. */
const dialled = (phone: string) => phone.replace(/[^\d+]/g, '');

/** Who can be called in, in the team's order, each with a tick; colleagues of other departments, and the card they write by. */
export function Reserve({
  ready: { callTree, trained },
  called,
  fillIn,
  onCalled,
  onCopy,
}: {
  ready: Ready;
  called: readonly string[];
  fillIn: (does: 'callTree' | 'crossTrained') => string | undefined;
  onCalled: (name: string, on: boolean) => void;
  onCopy: (text: string) => void;
}) {
  if (!callTree && !trained) return null;
  const empty = (text: string, does: 'callTree' | 'crossTrained') => (
    <p className={styles.from}>
      {text}{' '}
      <a href={fillIn(does)} target="_blank" rel="noreferrer">
        {say.fill}
      </a>
    </p>
  );
  return (
    <div className={styles.part} data-part="helpers">
      {callTree && (
        <>
          <h3>{say.callTree}</h3>
          {callTree.length === 0 && empty(say.nobody, 'callTree')}
          <ol className={styles.calls} aria-label={say.callTree}>
            {callTree.map(({ name, phone, available }, at) => (
              <li key={`${at} ${name}`}>
                <label>
                  <input
                    type="checkbox"
                    data-act="called"
                    data-value={name}
                    checked={called.includes(name)}
                    onChange={(event) =>
                      event.nativeEvent.isTrusted && onCalled(name, event.target.checked)
                    }
                  />
                  <span>
                    {at + 1}. <Said>{name}</Said>
                    {called.includes(name) && <b> {say.called}</b>}
                  </span>
                </label>
                <span className={styles.from}>
                  {dialled(phone) && (
                    <a href={`tel:${dialled(phone)}`}>
                      <Icon of={Phone} size={12} /> <Said>{phone}</Said>
                    </a>
                  )}
                  {available && <Said>{available}</Said>}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {trained && (
        <>
          <h3>{say.trained}</h3>
          {trained.colleagues.length === 0 ? (
            empty(say.noneTrained, 'crossTrained')
          ) : (
            <ul className={styles.calls} aria-label={say.trained}>
              {trained.colleagues.map(({ name, department }, at) => (
                <li key={`${at} ${name}`}>
                  <Said>{department ? say.of(name, department) : name}</Said>
                </li>
              ))}
            </ul>
          )}
          {trained.card.length > 0 && (
            <details data-part="communication-card">
              <summary>{say.card}</summary>
              <ul className={styles.actions}>
                {trained.card.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <Button
                icon={Copy}
                data-act="copy-card"
                onClick={trusted(() => onCopy(trained.card.map((line) => `- ${line}`).join('\n')))}
              >
                {say.copyCard}
              </Button>
            </details>
          )}
        </>
      )}
    </div>
  );
}
