import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKS, packOf } from '../../lib/playbook';
import { checkPlaybook } from '../../lib/playbook/check';
import { SLOT_SOURCES, type Playbook } from '../../lib/playbook/schema';
import { FILES } from './broken/files';
import { HOSTILE } from './broken/hostile';
import { JUDGING } from './broken/judging';
import { fileOf, type Broken } from './broken/patch';
import { SHAPE } from './broken/shape';
import { TIME } from './broken/time';
import { WORKING } from './broken/working';

const verify = (path: string): string => {
  try {
    return execFileSync(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'test/verify/playbook.ts', path],
      {
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
};
const lastLine = (text: string) => text.trim().split('\n').at(-1);

const BROKEN: Broken[] = [...FILES, ...SHAPE, ...TIME, ...JUDGING, ...WORKING, ...HOSTILE];
/** One value's sentence lists all that are allowed, as the schema has them. */
const expected = (sentence: string) => sentence.replace('...', SLOT_SOURCES.join(', ') + '.');

describe('verify refuses a folder of broken playbooks, each with the place and a plain sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'playbooks-'));
  const said = new Map<string, string[]>();
  let last: string | undefined;

  beforeAll(() => {
    BROKEN.forEach((broken, at) =>
      writeFileSync(join(folder, `${String(at).padStart(3, '0')}.json`), fileOf(broken)),
    );
    const lines = verify(folder).trim().split('\n');
    last = lines.pop();
    for (const line of lines) {
      const [, name = '', rest = ''] = /(\d{3}\.json): (.*)$/s.exec(line) ?? [];
      said.set(name, [...(said.get(name) ?? []), rest]);
    }
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(BROKEN.map((broken, at) => ({ ...broken, at })))('$name', ({ says, at, file }) => {
    const lines = said.get(`${String(at).padStart(3, '0')}.json`) ?? [];
    const wanted = Object.entries(says).map(([path, text]) => `${path}: ${expected(text)}`);
    if (file?.startsWith('{') && lines.length > wanted.length)
      expect(lines).toEqual(expect.arrayContaining(wanted));
    else expect(lines.toSorted()).toEqual(wanted.toSorted());
  });

  it('counts them all as failed', () => {
    expect(BROKEN.length).toBeGreaterThanOrEqual(60);
    expect(last).toBe(`0 passed, ${BROKEN.length} failed`);
  });

  it('says no word of the library that reads the shape', () => {
    const words = /\b(?:zod|invalid|expected|received|input|undefined|NaN|object Object)\b/i;
    expect(
      [...said.values()].flat().filter((line) => words.test(line.replace('is expected', ''))),
    ).toEqual([]);
  });
});

describe('verify accepts', () => {
  it('the five that ship, file by file or as a folder', () => {
    expect(lastLine(verify('lib/playbook/packs'))).toBe('5 passed, 0 failed');
    expect(lastLine(verify('lib/playbook/packs/runbook.json'))).toBe('1 passed, 0 failed');
  }, 60_000);

  it('nothing where there is nothing', () => {
    expect(lastLine(verify('test/verify'))).toBe('0 passed, 0 failed');
  }, 60_000);
});

describe('A playbook is sound', () => {
  it.each(Object.keys(PACKS))('%s, its shared signs spelled out', (id) => {
    expect(checkPlaybook(packOf(id)).ok).toBe(true);
  });

  const problemsAfter = (change: (playbook: Playbook) => void): string[] => {
    const copy = structuredClone(packOf('runbook')) as Playbook;
    change(copy);
    const checked = checkPlaybook(copy);
    return checked.ok ? [] : checked.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
  };

  it('when clocks of one kind stand beside each other by their labels, or compete by their channels', () => {
    const problems = problemsAfter((p) => {
      const [first] = p.clocks.filter(({ metric }) => metric === 'firstResponse');
      p.clocks.push({ ...first!, id: 'chat', when: { channel: ['chat'] } });
      p.clocks.push({ ...first!, id: 'contact', metric: 'stage', label: 'Contact' });
      p.clocks.push({ ...first!, id: 'solution', metric: 'stage', label: 'Solution' });
      p.clocks.push({ ...first!, id: 'survey', metric: 'survey', limitSeconds: 0 });
    });
    expect(problems).toEqual([]);
  });

  it('when its weights make a hundred, thirds included', () => {
    const problems = problemsAfter((p) => {
      const items = p.scorecards[0]!.items.slice(0, 3);
      p.scorecards[0]!.items = items.map((item) => ({ ...item, weight: 33.333 }));
    });
    expect(problems).toEqual([]);
  });

  it('when criteria lower one another without a circle', () => {
    const problems = problemsAfter((p) => {
      const [first, second, third] = p.scale!.levels[0]!.criteria;
      first!.lowers = [second!.id, third!.id];
      second!.lowers = [third!.id];
    });
    expect(problems).toEqual([]);
  });
});

it.each([null, 7, 'runbook', [], {}, { id: 'x' }, undefined])(
  '%j is no playbook, and nothing is thrown',
  (json) => {
    expect(checkPlaybook(json).ok).toBe(false);
  },
);
