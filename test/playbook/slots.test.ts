import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/assess';
import { PACKS, packOf } from '../../lib/playbook';
import { numberOf } from '../../lib/playbook/figures';
import { datesOf, linkOf, linksOf, listOf } from '../../lib/playbook/lists';
import { calendarOf, weekWritten } from '../../lib/playbook/ownHours';
import { slotsOf, type Kept } from '../../lib/playbook/slots';
import { DEFAULT_SETTINGS, filledOf, type Settings } from '../../lib/store/schema';
import { ticketWith } from '../triage/ticket';

/** What documents leave open: read as people type it, used where something takes it, refused with a ground where it can't be. */

const kept = (figures: Record<string, string> = {}, change: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  figures,
  ...change,
});
const stateOf = (pack: string, key: string, settings: Kept) =>
  slotsOf(packOf(pack)!, settings).find(({ slot }) => slot.key === key)?.state;
const filled = (pack: string, figures: Record<string, string>) =>
  filledOf(kept(figures), packOf(pack)!);

const HOURS = {
  'guidelines/businessHours/zone': 'Europe/Berlin',
  'guidelines/businessHours/mon': '9-12, 13:00-17:30',
};

describe('a slot', () => {
  test('is open until something is typed, and again when only blanks are', () => {
    expect(stateOf('sop', 'authority', kept())).toEqual({ is: 'open' });
    expect(stateOf('sop', 'authority', kept({ 'sop/authority': ' \n' }))).toEqual({ is: 'open' });
    expect(stateOf('sop', 'authority', kept({ 'sop/authority': '50 EUR' }))).toEqual({
      is: 'filled',
    });
  });

  test('counts for the playbook it was filled for, by its whole id', () => {
    expect(stateOf('sop', 'authority', kept({ 'sop-1a2b3c4d/authority': 'x' }))?.is).toBe('open');
    const copy = { ...packOf('sop')!, id: 'sop-1a2b3c4d' };
    const hours = filledOf(kept({ 'sop-1a2b3c4d/resolutionTarget': '6' }), copy).hours;
    expect(hours).toEqual({ resolutionTarget: 6 });
  });

  test.each([
    ['sop', 'resolutionTarget', 'soon', 'hours'],
    ['runbook', 'repeatThreshold', '2.5', 'whole'],
    ['runbook', 'repeatThreshold', '0', 'whole'],
    ['excellence', 'creditLimit', '1,000', 'number'],
    ['excellence', 'creditLimit', '$50', 'number'],
    ['sop', 'lastUpdated', '2026-02-30', 'date'],
    ['sop', 'surveyLink', 'javascript:alert(1)', 'link'],
    ['runbook', 'holidays', '2026-12-24\nsoon', 'dates'],
  ])('%s/%s takes no %j and says why', (pack, key, typed, because) => {
    const state = stateOf(pack, key, kept({ [`${pack}/${key}`]: typed }));
    expect(state).toMatchObject({ is: 'invalid', because });
  });

  test('of the team’s own settings is filled there, whichever playbook asks', () => {
    expect(stateOf('runbook', 'companyName', kept({}, { companyName: 'Acme' }))?.is).toBe('filled');
  });

  test('that follows from another date says so until it has its own', () => {
    const read = (figures: Record<string, string>) =>
      slotsOf(packOf('playbook')!, kept(figures)).find(({ slot }) => slot.key === 'nextReview');
    expect(read({})?.follows).toBeUndefined();
    expect(read({ 'playbook/lastUpdated': '2026-11-30' })?.follows).toBe('2027-02-28');
    const own = { 'playbook/lastUpdated': '2026-11-30', 'playbook/nextReview': '2027-01-15' };
    expect(read(own)?.follows).toBeUndefined();
  });
});

describe('what is typed', () => {
  test('numbers have two decimals at most: three could be thousands', () => {
    expect(['50', ' 2,5 ', '0', '0.25'].map((typed) => numberOf(typed))).toEqual([
      50, 2.5, 0, 0.25,
    ]);
    expect(['1.000', '1,000', '-1', '0x10', '1e3', ''].map((typed) => numberOf(typed))).toEqual(
      Array(6).fill(undefined),
    );
  });

  test('lists have one entry a line, or commas in a single line', () => {
    expect(listOf('a@x.example, y.example;')).toEqual(['a@x.example', 'y.example']);
    expect(listOf('Acme, Inc.\r\n\nGlobex')).toEqual(['Acme, Inc.', 'Globex']);
    expect(listOf('Jo Park, +1 555 0100', { contactOf: ['Manager'] })).toEqual([
      'Jo Park, +1 555 0100',
    ]);
  });

  test('links are of the web, carry no password, and may leave out the scheme', () => {
    expect(linkOf('status.acme.example')).toBe('https://status.acme.example/');
    expect(linksOf('http://a.example/x\nb.example:8080')).toEqual([
      'http://a.example/x',
      'https://b.example:8080/',
    ]);
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      'mailto:a@b.example',
      'https://me:secret@a.example',
      'our wiki',
      'wiki',
      'a.example b.example',
    ])
      expect(linkOf(bad)).toBeUndefined();
  });

  test('closed days that can be read count, though a line beside them cannot', () => {
    expect(datesOf('2026-12-24 Christmas Eve\nsoon\n2026-02-30')).toEqual(['2026-12-24']);
    expect(filled('runbook', { 'runbook/holidays': '2026-12-24, 2026-12-25' }).holidays).toEqual([
      '2026-12-24',
      '2026-12-25',
    ]);
  });
});

