import { ArrowRight, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FieldReport } from '../../lib/report/accuracy';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { Unseen } from '../ui/Unseen';
import styles from './report.module.css';

/** A ticket behind a figure. Without `url` it is no longer stored. */
export type Behind = { key: string; label: string; subject?: string; url?: string };

const say = words.report;

/** Kinds of mistake that are listed, and tickets under each. */
const MOST = { kinds: 12, tickets: 20 };

type Shown = { nameOf: (label: string) => string; ticketOf: (key: string) => Behind };

/** What was taken for what, and what people chose where nothing was proposed; each with its tickets. */
export function Mistakes({
  report: { confusions, silences },
  nameOf,
  ticketOf,
}: { report: FieldReport } & Shown) {
  return (
    <div className={styles.mistakes}>
      <div data-part="confusions">
        <h3>{say.confusions.title}</h3>
        {confusions.length === 0 && <p className={styles.soft}>{say.confusions.none}</p>}
        <Kinds
          kinds={confusions.map(({ proposed, chosen, tickets }) => ({
            key: `${proposed} ${chosen}`,
            tickets,
            name: (
              <>
                <Said>{nameOf(proposed)}</Said>
                <span className={styles.arrow}>
                  <Icon of={ArrowRight} size={14} />
                </span>
                <Said>{nameOf(chosen)}</Said>
              </>
            ),
            spoken: say.confusions.pair(nameOf(proposed), nameOf(chosen)),
          }))}
          ticketOf={ticketOf}
        />
      </div>
      <div data-part="silences">
        <h3>{say.silences.title}</h3>
        {silences.length === 0 && <p className={styles.soft}>{say.silences.none}</p>}
        <Kinds
          kinds={silences.map(({ chosen, tickets }) => ({
            key: chosen,
            tickets,
            name: <Said>{nameOf(chosen)}</Said>,
            spoken: nameOf(chosen),
          }))}
          ticketOf={ticketOf}
        />
      </div>
    </div>
  );
}

type Kind = { key: string; name: ReactNode; spoken: string; tickets: string[] };

function Kinds({ kinds, ticketOf }: { kinds: Kind[] } & Pick<Shown, 'ticketOf'>) {
  const more = kinds.length - MOST.kinds;
  return (
    <>
      {kinds.slice(0, MOST.kinds).map(({ key, name, spoken, tickets }) => (
        <details key={key} className={styles.kind} data-kind={key}>
          <summary>
            <span className={styles.what} aria-hidden="true">
              {name}
            </span>
            <Unseen>{spoken}: </Unseen>
            <span className={styles.count}>{say.confusions.count(tickets.length)}</span>
          </summary>
          <Tickets of={tickets.map(ticketOf)} />
        </details>
      ))}
      {more > 0 && <p className={styles.soft}>{say.confusions.more(more)}</p>}
    </>
  );
}

function Tickets({ of: tickets }: { of: Behind[] }) {
  const more = tickets.length - MOST.tickets;
  return (
    <ul className={styles.tickets}>
      {tickets.slice(0, MOST.tickets).map(({ key, label, subject, url }) => (
        <li key={key}>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              <Said>{subject || say.ticket.none}</Said>
              <Icon of={ExternalLink} size={12} />
              <Unseen>{say.ticket.opens}</Unseen>
            </a>
          ) : (
            <span className={styles.soft}>{say.ticket.gone}</span>
          )}
          <span className={styles.soft}>{label}</span>
        </li>
      ))}
      {more > 0 && <li className={styles.soft}>{say.confusions.more(more)}</li>}
    </ul>
  );
}
