import {
  HeartPulse,
  LogOut,
  Scale,
  TriangleAlert,
  UserRoundCheck,
  type LucideIcon,
} from 'lucide-react';
import type { Mood as Judged, MoodSign } from '../../lib/assessment';
import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Note } from '../ui/Note';
import { Section } from '../ui/Section';
import { trusted } from '../ui/trusted';
import { ProofList } from './ProofList';
import type { Told } from './ProofLine';
import styles from './Mood.module.css';

const say = words.assessment.mood;

const ICONS: Record<MoodSign['kind'], LucideIcon> = {
  manager: UserRoundCheck,
  safety: TriangleAlert,
  legal: Scale,
  leaving: LogOut,
  upset: HeartPulse,
};

/**
 * What the customer's words show of their mood, each sign with the words. A manager's request stands first, with what the playbook
 * says (R-004-DEE-23); nothing is shown of a customer whose words show nothing.
 */
export function Mood({
  mood,
  playbook,
  goesTo,
  onReport,
  ...told
}: {
  mood: Judged;
  playbook: Playbook;
  /** Whom the ticket goes to now, where it is to be handed on. */
  goesTo?: string;
  /** Opens the report of the escalation that a wish for a manager asks for. */
  onReport: () => void;
} & Told) {
  if (mood.signs.length === 0)
    return mood.because === 'otherLanguage' ? (
      <Section part="mood" title={say.title} aside={say.otherLanguage} />
    ) : null;
  return (
    <Section part="mood" title={say.title} aside={say.hint}>
      {mood.signs.map((sign) =>
        sign.kind === 'manager' ? (
          <Note
            key={sign.kind}
            tone="warn"
            icon={ICONS.manager}
            state={sign.kind}
            actions={
              <Button keyCap="E" data-act="manager-report" onClick={trusted(onReport)}>
                {say.report}
              </Button>
            }
          >
            <Sign sign={sign} told={told} />
            <p>{whoTakesIt(playbook, goesTo)}</p>
          </Note>
        ) : (
          <div key={sign.kind} className={styles.sign} data-state={sign.kind}>
            <span className={styles.icon}>
              <Icon of={ICONS[sign.kind]} />
            </span>
            <Sign sign={sign} told={told} />
          </div>
        ),
      )}
    </Section>
  );
}

const Sign = ({ sign: { kind, evidence }, told }: { sign: MoodSign; told: Told }) => (
  <div className={styles.words}>
    <p className={styles.name}>{say.signs[kind]}</p>
    <ProofList
      proofs={evidence.map(({ quote, message, from }) => ({ quote, message, from, proves: [] }))}
      told={told}
      shown={1}
    />
  </div>
);

/** To whom the playbook gives a customer who asks for a manager, as its own trigger says; else whom the ticket goes to anyway. */
function whoTakesIt({ triggers }: Playbook, goesTo?: string): string {
  const trigger = triggers.find(({ mood }) => mood === 'manager');
  if (trigger?.to === undefined) return goesTo ? say.managerGoes(goesTo) : say.managerOpen;
  return trigger.immediate ? say.managerNow(trigger.to) : say.manager(trigger.to);
}
