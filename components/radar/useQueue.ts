import { useMemo, useRef, useState } from 'react';
import {
  hasWords,
  inOrder,
  isMine,
  pressing,
  snoozed,
  SNOOZES,
  type Snooze,
} from '../../lib/radar';
import type { Saved, Unsaved } from '../../lib/store';
import type { Radar } from '../../lib/store/radar';
import type { Ref } from '../../lib/ticket/schema';
import { locale, words } from '../../lib/words';
import { shortTime } from '../../lib/words/time';
import { useTick } from '../ui/useTick';
import { useHeld, type Standing } from './useHeld';

const say = words.radar;
const MINUTE = 60_000;

/** What a person does with a ticket of the queue; what is stored answers whether it was. */
export type Acts = {
  onOpen: (ref: Ref) => void;
  onSnooze: (key: string, slept?: { snoozedAt: string; snoozedUntil: string }) => Promise<Saved>;
  onNote: (key: string, note: string) => Promise<Saved>;
  /** Leads back to what was there before the queue; left out where nothing was. */
  onBack?: () => void;
};

export type Queue = ReturnType<typeof useQueue>;

/** The queue as it stands now, with what is chosen and done in it, and its keys. `here`: the reader's own zone. */
export function useQueue(radar: Radar | undefined, here: string, acts: Acts) {
  const tick = new Date(useTick(MINUTE)).toISOString();
  const now = radar && radar.at > tick ? radar.at : tick;
  const [typed, setTyped] = useState('');
  const [mine, setMine] = useState(false);
  const [hand, setHand] = useState({ pointer: false, focus: false });
  const [current, setCurrent] = useState<{ key: string; focus: number }>();
  const [doing, setDoing] = useState<'snooze' | 'note'>();
  const [undo, setUndo] = useState<() => void>();
  const [said, setSaid] = useState('');
  const [unsaved, setUnsaved] = useState<Unsaved>();
  const search = useRef<HTMLInputElement>(null);

  const all = useMemo(
    () => (radar ? inOrder(radar.tracked, radar.asides, now, here) : []),
    [radar, now, here],
  );
  const agent = radar?.agent ?? '';
  const isNow = radar?.is === 'now';
  const fitting = useMemo(
    () =>
      all.filter(
        (entry) =>
          (!mine || isMine(entry.tracked, agent)) &&
          hasWords(entry, typed, words.ticket.helpdesk(entry.tracked.ref.helpdesk)),
      ),
    [all, typed, mine, agent],
  );
  const { shown, moved, expect, settle } = useHeld(
    fitting,
    // What is not looked at yet has no order that could be held.
    isNow && (hand.pointer || hand.focus),
    `${mine} ${typed}`,
  );
  const found = shown.findIndex(({ tracked }) => tracked.key === current?.key);
  const at = Math.max(found, 0);
  const entry = shown[at];

  const go = (index: number) => {
    const { key } = shown[Math.min(Math.max(index, 0), shown.length - 1)]?.tracked ?? {};
    if (key === undefined) return;
    setSaid('');
    setCurrent({ key, focus: (current?.focus ?? 0) + 1 });
  };
  const choose = (key: string) => {
    if (key === current?.key) return;
    setCurrent({ key, focus: current?.focus ?? 0 });
    setDoing(undefined);
  };
  const name = entry ? words.ticket.number(entry.tracked.ref.id) : '';
  const zone = entry?.tracked.zone ?? here;
  const choices = entry
    ? SNOOZES.flatMap((kind) => {
        const until = snoozed(kind, entry.tracked, now);
        return until ? [{ kind, ...until, when: shortTime(locale, until.until, now, zone) }] : [];
      })
    : [];

  /** What was before, to be put back. */
  const sleptBefore = (key: string) => {
    const { snoozedAt = now, snoozedUntil } = radar?.asides.get(key) ?? {};
    return snoozedUntil === undefined ? undefined : { snoozedAt, snoozedUntil };
  };
  const isKept = (outcome: Saved) => {
    setUnsaved(outcome.ok ? undefined : outcome.because);
    return outcome.ok;
  };
  const focusOn = (key: string) => setCurrent((last) => ({ key, focus: (last?.focus ?? 0) + 1 }));
  /** Sends a row away or takes it back; the hand goes on with the next one. */
  const put = async (one: Standing, slept: Parameters<Acts['onSnooze']>[1], text: string) => {
    const { key } = one.tracked;
    const before = sleptBefore(key);
    const place = shown.indexOf(one);
    const next = shown[place + 1] ?? shown[place - 1];
    setDoing(undefined);
    expect(key);
    if (!isKept(await acts.onSnooze(key, slept))) return expect(undefined);
    setUndo(() => () => {
      setUndo(undefined);
      setSaid('');
      expect(key);
      void acts.onSnooze(key, before).then(isKept);
      focusOn(key);
    });
    setSaid(text);
    if (next) focusOn(next.tracked.key);
  };
  const snooze = (kind: Snooze) => {
    const choice = choices.find((one) => one.kind === kind);
    if (!choice || !entry) return;
    const slept = { snoozedAt: new Date().toISOString(), snoozedUntil: choice.until };
    void put(entry, slept, say.snoozed(name, choice.when));
  };
  const note = async (text: string) => {
    if (!entry) return;
    const { key } = entry.tracked;
    if (!isKept(await acts.onNote(key, text))) return;
    setDoing(undefined);
    setUndo(undefined);
    setSaid(text.trim() ? say.noted(name) : say.unnoted(name));
    focusOn(key);
  };
  const askFor = (what: 'snooze' | 'note', one = entry) => {
    if (!one) return;
    if (what === 'snooze' && one.part === 'snoozed')
      void put(one, undefined, say.woken(words.ticket.number(one.tracked.ref.id)));
    else setDoing(what);
  };
  const cancel = () => {
    setDoing(undefined);
    if (entry) focusOn(entry.tracked.key);
  };
  const escape = () => {
    if (doing) cancel();
    else if (document.activeElement === search.current && shown.length > 0) go(0);
    else if (typed || mine) {
      setTyped('');
      setMine(false);
    } else acts.onBack?.();
  };

  const keys: Record<string, () => void> = {
    j: () => go(found === -1 ? 0 : at + 1),
    k: () => go(at - 1),
    ArrowDown: () => go(found === -1 ? 0 : at + 1),
    ArrowUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(shown.length - 1),
    Enter: () => entry && acts.onOpen(entry.tracked.ref),
    s: () => askFor('snooze'),
    t: () => askFor('note'),
    f: () => search.current?.focus(),
    Escape: escape,
    ...(agent && { m: () => setMine(!mine) }),
    ...(moved && { u: settle }),
    ...(undo && { z: undo }),
    ...(doing === 'snooze' &&
      Object.fromEntries(choices.map(({ kind }, index) => [`${index + 1}`, () => snooze(kind)]))),
  };

  return {
    ...{
      radar,
      now,
      here,
      shown,
      fitting,
      all,
      at,
      entry,
      name,
      choices,
      doing,
      said,
      unsaved,
      keys,
      isNow,
    },
    ...{ typed, mine, agent, moved, current, search, hasUndo: undo !== undefined },
    pressing: useMemo(() => pressing(all), [all]),
    undo: () => undo?.(),
    ...{ setTyped, setMine, setHand, settle, go, choose, askFor, cancel, snooze, note },
    open: acts.onOpen,
  };
}
