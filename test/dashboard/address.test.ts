import { describe, expect, test } from 'vitest';
import { helpdeskLike, originOf, patternOf } from '../../entrypoints/dashboard/address';

describe('the address of a self-hosted helpdesk', () => {
  test.each([
    ['rt.example.com', 'https://rt.example.com'],
    ['  https://rt.example.com/Ticket/Display.html?id=7#x ', 'https://rt.example.com'],
    ['http://rt.example.com:8080/rt', 'http://rt.example.com:8080'],
    ['rt.example.com:8443/rt', 'https://rt.example.com:8443'],
    ['localhost:8080', 'https://localhost:8080'],
    ['http://192.168.1.20/rt', 'http://192.168.1.20'],
    ['http://[::1]:9000', 'http://[::1]:9000'],
    ['RT.Example.COM', 'https://rt.example.com'],
    ['hilfe.müller.de', 'https://hilfe.xn--mller-kva.de'],
  ])('%s is the site %s', (typed, origin) => {
    expect(originOf(typed)).toEqual({ origin });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['our helpdesk', 'notAddress'],
    ['rt', 'notAddress'],
    ['https://', 'notAddress'],
    ['https://*.example.com', 'notAddress'],
    ['file:///etc/passwd', 'notWeb'],
    ['javascript:alert(1)', 'notWeb'],
    ['chrome://extensions', 'notWeb'],
    ['https://anna:secret@rt.example.com', 'secret'],
  ])('%j is refused as %s', (typed, problem) => {
    expect(originOf(typed)).toEqual({ problem });
  });

  test.each([
    ['acme.zendesk.com', 'zendesk'],
    ['https://mail.google.com/mail/u/0', 'gmail'],
    ['acme.atlassian.net/browse/HELP-1', 'jira'],
  ])('%s is the hosted %s, which needs no address', (typed, hosted) => {
    expect(originOf(typed)).toEqual({ hosted });
  });

  test.each([
    ['rt.example.com/rt/Ticket/Display.html?id=7', 'rt'],
    ['https://help.example.com/scp/tickets.php?id=12', 'osticket'],
    ['help.example.com/front/ticket.form.php?id=5', 'glpi'],
    ['help.example.com/helpdesk/tickets/19', 'frappe'],
    ['help.example.com', undefined],
    ['help.example.com/tickets/19', undefined],
    ['our helpdesk', undefined],
  ])('%s is the address of %s', (typed, helpdesk) => {
    expect(helpdeskLike(typed)).toBe(helpdesk);
  });

  test('a host that only ends like a hosted one is a site of its own', () => {
    expect(originOf('notzendesk.com')).toEqual({ origin: 'https://notzendesk.com' });
  });

  test('the permission asked for is that one host, of any port, and no other', () => {
    expect(patternOf('http://rt.example.com:8080')).toBe('http://rt.example.com/*');
    expect(patternOf('https://rt.example.com')).toBe('https://rt.example.com/*');
  });
});