describe('opening hours', () => {
  test('hold several stretches a day, and what is empty is closed', () => {
    expect(calendarOf({ zone: 'Europe/Berlin', mon: '9-12, 13-17:30', fri: '22:00-6:00' })).toEqual(
      {
        zone: 'Europe/Berlin',
        week: {
          mon: [
            [540, 720],
            [780, 1050],
          ],
          fri: [[1320, 1800]],
        },
        holidays: [],
        asWritten: expect.stringMatching(/^Mon .*, Fri /),
      },
    );
  });

  test.each([
    [{ mon: '9-17' }, 'zone', undefined],
    [{ zone: 'Berlin', mon: '9-17' }, 'zone', undefined],
    [{ zone: 'Europe/Berlin' }, 'neverOpen', undefined],
    [{ zone: 'Europe/Berlin', mon: '9-17', tue: 'morning' }, 'times', 'tue'],
  ])('%j count as open: %s', (cells, because, part) => {
    const figures = Object.fromEntries(
      Object.entries(cells).map(([cell, typed]) => [`guidelines/businessHours/${cell}`, typed]),
    );
    expect(stateOf('guidelines', 'businessHours', kept(figures))).toEqual({
      is: 'invalid',
      because,
      ...(part && { part }),
    });
    expect(filled('guidelines', figures).calendar).toBeUndefined();
  });

  test('are written with like days together', () => {
    const day: [number, number][] = [[540, 1020]];
    const week = { mon: day, tue: day, wed: day, sat: [[600, 840]] as [number, number][] };
    expect(weekWritten(week)).toMatch(/^Mon-Wed .*, Sat /);
  });

  test('are asked for only while a calendar has none: a copy with its own keeps them', () => {
    const pack = packOf('guidelines')!;
    const own = {
      ...pack,
      calendars: pack.calendars.map(({ unset: _, ...calendar }) => calendar),
    };
    expect(filledOf(kept(HOURS), pack).calendar?.zone).toBe('Europe/Berlin');
    expect(filledOf(kept(HOURS), own).calendar).toBeUndefined();
  });
});

describe('what is filled works', () => {
  const memory = { tickets: [], decisions: [] };
  /** A Friday evening in Berlin. */
  const friday = '2026-01-16T19:00:00.000Z';

  test('hours: an e-mail of Friday night is due on Monday', () => {
    const ticket = ticketWith('How do I export?', { createdAt: friday, channel: 'email' });
    const dueUnder = (figures: Record<string, string>) =>
      assess(
        ticket,
        packOf('guidelines')!,
        memory,
        friday,
        filled('guidelines', figures),
      ).clocks.find(({ metric }) => metric === 'firstResponse')?.dueAt;
    expect(dueUnder({})).toBe('2026-01-16T23:00:00.000Z');
    expect(dueUnder(HOURS)).toBe('2026-01-19T13:00:00.000Z');
  });

  const triggers = (figures: Record<string, string>) =>
    assess(
      ticketWith('How do I export?', {
        requester: { email: 'eva@globex.example' },
        createdAt: friday,
      }),
      packOf('runbook')!,
      memory,
      friday,
      filled('runbook', figures),
    );

  test('important customers: one of them raises the trigger', () => {
    const refs = (typed: string) =>
      triggers({ 'runbook/vipList': typed }).triggers.map(({ id }) => id);
    expect(refs('initech.example')).toEqual([]);
    expect(refs('initech.example, globex.example')).toEqual(['vip']);
  });

  test('the level of a trigger: the escalation goes there, as long as the ladder has it', () => {
    const to = (level: string) =>
      triggers({
        'runbook/vipList': 'globex.example',
        'runbook/triggerLevels/vip': level,
      }).escalations.map(({ to: name }) => name);
    expect(to('')).toEqual(['Senior CSR']);
    expect(to('4')).toEqual(['Director of Customer Success']);
  });

  test('the number that makes a repeat', () => {
    const customer = { requester: { email: 'eva@globex.example' }, createdAt: friday };
    const other = (id: string) => {
      const ticket = ticketWith('Our invoice is wrong', customer);
      return { ...ticket, ref: { ...ticket.ref, id } };
    };
    const isRepeat = (figures: Record<string, string>) =>
      assess(
        other('9'),
        packOf('runbook')!,
        { tickets: [other('7'), other('8')], decisions: [] },
        friday,
        filled('runbook', figures),
      ).triggers.some(({ id }) => id === 'repeat');
    expect(isRepeat({})).toBe(true);
    expect(isRepeat({ 'runbook/repeatThreshold': '3' })).toBe(false);
  });
});

describe.each(Object.values(PACKS))('the slots of $title', (pack) => {
  test('name people, topics, levels and dates that the playbook has', () => {
    const names = [
      ...pack.ladder.flatMap(({ name, track }) => [name, track]),
      ...(pack.scale?.levels ?? []).map(({ notify }) => notify?.to),
    ];
    const topics = (pack.categories?.items ?? []).flatMap((item) =>
      item.topics.map(({ id }) => id),
    );
    const ranks = (pack.scale?.levels ?? []).map(({ rank }) => rank);
    for (const { contactOf = [], shownFor = {}, after } of pack.openSlots) {
      for (const name of contactOf) expect(names).toContain(name);
      for (const topic of shownFor.topics ?? []) expect(topics).toContain(topic);
      for (const rank of shownFor.ranks ?? []) expect(ranks).toContain(rank);
      if (after) expect(pack.openSlots.map(({ key }) => key)).toContain(after.slot);
    }
  });

  test('are all open at first, but for what follows from nothing', () => {
    const states = slotsOf(pack, kept()).map(({ state, follows }) => [state.is, follows]);
    expect(states.every(([is, follows]) => is === 'open' && follows === undefined)).toBe(true);
  });
});
