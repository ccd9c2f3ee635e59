import { contactParts, type Contact as Reached } from '../../lib/escalation/contacts';
import type { OpenSlot } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Said } from '../ui/Said';
import styles from './Escalation.module.css';

const say = words.slots.panel;

/** How somebody can be reached; or that nobody has said it yet, and where to. */
export function Contact({
  name,
  contact: { lines, open },
  linkTo,
}: {
  name: string;
  contact: Reached;
  linkTo: (slot: OpenSlot) => string;
}) {
  const [missing] = open;
  if (lines.length === 0 && !missing) return null;
  return (
    <div className={styles.contact} data-part="contact" data-state={missing ? 'open' : 'filled'}>
      {lines.map((line) => (
        <p key={line}>
          {contactParts(line).map(({ text, href }, at) =>
            href === undefined ? (
              <Said key={at}>{text}</Said>
            ) : (
              <a key={at} href={href}>
                <Said>{text}</Said>
              </a>
            ),
          )}
        </p>
      ))}
      {missing && (
        <p>
          {say.noContact(name)}{' '}
          <a
            href={linkTo(missing)}
            target="_blank"
            rel="noreferrer"
            aria-label={say.fillOf(missing.label)}
          >
            {say.fill}
          </a>
        </p>
      )}
    </div>
  );
}
