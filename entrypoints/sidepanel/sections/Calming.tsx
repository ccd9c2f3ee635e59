import { Cause } from '../../../components/calming/Cause';
import { Heard, POWER } from '../../../components/calming/Heard';
import { heardFor, type Phrase } from '../../../components/calming/heardFor';
import type { As } from '../../../lib/messages';
import { asHtml } from '../../../lib/reply/render';
import { standingOf } from '../../../lib/ticket/status';
import { words } from '../../../lib/words';
import { useAtDesk } from '../atDesk';
import { useCalming } from '../calmed';
import { addressOf } from '../useGuidance';
import { useKeys } from '../useKeys';
import { ResultOf } from './ResultOf';

const SAID = 'heard/';
const CAUSE = `${SAID}cause`;
const OUT: readonly string[] = ['inserted', 'copied'];

/** Words for a hard moment, open by themselves before the reply that they help with; closed for the ticket until they are opened again. */
export function Calming() {
  const { seen, judged, playbook, known, placing } = useAtDesk();
  const [isOpen, setOpen] = useCalming(seen.key);
  const heard = heardFor(playbook, judged);
  const said = known.placed.flatMap(({ template, result }) =>
    template.startsWith(SAID) && OUT.includes(result) ? template.slice(SAID.length) : [],
  );
  const toggle = () => {
    const next = !isOpen;
    setOpen(next);
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(
          `[data-part="heard"] ${next ? '[data-act="insert-phrase"][tabindex="0"]' : '[data-act="heard"]'}`,
        )
        ?.focus(),
    );
  };
  useKeys(heard ? { x: toggle } : {});
  if (!heard) return null;

  const put = (name: string, as: As, text: string) => {
    const html = asHtml([{ is: 'text', text, bold: false }]);
    void placing.insert({ name, as, text, html });
  };
  const isSolved = standingOf(seen.ticket.status) === 'solved';
  const names = [...heard.steps.map(({ id }) => id), POWER].map((id) => SAID + id).concat(CAUSE);
  return (
    <Heard
      heard={heard}
      isOpen={isOpen}
      done={new Set(said)}
      isSolved={isSolved}
      cause={
        isSolved && (
          <Cause
            isKept={said.includes('cause')}
            onInsert={(cause) => put(CAUSE, 'internal', words.calming.causeNote(cause))}
          />
        )
      }
      whole={heard.ref && addressOf(heard.from?.id ?? playbook.id, heard.ref)}
      result={<ResultOf name={names.find((name) => placing.outcomeOf(name))} />}
      onInsert={(step, { text, goesOn }: Phrase) =>
        put(SAID + step, 'public', goesOn ? `${text} ` : text)
      }
      onOpen={toggle}
    />
  );
}
