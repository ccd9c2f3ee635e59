import type { Contact as Reached } from '../../lib/escalation/contacts';
import type { Target } from '../../lib/escalation/targets';
import type { OpenSlot, Trigger } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { SelectField } from '../ui/Field';
import { Contact } from './Contact';
import styles from './Escalation.module.css';

const say = words.escalation;

export type Reach = {
  /** By the name of whom it goes to; who has no place for a contact is not among them. */
  contacts: ReadonlyMap<string, Reached>;
  /** The address where an open slot is filled in. */
  linkTo: (slot: OpenSlot) => string;
};

/** Whom the ticket goes to, how they are reached, what is to be done there; somebody else can be chosen. */
export function Going({
  target,
  targets,
  isChosen,
  because,
  action,
  contacts,
  linkTo,
  onChoose,
}: {
  target: Target;
  targets: Target[];
  isChosen: boolean;
  /** Reasons that are no triggers: a time that has passed. */
  because: string[];
  /** What the playbook asks for on this level. */
  action?: string;
  onChoose: (to: string) => void;
} & Reach) {
  const contact = contacts.get(target.to);
  return (
    <div className={styles.going} data-part="going" data-value={target.to}>
      <SelectField
        label={say.to}
        mark={isChosen ? say.toChosen : undefined}
        value={target.to}
        options={targets.map(({ level, to }) => ({ value: to, label: say.rung(level, to) }))}
        onChange={onChoose}
        data-field="rung"
      />
      {contact && <Contact name={target.to} contact={contact} linkTo={linkTo} />}
      {action !== undefined && <p className={styles.from}>{action}</p>}
      {because.map((text) => (
        <p key={text} className={styles.from}>
          {/* A step that its time has reached is called like the one it goes to. */}
          {say.because}: {text.includes(target.to) ? say.byTheClock : text}
        </p>
      ))}
    </div>
  );
}

/** Who is only told of it: the ticket stays where it is. */
export function ToTell({
  people,
  contacts,
  linkTo,
}: { people: { to: string; because: string }[] } & Reach) {
  return people.map(({ to, because }) => (
    <div key={to} className={styles.next} data-part="to-tell" data-value={to}>
      <p>
        <span>{say.tell}</span>
        <b>{to}</b>
        <span>{because}</span>
      </p>
      {contacts.has(to) && <Contact name={to} contact={contacts.get(to)!} linkTo={linkTo} />}
    </div>
  ));
}

/** Nothing was seen, but the agent knows better: any trigger of the playbook, those that only people can tell first. */
export function ByHand({
  triggers,
  onRaise,
}: {
  triggers: readonly Trigger[];
  onRaise: (id: string) => void;
}) {
  if (triggers.length === 0) return null;
  const first = (watches: Trigger['watches']) => Number(watches !== 'person');
  const sorted = triggers.toSorted((a, b) => first(a.watches) - first(b.watches));
  return (
    <SelectField
      label={say.raise}
      value=""
      options={[
        { value: '', label: say.raiseNone },
        ...sorted.map(({ id, text }) => ({ value: id, label: text })),
      ]}
      onChange={(id) => id !== '' && onRaise(id)}
      data-field="raise"
    />
  );
}
