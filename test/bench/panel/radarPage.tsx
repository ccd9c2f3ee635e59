import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../../components/ui/base.css';
import { Radar, useQueue } from '../../../components/radar';
import type { Tracked } from '../../../lib/radar';
import type { Radar as Told } from '../../../lib/store/radar';
import { minutesAndSeconds } from '../../../lib/words/time';
import { clock } from '../../panel/given';

/**
 * A thousand tickets whose times tick each second: the queue as it is shipped, its own markup with the visible texts written by hand, and
 * plain rows, of which the 30 in sight are written by hand or all are drawn anew by the root.
 */

export type Way = 'idle' | 'ours' | 'day' | 'markup' | 'visible' | 'naive';

const COUNT = 1_000;
const IN_SIGHT = 30;

const iso = (ms: number) => new Date(ms).toISOString();

/** All within their last ten minutes; on a day like others, from a minute to two days. */
const leftOf = (index: number, way: Way) =>
  way === 'day'
    ? 60 + Math.floor((172_800 * index) / COUNT)
    : 300 + Math.floor((290 * index) / COUNT);

function tracked(index: number, way: Way, started: number): Tracked {
  const left = leftOf(index, way);
  const dueAt = iso(started + left * 1000);
  const id = String(4000 + index);
  return {
    key: `zendesk acme.zendesk.com ${id}`,
    ref: {
      helpdesk: 'zendesk',
      site: 'acme.zendesk.com',
      id,
      url: `https://acme.zendesk.com/${id}`,
    },
    subject: `Ticket number ${index}`,
    requester: { name: `Requester ${index % 77}` },
    level: { rank: index % 4, of: 4, name: 'Level', code: `P${index % 4}`, assumed: false },
    is: 'asking',
    clock: clock({
      count: 'elapsed',
      startedAt: iso(started - 600_000),
      dueAt,
      targetSeconds: 600 + left,
      elapsedSeconds: 600,
      warnings: [],
      ledger: [{ kind: 'counted', from: iso(started - 600_000), to: iso(started) }],
    }),
    wantedAt: dueAt,
    atLatest: false,
    asOf: iso(started),
  };
}

const nothing = () => Promise.resolve({ ok: true as const, value: undefined });

function Ours({ way, started }: { way: Way; started: number }) {
  const [radar] = useState<Told>(() => ({
    tracked: Array.from({ length: COUNT }, (_, index) => tracked(index, way, started)),
    asides: new Map(),
    agent: '',
    at: iso(started),
    is: 'now',
  }));
  const queue = useQueue(radar, 'Europe/London', {
    onOpen: () => {},
    onSnooze: nothing,
    onNote: nothing,
  });
  return <Radar queue={queue} />;
}

const Rows = ({ gone }: { gone: number }) => (
  <ul>
    {Array.from({ length: COUNT }, (_, index) => (
      <li key={index} className="plain">
        <b>Ticket number {index}</b>
        <span>Requester {index % 77}</span>
        <time>{minutesAndSeconds(leftOf(index, 'visible') - gone)}</time>
      </li>
    ))}
  </ul>
);

function Naive({ started }: { started: number }) {
  const [now, setNow] = useState(started);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <Rows gone={Math.floor((now - started) / 1000)} />;
}

const PLAIN = '.plain{display:flex;gap:8px;height:24px;font:13px sans-serif}.plain b{flex:1}';

/** Draws a thousand rows into the page, ticking in one of the ways. */
export function show(way: Way): void {
  const started = Math.floor(Date.now() / 1000) * 1000;
  document.head.appendChild(document.createElement('style')).textContent = PLAIN;
  const place = document.body.appendChild(document.createElement('main'));
  place.style.cssText = 'block-size:700px;overflow:auto';
  const root = createRoot(place);
  const isOurs = way === 'ours' || way === 'day' || way === 'markup' || way === 'idle';
  flushSync(() =>
    root.render(
      isOurs ? (
        <Ours way={way} started={started} />
      ) : way === 'naive' ? (
        <Naive started={started} />
      ) : (
        <Rows gone={0} />
      ),
    ),
  );
  if (way === 'visible') tickByHand(place, started, 'time');
  if (way !== 'markup' && way !== 'idle') return;
  // The same markup without anything behind it, once all of it stands.
  setTimeout(() => {
    const still = place.cloneNode(true) as HTMLElement;
    root.unmount();
    place.replaceWith(still);
    if (way === 'markup') tickByHand(still, started, '[data-field="left"]');
  }, 500);
}

function tickByHand(place: HTMLElement, started: number, css: string): void {
  const texts = [...place.querySelectorAll(css)]
    .slice(0, IN_SIGHT)
    .map((one) => one.firstChild as Text);
  setInterval(() => {
    const gone = Math.floor((Date.now() - started) / 1000);
    texts.forEach((text, index) => {
      const words = minutesAndSeconds(leftOf(index, 'visible') - gone);
      if (text.data !== words) text.data = words;
    });
  }, 1000);
}
