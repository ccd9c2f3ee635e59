import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Escalation as Proposed, RaisedTrigger } from '../../lib/assessment';
import type { Contact as Reached } from '../../lib/escalation/contacts';
import type { OpenSlot, Trigger } from '../../lib/playbook/schema';
import type { Clock } from '../../lib/sla/clock';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import { Icon } from '../ui/Icon';
import { Quote } from '../ui/Quote';
import { Section } from '../ui/Section';
import { Contact } from './Contact';
import styles from './Escalation.module.css';

const say = words.panel.escalation;

/** Where a trigger comes from that no words of the customer raised. */
function groundOf(watches: Trigger['watches'] | undefined): string {
  const { people, history, transfers } = words.slots.panel.grounds;
  if (watches === 'people') return people;
  if (watches === 'history') return history;
  return watches === 'transfers' ? transfers : say.byTheClock;
}

/** What asks for an escalation, in whose words, and who is next; or one calm line with the earliest possible time. */
export function Escalation({
  triggers,
  escalations,
  watched,
  contacts,
  linkTo,
  earliest,
  now,
  zone,
  hint,
}: {
  triggers: RaisedTrigger[];
  escalations: Proposed[];
  /** What raises each trigger, by its id. */
  watched: ReadonlyMap<string, Trigger['watches']>;
  /** By the name of whom it goes to; who has no place for a contact is not among them. */
  contacts: ReadonlyMap<string, Reached>;
  /** The address where an open slot is filled in. */
  linkTo: (slot: OpenSlot) => string;
  earliest?: { clock: Clock; at: string };
  now: string;
  zone: string;
  hint?: ReactNode;
}) {
  const aside = triggers.length > 0 ? say.raised(triggers.length) : say.none;
  const byTrigger = new Set(triggers.map(({ ref }) => ref));
  return (
    <Section part="escalation" title={say.title} aside={aside} hint={hint}>
      {triggers.length === 0 && escalations.length === 0 ? (
        <p className={styles.calm}>
          {earliest
            ? say.earliest(
                words.clocks.name(earliest.clock),
                dayAndTime(locale, earliest.at, now, zone),
              )
            : say.calm}
        </p>
      ) : (
        <>
          <ul className={styles.triggers}>
            {triggers.map(({ id, text, evidence }) => (
              <li key={id} data-value={id}>
                <span className={styles.sign}>
                  <Icon of={TriangleAlert} />
                </span>
                <span>
                  {text}
                  {evidence.length === 0 && (
                    <span className={styles.from}> {groundOf(watched.get(id))}</span>
                  )}
                  {evidence.map(({ quote, message }) => (
                    <span key={`${message} ${quote}`} className={styles.quote}>
                      <Quote>{quote}</Quote>
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
          {escalations.map(({ level, to, because, isTold }, index) => (
            <div key={to} className={styles.next}>
              <p>
                <span>{isTold ? say.tell : index === 0 ? say.next : say.also}</span>
                <b data-field="rung">{say.rung(level, to)}</b>
                {!byTrigger.has(because.ref) && (
                  // A step that its time has reached is called like the one it goes to.
                  <span>{because.text.includes(to) ? say.byTheClock : because.text}</span>
                )}
              </p>
              {contacts.has(to) && (
                <Contact name={to} contact={contacts.get(to)!} linkTo={linkTo} />
              )}
            </div>
          ))}
        </>
      )}
    </Section>
  );
}
