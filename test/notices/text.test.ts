import { describe, expect, test } from 'vitest';
import { shortened, textOf, type Telling } from '../../entrypoints/background/notifyText';

const now = '2026-01-13T15:00:00.000Z';
const zone = 'America/New_York';

const telling = (id: string, change: Partial<Telling['mark']> = {}, subject = ''): Telling => ({
  about: { of: `#${id}`, subject },
  mark: {
    id,
    ticket: id,
    metric: 'firstResponse',
    kind: 'lastQuarter',
    at: now,
    dueAt: '2026-01-13T15:30:00.000Z',
    state: 'pending',
    notice: id,
    place: 0,
    missed: false,
    ...change,
  },
});
const late = { kind: 'overdue' as const, dueAt: '2026-01-12T22:00:00.000Z' };

describe('a notice says', () => {
  test('which clock of which ticket, when it is due in the person’s own time, and the subject', () => {
    expect(textOf([telling('4211', {}, 'Dispatch board is down')], now, zone)).toEqual({
      title: 'First reply for #4211: last quarter',
      message: 'Due 10:30 AM EST. Dispatch board is down',
    });
    expect(textOf([telling('4211', { kind: 'early' })], now, 'Asia/Tokyo')).toEqual({
      title: 'First reply for #4211 comes up',
      message: 'Due 12:30 AM GMT+9.',
    });
  });

  test('when it was due, once that has passed', () => {
    expect(textOf([telling('7', late, 'Export')], now, zone)).toEqual({
      title: 'First reply for #7 is overdue',
      message: 'Was due Mon 5:00 PM EST. Export',
    });
  });

  test('what may be done from now on, and since when', () => {
    const follow = { metric: 'followUp' as const, kind: 'opens' as const };
    expect(textOf([telling('7', follow, 'Export')], now, zone)).toEqual({
      title: 'Follow-up for #7 can be done now',
      message: 'Since 10:00 AM EST. Export',
    });
    const closing = { ...follow, metric: 'keepOpen' as const, label: 'Open for 48 hours' };
    expect(textOf([telling('7', closing)], now, zone).title).toBe('Closing for #7 can be done now');
    expect(textOf([telling('7', closing), telling('8', late)], now, zone).message).toContain(
      '#7 Closing, possible since 10:00 AM EST',
    );
  });

  test('what was promised, in its own words', () => {
    const promise = { ...late, metric: 'promise' as const, label: 'Contact within 15 minutes' };
    expect(textOf([telling('7', promise)], now, zone).title).toBe(
      'Promised: contact within 15 minutes for #7 is overdue',
    );
  });

  test('that it was missed', () => {
    expect(textOf([telling('7', { ...late, missed: true }, 'Export')], now, zone)).toEqual({
      title: 'Missed: First reply for #7 is overdue',
      message: 'Was due Mon 5:00 PM EST. Deskside was not running then. Export',
    });
  });

  test('how many there are, the three most urgent by name', () => {
    const many = [telling('1', late), telling('2', late), telling('3'), telling('4'), telling('5')];
    expect(textOf(many, now, zone)).toEqual({
      title: '5 deadlines, 2 overdue',
      message: [
        '#1 First reply, was due Mon 5:00 PM EST',
        '#2 First reply, was due Mon 5:00 PM EST',
        '#3 First reply, due 10:30 AM EST',
        'And 2 more.',
      ].join('\n'),
    });
  });

  test.each([
    [[late, late], '2 deadlines are overdue'],
    [[late, {}], '2 deadlines, one overdue'],
    [[{}, {}], '2 deadlines come near'],
    [[{ ...late, missed: true }, { missed: true }], 'Missed: 2 deadlines, one overdue'],
  ])('%j as a count', (marks, title) => {
    const tellings = marks.map((mark, index) => telling(String(index), mark));
    expect(textOf(tellings, now, zone).title).toBe(title);
  });
});

describe('a subject', () => {
  test('is one line, cut where it is too long', () => {
    expect(shortened('  two\nlines\t here ')).toBe('two lines here');
    expect(shortened('x'.repeat(80))).toHaveLength(80);
    expect(shortened('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
    expect(shortened(`${'x'.repeat(77)} 🚲🚲🚲`, 80)).toBe(`${'x'.repeat(77)} 🚲…`);
  });

  test('is shown as the text it is, and turns nothing around', () => {
    expect(shortened('<b>now</b> & \u202egnp.exe')).toBe('<b>now</b> & gnp.exe');
  });
});
