import type { ReactNode } from 'react';
import {
  FRONTS,
  type Affected,
  type Figures,
  type Front,
  type Incident,
  type Ready,
  type Volume,
} from '../../lib/incident';
import { locale, words } from '../../lib/words';
import { Customers } from './Customers';
import { Flow } from './Flow';
import { Status } from './Status';
import styles from './incident.module.css';

const say = words.incident;

/** Of fewer tickets a share says more than is known. */
const ENOUGH_FOR_SHARE = 10;

const percent = (share: number) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

function upsetOf({ tickets, upset, share }: Figures): string {
  if (upset === 0) return say.nobodyUpset;
  return tickets < ENOUGH_FOR_SHARE
    ? say.upset(upset, tickets)
    : say.upsetShare(percent(share), upset);
}

/** The three fronts, all open at once (R-004-INC-11): customers to write to, a wording for the status page, figures for the bridge. */
export function Fronts({
  incident: { done, reached },
  affected,
  figures,
  volume,
  texts,
  fillIn,
  page,
  onTick,
  onReached,
  onCopy,
}: {
  incident: Incident;
  affected: readonly Affected[];
  figures: Figures;
  volume: Volume | null | undefined;
  texts: Ready['texts'];
  /** Where the texts are written. */
  fillIn?: string;
  /** Address of the status page, where the team has one. */
  page?: string;
  onTick: (front: Front, done: boolean) => void;
  onReached: (customer: string, done: boolean) => void;
  onCopy: (text: string) => void;
}) {
  const within: Record<Front, ReactNode> = {
    outreach: (
      <>
        <p className={styles.from}>
          {say.reached(affected.filter(({ key }) => reached.includes(key)).length, affected.length)}
        </p>
        <Customers
          label={say.fronts.outreach}
          affected={affected}
          done={reached}
          act="reached"
          onTick={onReached}
        />
      </>
    ),
    status: <Status page={page} texts={texts} fillIn={fillIn} onCopy={onCopy} />,
    bridge: (
      <>
        <p data-part="figures">
          {say.figures(figures.tickets, figures.customers)}, {upsetOf(figures)}
        </p>
        <Flow volume={volume} />
      </>
    ),
  };
  return (
    <div className={styles.part}>
      <h3>{say.frontsTitle}</h3>
      {FRONTS.map((front) => (
        <div key={front} className={styles.front} data-part="front" data-value={front}>
          <label>
            <input
              type="checkbox"
              data-act="tick-front"
              checked={done.includes(front)}
              onChange={(event) =>
                event.nativeEvent.isTrusted && onTick(front, event.target.checked)
              }
            />
            <span>{say.fronts[front]}</span>
          </label>
          <div className={styles.within}>{within[front]}</div>
        </div>
      ))}
    </div>
  );
}
