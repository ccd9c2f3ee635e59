import { expect, test } from 'vitest';
import { masked } from '../../lib/history/mask';
import { proseOf } from '../../lib/history/prose';

/** What never stays in a text that is kept to learn from, and what does. */

test.each([
  ['write to ida.brandt+help@mail.quay.example.', 'write to EMAIL.'],
  ['call +44 20 7946 0018 or (030) 123-4567', 'call PHONE or PHONE'],
  ['order 4400812345', 'order NUM'],
  ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN DE89 PHONE'],
  ['see https://jo:pw1@desk.example/a/b?token=abc&x=1#top now', 'see https://desk.example/a/b now'],
  ['Authorization: Bearer abcDEF123.456-789', 'Authorization: TOKEN'],
  ['key sk_live_4eC39HqLyjWDarjtT1zdp7dc end', 'key TOKEN end'],
  ['id 3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'id TOKEN'],
  ['from 192.168.10.20', 'from IP'],
  ['my password is hunter22!', 'my password is SECRET'],
  ['Password: tulip', 'Password: SECRET'],
])('%s', (written, kept) => expect(masked(written)).toBe(kept));

test.each([
  'since 2026-05-16 the password is not accepted',
  'version 11.2.3, error 504, 40 % of 1200 users',
  'on 16.05.2026 at 9:30',
  'two-factor-authentication does not work',
  'the summer timetable misrepresentation of internationalization',
])('stays: %s', (written) => expect(masked(written)).toBe(written));

test('HTML becomes its words, and its scripts and styles go', () => {
  expect(
    proseOf(
      '<style>p{}</style><div>Hello&nbsp;there,<br>it is <b>late</b></div><script>x()</script>',
    ),
  ).toBe('Hello there,\nit is late');
  expect(proseOf('if a < b and c > d')).toBe('if a < b and c > d');
});

test('no text takes longer than its length', () => {
  const hostile = [
    'a@'.repeat(3_000),
    '1 '.repeat(3_000),
    'a'.repeat(6_000),
    '<p '.repeat(2_000),
    'eyJ'.repeat(2_000),
    '1.'.repeat(3_000),
    'a_1'.repeat(2_000),
    'password is '.repeat(500),
  ];
  const from = performance.now();
  for (const text of hostile) for (let round = 0; round < 20; round += 1) masked(proseOf(text));
  expect((performance.now() - from) / (hostile.length * 20)).toBeLessThan(20);
});
