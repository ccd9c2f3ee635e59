import { expect, test } from 'vitest';
import { found, looked, taken, text } from './reading';

/** Tables that people make, and files that are none. */

const bytes = (written: string) => new TextEncoder().encode(written);

test('any order of columns, any delimiter, any spelling of their names', () => {
  for (const [delimiter, head] of [
    [',', 'Severity,Topic,Body,Title'],
    [';', 'Priorität;Kategorie;Beschreibung;Betreff'],
    ['\t', 'ticket_priority\tTicket Category\tmessage\tSUMMARY'],
    ['|', 'urgency|issueType|Description|Subject'],
  ] as const) {
    const row = ['high', 'login', '"Cannot sign in\r\nat all"', 'Help'].join(delimiter);
    const other = ['low', 'billing', 'An invoice is missing', 'Invoice'].join(delimiter);
    const { tickets } = taken(`\uFEFF${head}\r\n${row}\r\n${other}\r\n`);
    expect(tickets).toEqual([
      { subject: 'Help', text: 'Cannot sign in\nat all', category: 'login', priority: 'high' },
      { subject: 'Invoice', text: 'An invoice is missing', category: 'billing', priority: 'low' },
    ]);
  }
});

test('Excel’s encodings are read: UTF-16 with tabs, and the Western one', () => {
  const table = 'Betreff\tKategorie\nÜbergröße\tMaße\nGröße fehlt\tLager\n';
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from([...table].map((sign) => sign.charCodeAt(0))).buffer),
  ]);
  const narrow = Uint8Array.from([...table].map((sign) => sign.charCodeAt(0)));
  for (const file of [wide, narrow, bytes(table)])
    expect(taken(text(file)).tickets.map(({ subject, category }) => [subject, category])).toEqual([
      ['Übergröße', 'Maße'],
      ['Größe fehlt', 'Lager'],
    ]);
});

test('rows without words or without a label are counted, rows that do not fit are told by their line', () => {
  const written = [
    'subject,body,category',
    'A,"one',
    'two",x',
    ',,x',
    'B,text,',
    'C,text,-',
    'D,a,b,c',
    '',
    'E,text,y',
  ].join('\n');
  expect(found(written)).toMatchObject({ rows: 5, unread: { count: 1, line: 7 } });
  const { tickets, left } = taken(written);
  expect(tickets.map(({ subject }) => subject)).toEqual(['A', 'E']);
  expect(left).toEqual({ noText: 1, noLabel: 2, again: 0, older: 0 });
});

test('a quotation mark that never closes refuses the file and names the line', () => {
  expect(looked('subject,category\nA,x\nB,y\n"C,z\nD,x\n')).toEqual({ why: 'quote', line: 4 });
  const long = `${'A,x\n'.repeat(600_000)}"B,y\n${'C,z\n'.repeat(600_000)}`;
  expect(looked(`subject,category\n${long}`)).toEqual({ why: 'quote', line: 600_002 });
});

test('a table that is longer than a slice is read without a seam', () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, at) => `${at},"Parcel ${at}\nis ""late""",${at % 3 ? 'late' : 'lost'}`,
  );
  const written = `nr,body,category\n${rows.join('\n')}`;
  expect(written.length).toBeGreaterThan(2_000_000);
  const at = found(written);
  expect(at.rows).toBe(60_000);
  expect(at.columns.map(({ filled }) => filled)).toEqual([60_000, 60_000, 60_000]);
  const { tickets, left } = taken(written);
  expect(tickets).toHaveLength(10_000);
  expect(left.older).toBe(50_000);
  expect(tickets.at(-1)!.text).toBe('Parcel 59999\nis "late"'.replace('59999', 'NUM'));
});

test('the newest are kept where dates are known, wherever they stand', () => {
  const day = (at: number) => new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
  const rows = Array.from({ length: 25_000 }, (_, at) => `T${at},x${at % 2},${day(25_000 - at)}`);
  const { tickets, left } = taken(`subject,category,created\n${rows.join('\n')}`);
  expect(left.older).toBe(15_000);
  expect(tickets[0]!.at).toBe(day(25_000));
  expect(tickets.at(-1)!.at).toBe(day(15_001));
});

