import fc from 'fast-check';
import { expect, test } from 'vitest';
import { look, take, textOf, type Found } from '../../lib/history';
import { through } from './reading';

/** Whatever a file holds: nothing is thrown, and every row is a ticket or counted. */

const readThrough = (text: string) => {
  const found = through(look(text));
  if ('why' in found) return undefined;
  return { found, taken: through(take(text, found, found.guess)) };
};

function isWhole(
  found: Found,
  taken: ReturnType<typeof take> extends Generator<number, infer T> ? T : never,
) {
  if ('why' in taken) throw new Error('read once, refused the second time');
  const { noText, noLabel, again, older } = taken.left;
  expect(taken.tickets.length + noText + noLabel + again + older).toBe(found.rows);
  for (const ticket of taken.tickets) expect(ticket.text.length).toBeLessThanOrEqual(3_000);
}

test('any text at all', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ';',
    '\n',
    '\r\n',
    '\t',
    '<item>',
    '</item>',
    '<key>',
    'subject',
    'category',
    'a',
    '\\',
    ':',
    '\uFEFF',
    '&amp;',
    'null',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
      ),
      (text) => {
        const read = readThrough(text);
        if (read) isWhole(read.found, read.taken);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('any bytes at all', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const read = textOf(bytes);
      if ('text' in read) readThrough(read.text);
    }),
    { numRuns: 1_000 },
  );
});

test('any JSON at all, under the names that exports use', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(tie('any'), { maxLength: 4 }),
      tie('thing'),
    ),
    thing: fc.dictionary(
      fc.constantFrom(
        'tickets',
        'issues',
        'fields',
        'subject',
        'description',
        'type',
        'content',
        'name',
        'value',
        'comments',
        'custom_fields',
        'names',
        'priority',
        '__proto__',
        'constructor',
        'id',
        'text',
        'key',
        'labels',
      ),
      tie('any'),
      { maxKeys: 6 },
    ),
  })).any;
  fc.assert(
    fc.property(value, (json) => {
      const read = readThrough(JSON.stringify(json));
      if (read) isWhole(read.found, read.taken);
    }),
    { numRuns: 1_500 },
  );
});

test('every row of a table is kept or counted, and its words come back as written', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'ß', ' ', '"', ',', '\n', ';', '-'),
    maxLength: 12,
  });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
      const text = ['subject,body,category', ...rows.map((row) => row.map(quoted).join(','))].join(
        '\n',
      );
      const read = readThrough(text);
      const filled = rows.filter((row) => row.some((one) => one.trim() !== ''));
      if (!read) {
        // Dashes alone are what exports write where there is nothing.
        expect(filled.flat().filter((one) => !/^[-\s]*$/.test(one))).toEqual([]);
        return;
      }
      expect(read.found.rows).toBe(filled.length);
      isWhole(read.found, read.taken);
    }),
    { numRuns: 1_000 },
  );
});

test('a document as deep as its maker likes is read to its end', () => {
  const depth = 100_000;
  const description = `${'{"type":"doc","content":['.repeat(depth)}{"type":"text","text":"deep"}${']}'.repeat(depth)}`;
  const json = `{"issues":[{"key":"A-1","fields":{"summary":"s","description":${description},"issuetype":{"name":"Bug"}}}]}`;
  const read = readThrough(json);
  expect(read?.found.rows).toBe(1);
});
