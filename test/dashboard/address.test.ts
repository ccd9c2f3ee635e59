import { describe, expect, test } from 'vitest';
import { originOf, patternOf } from '../../entrypoints/dashboard/address';

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
    ['acme.zendesk.com', 'hosted'],
    ['https://mail.google.com/mail/u/0', 'hosted'],
  ])('%j is refused as %s', (typed, problem) => {
    expect(originOf(typed)).toEqual({ problem });
  });

  test('a host that only ends like a hosted one is a site of its own', () => {
    expect(originOf('notzendesk.com')).toEqual({ origin: 'https://notzendesk.com' });
  });

  test('the permission asked for is that one host, of any port, and no other', () => {
    expect(patternOf('http://rt.example.com:8080')).toBe('http://rt.example.com/*');
    expect(patternOf('https://rt.example.com')).toBe('https://rt.example.com/*');
  });
});
