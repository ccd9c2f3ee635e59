import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import { csvOf, repliesFromCsv } from '../../lib/playbook/import/csv';
import { withReplies, type Reply } from '../../lib/playbook/import/replies';
import type { Playbook } from '../../lib/playbook/schema';

const runbook = packOf('runbook') as Playbook;
const rows = (text: string): Reply[] => {
  const read = repliesFromCsv(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.replies;
};
const refusal = (text: string) => {
  const read = repliesFromCsv(text);
  return read.ok ? [] : read.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
};
const holding = (body: string): Playbook => ({
  ...runbook,
  templates: [{ ...runbook.templates[0]!, name: 'N', group: 'G', subject: '', body, slots: [] }],
});

describe('A table of replies', () => {
  it.each([
    ['columns in any order', 'body,name\nHi,A\n'],
    ['semicolons', 'name;body\nA;Hi\n'],
    ['tabs', 'name\tbody\nA\tHi'],
    ['a byte order mark, capitals and blanks', '\uFEFF Name , BODY \r\nA,Hi\r\n'],
    ['columns that nobody asked for', 'id,name,colour,body\n1,A,red,Hi\n'],
    ['empty rows', 'name,body\n\nA,Hi\n,\n\n'],
  ])('is read with %s', (_what, text) => {
    expect(rows(text)).toMatchObject([{ name: 'A', body: 'Hi', group: 'Imported' }]);
  });

  it('keeps line breaks and quotation marks inside a cell', () => {
    expect(rows('name,body\nA,"Hi,\n\nsay ""yes"""\n')[0]?.body).toBe('Hi,\n\nsay "yes"');
  });

  it.each([
    ['A,', 'row 2: The body is empty: write what to send.'],
    [',Hi', 'row 2: The name is empty: write one.'],
    [
      'A,"Hi',
      'row 2: A quotation mark is not closed, or stands in the middle of a cell: write it twice inside a cell.',
    ],
  ])('is refused for %s', (row, problem) => {
    expect(refusal(`name,body\n${row}\n`)).toEqual([problem]);
  });

  it('says which columns it needs, and how many rows are too many', () => {
    expect(refusal('title,text\nA,Hi')[0]).toContain('row 1: The first row names the columns');
    expect(refusal(`name,body\n${'A,Hi\n'.repeat(1_001)}`)[0]).toContain('There are 1001 rows');
    expect(refusal('name,body\n')).toEqual(['row 2: There is no reply below the first row.']);
    expect(refusal('name,body,audience\nA,Hi,everyone')[0]).toContain('not "everyone"');
  });
});

describe('What is written for a spreadsheet', () => {
  const STARTS = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'];

  it.each(STARTS)('is no formula when it begins with %j', (start) => {
    const { data } = Papa.parse<string[]>(csvOf(holding(`${start}1+1`)).replace(/^\uFEFF/, ''));
    expect(data[1]?.[3]).toBe(`'${start}1+1`);
  });

  it('comes back as it was, whatever it begins with', () => {
    const text = fc
      .tuple(fc.stringMatching(/^['=+@＝-]{0,3}$/), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (body) => {
        const plain = body.replace(/\r\n?/g, '\n').trim();
        fc.pre(plain !== '');
        const table = csvOf(holding(plain));
        expect(rows(table)[0]?.body).toBe(plain);
        for (const cell of Papa.parse<string[]>(table.slice(1)).data.flat())
          expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });

  it('all replies of the runbook come back word for word', () => {
    const again = withReplies({ ...runbook, templates: [] }, rows(csvOf(runbook)));
    const told = ({ name, group, subject, body, audience }: Playbook['templates'][number]) => ({
      name,
      group,
      subject,
      body,
      audience,
    });
    expect(again.templates.map(told)).toEqual(runbook.templates.map(told));
  });
});
