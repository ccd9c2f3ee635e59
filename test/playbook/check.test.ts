import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import { checkPlaybook } from '../../lib/playbook/check';
import type { Playbook } from '../../lib/playbook/schema';

/** Problems of the runbook after a change, as "path: sentence". */
function problemsAfter(change: (playbook: Playbook) => void): string[] {
  const copy = structuredClone(packOf('runbook')) as Playbook;
  change(copy);
  const checked = checkPlaybook(copy);
  return checked.ok ? [] : checked.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
}

describe('A playbook is refused with the place and a plain sentence', () => {
  it.each<[string, (playbook: Playbook) => void, string]>([
    [
      'a clock without a calendar',
      (p) => (p.clocks[3]!.calendar = 'moon'),
      'clocks.3.calendar: No calendar has the id "moon".',
    ],
    [
      'a clock for a level that is not there',
      (p) => (p.clocks[2]!.rank = 7),
      'clocks.2.rank: The scale has no level of rank 7.',
    ],
    [
      'two clocks of one kind',
      (p) => (p.clocks[4]!.rank = 1),
      'clocks: There are two clocks for resolution of rank 1.',
    ],
    [
      'a response time that contradicts the table',
      (p) => (p.scale!.levels[0]!.response!.limitSeconds = 60),
      'scale.levels.0.response: The response time of Critical is not that of its first-response clock.',
    ],
    [
      'a slot that nobody declared',
      (p) => (p.templates[0]!.body += ' {who}'),
      'templates.0.body: The slot {who} is used but not declared.',
    ],
    [
      'a slot that nobody uses',
      (p) => (p.templates[1]!.body = 'Hi'),
      'templates.1.slots: The slot {customer} is declared but not used.',
    ],
    [
      'bold that never ends',
      (p) => (p.templates[0]!.body += '**'),
      'templates.0.body: A bold mark (**) is not closed.',
    ],
    [
      'an id twice',
      (p) => (p.triggers[1]!.id = p.triggers[2]!.id),
      'triggers: The id "complexity" stands here more than once.',
    ],
    [
      'a time zone that is none',
      (p) => (p.calendars[0]!.zone = 'Mars/Base'),
      'calendars.0.zone: "Mars/Base" is no time zone.',
    ],
    [
      'a day that is none',
      (p) => (p.calendars[0]!.week.monday = [[0, 60]]),
      'calendars.0.week.monday: "monday" is no day: use sun, mon, tue, wed, thu, fri, sat.',
    ],
    [
      'hours that never come',
      (p) => (p.calendars[0]!.week = { mon: [] }),
      'calendars.0.week: This calendar is never open.',
    ],
    [
      'a shift that ends on the day after next',
      (p) => (p.calendars[0]!.week.mon = [[1200, 3000]]),
      'calendars.0.week.mon: The hours of a day run forward and do not overlap.',
    ],
    [
      'a holiday that no month has',
      (p) => p.calendars[0]!.holidays.push('2026-02-30'),
      'calendars.0.holidays: "2026-02-30" is no date: write it as 2026-12-24.',
    ],
    [
      'a single day whose hours run backwards',
      (p) => (p.calendars[0]!.overrides = { '2026-12-24': [[720, 480]] }),
      'calendars.0.overrides.2026-12-24: The hours of a day run forward and do not overlap.',
    ],
    [
      'a break on a date that is none',
      (p) => (p.calendars[0]!.breaks = { Friday: [[720, 780]] }),
      'calendars.0.breaks: "Friday" is no date: write it as 2026-12-24.',
    ],
    [
      'a clock for a figure that nobody asks for',
      (p) => (p.clocks[3]!.slot = 'moon'),
      'clocks.3.slot: No open slot has the key "moon".',
    ],
    [
      'a sign that is not shared',
      (p) => (p.triggers[1]!.detect!.sign = 'moon'),
      'triggers.1.detect.sign: There is no shared sign "moon".',
    ],
    [
      'hours that run backwards',
      (p) => (p.calendars[0]!.week.mon = [[600, 540]]),
      'calendars.0.week.mon: The hours of a day run forward and do not overlap.',
    ],
    [
      'a word list that is not there',
      (p) => p.triggers[1]!.detect!.terms.push('<anger>'),
      'triggers.1.detect.terms',
    ],
    [
      'a term that ends in a gap',
      (p) => (p.triggers[1]!.detect!.terms = ['not *']),
      'triggers.1.detect.terms.0: "not *": A gap (*) stands between words, not at an end.',
    ],
    [
      'a number inside a choice',
      (p) => (p.triggers[1]!.detect!.terms = ['(many|#) users']),
      'triggers.1.detect.terms.0: "(many|#) users": A choice holds plain words: no list, gap or number.',
    ],
    [
      'a term that hardly is one',
      (p) => (p.triggers[1]!.detect!.terms = ['(a|']),
      'triggers.1.detect.terms.0: "(a|": "(" has no meaning in a term.',
    ],
    [
      'a fallback that is no level',
      (p) => (p.scale!.fallback.rank = 9),
      'scale.fallback: The fallback is no level of the scale.',
    ],
    [
      'a trigger that is not there',
      (p) => (p.thresholds[0]!.trigger = 'panic'),
      'thresholds.0.trigger: No trigger has the id "panic".',
    ],
  ])('%s', (_name, change, problem) => {
    expect(problemsAfter(change).join('\n')).toContain(problem);
  });

  it('clocks of one kind may stand beside each other by their labels, or compete by their channels', () => {
    const problems = problemsAfter((p) => {
      const [first] = p.clocks.filter(({ metric }) => metric === 'firstResponse');
      p.clocks.push({ ...first!, id: 'chat', when: { channel: ['chat'] } });
      p.clocks.push({ ...first!, id: 'contact', metric: 'stage', label: 'Contact' });
      p.clocks.push({ ...first!, id: 'solution', metric: 'stage', label: 'Solution' });
      p.clocks.push({ ...first!, id: 'survey', metric: 'survey', limitSeconds: 0 });
    });
    expect(problems).toEqual([]);
  });

  it.each([null, 7, 'runbook', [], {}, { id: 'x' }])(
    '%j is no playbook, and nothing is thrown',
    (json) => {
      const checked = checkPlaybook(json);
      expect(checked.ok).toBe(false);
    },
  );

  it('names the path of a wrong type', () => {
    const broken = { ...structuredClone(packOf('runbook')), title: 7 };
    expect(checkPlaybook(broken)).toEqual({
      ok: false,
      problems: [{ path: 'title', sentence: 'This must be of type string.' }],
    });
  });
});

describe('verify playbook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-'));
  const verify = (file: string): string => {
    try {
      return execFileSync('npx', ['tsx', 'test/verify/playbook.ts', file], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  const lastLine = (text: string) => text.trim().split('\n').at(-1);

  it('passes the runbook and fails what is no JSON', () => {
    expect(lastLine(verify('lib/playbook/packs/runbook.json'))).toBe('1 passed, 0 failed');
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{');
    const said = verify(file);
    expect(said).toContain('(file): The file cannot be read as JSON');
    expect(lastLine(said)).toBe('0 passed, 1 failed');
  }, 60_000);
});
