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
  ['https://rt.example.com/SelfService/Update.html?id=3&QuoteTransaction=9', 'rt', '3'],
  ['https://acme.gorgias.com/app/ticket/180507823', 'gorgias', '180507823'],
  ['https://acme.gorgias.com/app/views/1384557/230640920', 'gorgias', '230640920'],
  ['https://acme.gorgias.com/app/ticket/42/?from=search#end', 'gorgias', '42'],
  ['https://outlook.office.com/mail/inbox/id/AAQkADNh%2FZ%2BQ%3D%3D', 'outlook', 'AAQkADNh/Z+Q=='],
  ['https://outlook.live.com/mail/0/inbox/id/AQQkADAw/sxs/1', 'outlook', 'AQQkADAw'],
  ['https://outlook.office365.com/mail/desk@acme.com/search/id/AAQkX', 'outlook', 'AAQkX'],
  ['https://outlook.cloud.microsoft/mail/id/AAQkY', 'outlook', 'AAQkY'],
  ['https://outlook.live.com/mail/0/deeplink/read/AAkALg_H?ispopout=0', 'outlook', 'AAkALg_H'],
  [
    'https://a.lightning.force.com/lightning/r/Case/500Qy00000AbCdEIAV/view',
    'salesforce',
    '500Qy00000AbCdEIAV',
  ],
  [
    'https://a--b.sandbox.lightning.force.com/lightning/r/500Qy00000AbCdE/view',
    'salesforce',
    '500Qy00000AbCdE',
  ],
  [
    'https://a.lightning.force.com/lightning/r/Case/500Qy00000AbCdEIAV/view?ws=%2Flightning%2Fr%2FAccount%2F001Qy00000KoKoKIAV%2Fview',
    'salesforce',
    '500Qy00000AbCdEIAV',
  ],
  ['https://kitehouse.atlassian.net/browse/KITE-207?focusedCommentId=9', 'jira', 'KITE-207'],
  [
    'https://kitehouse.atlassian.net/jira/servicedesk/projects/KITE/queues/custom/14/KITE-207',
    'jira',
    'KITE-207',
  ],
  [
    'https://kitehouse.atlassian.net/jira/servicedesk/projects/KITE/queues/issue/KITE-7',
    'jira',
    'KITE-7',
  ],
  [
    'https://kitehouse.atlassian.net/jira/software/c/projects/K2/boards/3?selectedIssue=K2-19',
    'jira',
    'K2-19',
  ],
  ['https://kitehouse.atlassian.net/jira/core/projects/OPS_2/issues/OPS_2-1', 'jira', 'OPS_2-1'],
  ['https://kitehouse.atlassian.net/issues/KITE-9?jql=project%20%3D%20KITE', 'jira', 'KITE-9'],
  ['https://kitehouse.atlassian.net/servicedesk/customer/portal/3/KITE-11', 'jira', 'KITE-11'],
  ['https://desk.windmill.test/#ticket/zoom/31/204', 'zammad', '31'],
  ['https://windmill.zammad.com/#ticket/zoom/7', 'zammad', '7'],
  ['https://desk.windmill.test/desktop/tickets/77#article-842', 'zammad', '77'],
  ['https://app.chatwoot.com/app/accounts/2/conversations/418', 'chatwoot', '418'],
  [
    'https://chat.windmill.test/app/accounts/2/inbox/5/conversations/418?messageId=9',
    'chatwoot',
    '418',
  ],
  ['https://chat.windmill.test/app/accounts/2/mentions/conversations/9', 'chatwoot', '9'],
  ['https://chat.windmill.test/app/accounts/2/custom_view/4/conversations/10', 'chatwoot', '10'],
  ['https://desk.kitemakers.test/helpdesk/tickets/117?view=vl-1#activity', 'frappe', '117'],
  ['https://kitemakers.frappe.cloud/helpdesk/tickets/HD-2026-00012/', 'frappe', 'HD-2026-00012'],
  ['http://localhost:8000/helpdesk/tickets/3', 'frappe', '3'],
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
  'https://acme.gorgias.com/app/tickets/1384557/my-open-tickets',
  'https://acme.gorgias.com/app/views/1384557',
  'https://acme.gorgias.com/app/ticket/new/public',
  'https://acme.gorgias.com/app/customer/708673',
  'https://gorgias.com.evil.test/app/ticket/1',
  'https://outlook.office.com/mail/inbox',
  'https://outlook.office.com/mail/0/drafts',
  'https://outlook.office.com/mail/compose/AAMkADNh',
  'https://outlook.office.com/calendar/item/id/AAMkADNh',
  'https://outlook.example.com/mail/inbox/id/AAQkADNh',
  'https://a.lightning.force.com/lightning/o/Case/list?filterName=Recent',
  'https://a.lightning.force.com/lightning/r/Contact/003Qy00000JoJoJIAV/view',
  'https://a.lightning.force.com/lightning/r/Case/500Qy00000AbCdEIAV/related/CaseComments/view',
  'https://a.lightning.force.com/lightning/r/Case/003Qy00000JoJoJIAV/view',
  'https://a.my.salesforce.com/lightning/r/Case/500Qy00000AbCdEIAV/view',
  'https://kitehouse.atlassian.net/jira/servicedesk/projects/KITE/queues/custom/14',
  'https://kitehouse.atlassian.net/browse/KITE',
  'https://kitehouse.atlassian.net/jira/your-work?selectedIssue=none',
  'https://kitehouse.atlassian.net/wiki/spaces/KITE/pages/31/KITE-207',
  'https://shop.example.com/kites?selectedIssue=KITE-207',
  'https://desk.windmill.test/#ticket/view/my_assigned',
  'https://desk.windmill.test/#ticket/create/id/31',
  'https://desk.windmill.test/help#ticket/zoom/31',
  'https://desk.windmill.test/desktop/tickets/view/my_assigned',
  'https://chat.windmill.test/app/accounts/2/inbox/5',
  'https://chat.windmill.test/app/accounts/2/contacts/418',
  'https://chat.windmill.test/app/accounts/2/settings/conversations/1',
  'https://desk.kitemakers.test/helpdesk/tickets',
  'https://desk.kitemakers.test/helpdesk/tickets/new',
  'https://desk.kitemakers.test/helpdesk/my-tickets/117',
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
