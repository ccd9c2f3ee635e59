import { StrictMode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../../components/ui/base.css';
import { LeadClock } from '../../../components/sla/LeadClock';
import { minutesAndSeconds } from '../../../lib/words/time';
import { clock } from '../../panel/given';

/** Three clocks in their last ten minutes, which show each second: as they are shipped, by hand, and drawn anew by the root. */

export type Way = 'idle' | 'ours' | 'direct' | 'naive';

const DUES = [420, 480, 540];

const zones = { here: 'Europe/London', customer: undefined };

const iso = (ms: number) => new Date(ms).toISOString();

function clockDue(started: number, seconds: number) {
  return clock({
    count: 'elapsed',
    startedAt: iso(started - 600_000),
    dueAt: iso(started + seconds * 1000),
    targetSeconds: 600 + seconds,
    elapsedSeconds: 600,
    warnings: [],
    ledger: [{ kind: 'counted', from: iso(started - 600_000), to: iso(started) }],
  });
}

const Three = ({ started, now, left }: { started: number; now: string; left?: number }) =>
  DUES.map((due) => (
    <div key={due}>
      <LeadClock
        clock={clockDue(started, due)}
        calendar={undefined}
        zone="America/New_York"
        asOf={iso(started)}
        now={now}
        zones={zones}
        tick={null}
      />
      {left !== undefined && <time>{minutesAndSeconds(due - left)}</time>}
    </div>
  ));

function Naive({ started }: { started: number }) {
  const [now, setNow] = useState(started);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <Three started={started} now={iso(now)} left={Math.floor((now - started) / 1000)} />;
}

/** Draws the three clocks into the page, ticking in one of the ways. */
export function show(way: Way): void {
  const started = Math.floor(Date.now() / 1000) * 1000;
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  if (way === 'naive') {
    root.render(<Naive started={started} />);
    return;
  }
  flushSync(() =>
    root.render(
      <StrictMode>
        <Three started={started} now={iso(started)} />
      </StrictMode>,
    ),
  );
  if (way === 'ours') return;
  // The same markup without anything behind it.
  const still = place.cloneNode(true) as HTMLElement;
  root.unmount();
  place.replaceWith(still);
  if (way === 'idle') return;
  const texts = [...still.querySelectorAll('[role="timer"]')].map((one) => one.firstChild as Text);
  setInterval(() => {
    const gone = Math.floor((Date.now() - started) / 1000);
    texts.forEach((text, at) => {
      const words = minutesAndSeconds(DUES[at]! - gone);
      if (text.data !== words) text.data = words;
    });
  }, 1000);
}
