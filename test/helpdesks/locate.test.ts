import { describe, expect, it } from 'vitest';
import { refAt } from '../../lib/helpdesks/address';
import { ADDRESSES, locate } from '../../lib/helpdesks/addresses';
import { permanentId } from '../../lib/helpdesks/gmail/thread';

const TICKETS: [address: string, helpdesk: string, id: string][] = [
  ['https://acme.zendesk.com/agent/tickets/987', 'zendesk', '987'],
  ['https://acme.zendesk.com/agent/tickets/987/events', 'zendesk', '987'],
  ['https://acme.zendesk.com/agent/tickets/987?brand_id=1#x', 'zendesk', '987'],
  ['https://mail.google.com/mail/u/0/#inbox/FMfcgzQAABBBCCCDDD', 'gmail', 'FMfcgzQAABBBCCCDDD'],
  ['https://mail.google.com/mail/u/1/#label/To+do/18d0000000000001', 'gmail', '18d0000000000001'],
  [
    'https://mail.google.com/mail/u/0/#search/is%3Aopen/FMfcgzQXJZrFXGXfTSrBjRMDfLqlqLjz?compose=new',
    'gmail',
    'FMfcgzQXJZrFXGXfTSrBjRMDfLqlqLjz',
  ],
  ['https://rt.example.com/Ticket/Display.html?id=12#txn-4', 'rt', '12'],
  ['http://127.0.0.1:8080/desk/rt/Ticket/Update.html?Action=Respond;id=7', 'rt', '7'],
  ['https://rt.example.com/Ticket/ModifyPeople.html?a=b&id=7', 'rt', '7'],
  ['https://rt.example.com/SelfService/Display.html?id=3', 'rt', '3'],
];

const ELSEWHERE = [
  'https://acme.zendesk.com/agent/home/tickets',
  'https://acme.zendesk.com/agent/filters/360',
  'https://acme.zendesk.com/agent/tickets/new/1',
  'https://acme.zendesk.com/hc/en-us/articles/12',
  'https://zendesk.com.evil.test/agent/tickets/1',
  'https://mail.google.com/mail/u/0/#inbox',
  'https://mail.google.com/mail/u/0/#inbox/p2',
  'https://mail.google.com/mail/u/0/#settings/filters',
  'https://mail.google.com/mail/u/0/#label/FMfcgzQAABBBCCCDDD',
  'https://mail.google.com/chat/u/0/#chat/FMfcgzQAABBBCCCDDD',
  'https://rt.example.com/Search/Results.html?id=3',
  'https://rt.example.com/Ticket/Create.html?Queue=1',
  'https://rt.example.com/Ticket/Display.html?QuoteTransaction=4&grid=9',
];

describe('an address', () => {
  it.each(TICKETS)('%s is the %s ticket %s', (address, helpdesk, id) => {
    const found = locate(new URL(address));
    expect(found).toEqual({ helpdesk, site: new URL(address).host, id, url: address });
  });

  it.each(TICKETS)('%s belongs to no other helpdesk than %s', (address, owner) => {
    const others = ADDRESSES.filter(({ id }) => id !== owner);
    expect(others.filter((other) => refAt(other, new URL(address)))).toEqual([]);
  });

  it.each(ELSEWHERE)('%s shows no ticket', (address) => {
    expect(locate(new URL(address))).toBeNull();
  });
});

describe('a thread’s token', () => {
  it('stands for its permanent id', () => {
    expect(permanentId('FMfcgzGxRdsXJkJgNWVmKWPSWZQWSXfh')).toBe('thread-f:1790000000000000001');
  });

  it.each(['FMfcgzQAABBBCCCDDD', '18d0000000000001', 'x'])('says nothing in %s', (token) => {
    expect(permanentId(token)).toBeUndefined();
  });
});
