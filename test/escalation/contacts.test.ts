import { describe, expect, test } from 'vitest';
import { contactParts, contactsOf } from '../../lib/escalation/contacts';
import { packOf } from '../../lib/playbook';
import { DEFAULT_SETTINGS } from '../../lib/store/schema';

/** How the people of an escalation can be reached, as the team filled it in. */

const reached = (pack: string, to: string, figures: Record<string, string>) => {
  const playbook = packOf(pack)!;
  const { level = null, track } = playbook.ladder.find(({ name }) => name === to) ?? {};
  const target = { to, level, ...(track !== undefined && { track }) };
  return contactsOf([target], playbook, { ...DEFAULT_SETTINGS, figures }).get(to);
};
const linesOf = (pack: string, to: string, figures: Record<string, string>) =>
  reached(pack, to, figures)?.lines;

describe('the contact of a rung', () => {
  test('is missing, and says which slot would hold it, until it is filled', () => {
    const open = reached('runbook', 'Executive Team', {});
    expect(open?.lines).toEqual([]);
    expect(open?.open.map(({ key }) => key)).toEqual(['ladderContacts']);
  });

  test('is the line in its place where the lines name no level', () => {
    const figures = { 'runbook/ladderContacts': 'Ann\nBen, +1 555 010 0199\nCho' };
    expect(linesOf('runbook', 'CSR Team Lead', figures)).toEqual(['Ben, +1 555 010 0199']);
    expect(reached('runbook', 'Executive Team', figures)?.open).toHaveLength(1);
  });

  test('is the line that names its level or its name, wherever it stands', () => {
    const figures = { 'runbook/ladderContacts': 'Level 5: Eva\nSenior CSR: Ann\n2. Ben' };
    expect(linesOf('runbook', 'Executive Team', figures)).toEqual(['Eva']);
    expect(linesOf('runbook', 'Senior CSR', figures)).toEqual(['Ann']);
    expect(linesOf('runbook', 'CSR Team Lead', figures)).toEqual(['Ben']);
    expect(linesOf('runbook', 'Customer Success Manager', figures)).toEqual([]);
  });

  test('is found by its track, and for somebody whom a level tells', () => {
    expect(linesOf('guidelines', 'VP level', { 'guidelines/executiveContact': 'Eva' })).toEqual([
      'Eva',
    ]);
    expect(linesOf('sop', 'CTO/Founder', { 'sop/criticalContact': 'Kim' })).toEqual(['Kim']);
  });

  test('comes from every slot that names it, and one of them is enough', () => {
    const management = reached('playbook', 'Management', { 'playbook/supportManager': 'Mo' });
    expect(management).toEqual({ lines: ['Mo'], open: [] });
  });

  test('is no question where the playbook has no place for it', () => {
    expect(reached('sop', 'Support Agent', {})).toBeUndefined();
  });
});

describe('a contact as written', () => {
  const links = (line: string) =>
    contactParts(line).flatMap(({ href }) => (href === undefined ? [] : [href]));

  test('is a link where it is clearly an address or a number', () => {
    expect(contactParts('Jo Park <jo@acme.example>, +49 (30) 1234-567')).toEqual([
      { text: 'Jo Park <' },
      { text: 'jo@acme.example', href: 'mailto:jo@acme.example' },
      { text: '>, ' },
      { text: '+49 (30) 1234-567', href: 'tel:+49301234567' },
    ]);
    expect(links('0171 1234567')).toEqual(['tel:01711234567']);
  });

  test.each([
    'javascript:alert(1)//a@b.example',
    'https://evil.example/?q=a@b.example',
    'a%0abcc:victim%40b.example',
    'a@b.example?bcc=victim',
    '<img src=x onerror=alert(1)>',
    '@jo in the chat',
    'room 12, desk 34567890',
    'Mon-Fri 08:00-18:00',
    '2026-11-21 to 2026-12-24',
    '+1 555',
    '+123456789012345678901234567890',
  ])('%j is text', (line) => {
    expect(links(line)).toEqual([]);
    expect(
      contactParts(line)
        .map(({ text }) => text)
        .join(''),
    ).toBe(line);
  });

  test('is read in no time, however long it is', () => {
    const long = `${'a.'.repeat(20_000)}@${'-'.repeat(20_000)} ${'+1 '.repeat(20_000)}`;
    expect(links(long)).toEqual([]);
  });
});