test('a long text is cut and counted', () => {
  const { tickets, cut } = taken(
    `subject,body,category\nA,${'word '.repeat(1_000)},x\nB,short,y\n`,
  );
  expect(cut).toBe(1);
  expect(tickets[0]!.text).toHaveLength(2_999);
  expect(tickets[0]!.text.endsWith(' word')).toBe(true);
});

test('a column that no name tells can be chosen', () => {
  const rows = [
    'ref;was;wohin',
    ...Array.from(
      { length: 12 },
      (_, at) =>
        `${at};Das Tor ${at} klemmt und es geht nichts mehr, bitte kommen Sie schnell vorbei;${at % 2 ? 'Technik' : 'Büro'}`,
    ),
  ];
  const { guess, columns } = found(rows.join('\n'));
  expect(guess).toEqual({ text: 'was' });
  expect(columns.find(({ name }) => name === 'wohin')).toMatchObject({
    fits: true,
    distinct: 2,
    common: [
      { value: 'Büro', count: 6 },
      { value: 'Technik', count: 6 },
    ],
  });
  expect(taken(rows.join('\n'), { category: 'wohin' }).tickets).toHaveLength(12);
});

test('dates are read where they can only be one day', () => {
  const at = (...cells: string[]) =>
    taken(
      `subject,category,created\n${cells.map((cell, row) => `T${row},c${row},"${cell}"`).join('\n')}`,
    ).tickets.map((ticket) => ticket.at);
  expect(at('6/21/2025 16:14', '3/4/2025 5:00 PM')).toEqual([
    '2025-06-21T16:14:00.000Z',
    '2025-03-04T17:00:00.000Z',
  ]);
  expect(at('21/6/2025', '3/4/2025')).toEqual([
    '2025-06-21T00:00:00.000Z',
    '2025-04-03T00:00:00.000Z',
  ]);
  expect(at('3/4/2025', '4/3/2025')).toEqual([undefined, undefined]);
  expect(at('31.2.2025', 'yesterday')).toEqual([undefined, undefined]);
  expect(at('1772532041', '1772532041000')).toEqual([
    '2026-03-03T10:00:41.000Z',
    '2026-03-03T10:00:41.000Z',
  ]);
});

test('files that are no history are refused with their reason', () => {
  const why = (written: string) => {
    const at = looked(written);
    return 'why' in at ? at : 'read';
  };
  expect(why('just a letter')).toEqual({ why: 'noColumns' });
  expect(why('subject,category\n')).toEqual({ why: 'noTickets' });
  expect(why('[]')).toEqual({ why: 'noTickets' });
  expect(why('{"tickets": [\n{"subject": "A"},\n{"subject": }\n]}')).toEqual({
    why: 'json',
    line: 3,
  });
  expect(why('<html><body><p>Page</p></body></html>')).toEqual({ why: 'noTickets' });
});

test('JSON that is nested without end and never closed is refused all the same', () => {
  expect(looked(`{"tickets":${'['.repeat(200_000)}`)).toEqual({ why: 'json' });
});

test('what is packed or no text is told before it is read', async () => {
  const { textOf, tooLarge } = await import('../../lib/history');
  expect(textOf(bytes('PK\u0003\u0004....[Content_Types].xml'))).toEqual({ why: 'spreadsheet' });
  expect(textOf(bytes('PK\u0003\u0004....tickets.json'))).toEqual({ why: 'packed' });
  expect(textOf(new Uint8Array([0x1f, 0x8b, 8, 0]))).toEqual({ why: 'packed' });
  expect(textOf(bytes(' \n'))).toEqual({ why: 'empty' });
  expect(textOf(new Uint8Array([1, 0, 2, 0, 3]))).toEqual({ why: 'notText' });
  expect(tooLarge(240_000_001)).toEqual({ why: 'large', megabytes: 241 });
});
