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
  ['https://hilfe.werft.test/support/scp/tickets.php?id=88#reply', 'osticket', '88'],
  ['http://10.0.0.8/scp/tickets.php?queue=3&id=12&p=2', 'osticket', '12'],
  ['https://harbour.supportsystem.com/scp/tickets.php?id=7', 'osticket', '7'],
  ['https://post.laden.test/conversation/44?folder_id=3#thread-203', 'freescout', '44'],
  ['http://freescout.lan:8080/support/public/conversation/7/', 'freescout', '7'],
  ['https://post.laden.test/conversation/9?chat_mode=1', 'freescout', '9'],
  [
    'https://znuny.stadt.test/znuny/index.pl?Action=AgentTicketZoom;TicketID=15;ArticleID=42',
    'znuny',
    '15',
  ],
  ['https://desk.stadt.test/otrs/index.pl?TicketID=16&Action=AgentTicketZoom#41', 'znuny', '16'],
  ['https://znuny.stadt.test/index.pl?Action=AgentTicketCompose;TicketID=3;A=1', 'znuny', '3'],
  ['https://glpi.klinik.test/glpi/front/ticket.form.php?id=310&forcetab=Log$1', 'glpi', '310'],
  ['https://mairie.eu.glpi-network.cloud/front/ticket.form.php?id=9', 'glpi', '9'],
  ['http://192.0.2.7/front/ticket.form.php?_openfollowup=1&id=4#ITILFollowup_2', 'glpi', '4'],
  ['https://hilfe.brau.test/public/en/member/ticket/view/63#thread/201', 'uvdesk', '63'],
  ['https://destek.uvdesk.com/tr/member/ticket/view/5', 'uvdesk', '5'],
  ['https://uv.brau.test/en/member/ticket/view/open/8/', 'uvdesk', '8'],
  ['https://acme.freshdesk.com/a/tickets/4102', 'freshdesk', '4102'],
  ['https://acme.freshdesk.com/a/tickets/4102?current_tab=details', 'freshdesk', '4102'],
  ['https://acme.myfreshworks.com/a/tickets/7/', 'freshdesk', '7'],
  ['https://help.acme.test/a/tickets/12/edit', 'freshdesk', '12'],
  [
    'https://app.intercom.com/a/inbox/q7x2/inbox/shared/all/conversation/215475827415413',
    'intercom',
    '215475827415413',
  ],
  [
    'https://app.eu.intercom.com/a/inbox/q7x2/inbox/admin/12/conversation/21?view=List',
    'intercom',
    '21',
  ],
  ['https://app.au.intercom.com/a/inbox/q7x2/inbox/conversation/22', 'intercom', '22'],
  ['https://app.intercom.io/a/apps/q7x2/inbox/inbox/all/conversations/23', 'intercom', '23'],
  ['https://app.intercom.com/a/inbox/conversation/24', 'intercom', '24'],
  [
    'https://secure.helpscout.net/conversation/2615606748/19839/?folderId=1781329',
    'helpscout',
    '2615606748',
  ],
  ['https://secure.helpscout.net/conversation/2615606748/19839', 'helpscout', '2615606748'],
  ['https://secure.helpscout.net/conversation/3165421267/', 'helpscout', '3165421267'],
  ['https://app.frontapp.com/open/cnv_55c8c149', 'front', 'cnv_55c8c149'],
  ['https://app.frontapp.com/inboxes/teams/views/9523270/open/26322453318', 'front', 'cnv_c3bpiyu'],
  [
    'https://acme.frontapp.com/inboxes/teammates/20999898/inbox/all/117421069338',
    'front',
    'cnv_1hxxh0yi',
  ],
  ['https://app.frontapp.com/inboxes/shared/support/open/121516198', 'front', 'cnv_20cihy'],
  ['https://app.frontapp.com/inboxes/teams/4/inbox/5/cnv_KEO696', 'front', 'cnv_keo696'],
  [
    'https://app-eu1.hubspot.com/help-desk/26586079/view/233410279/ticket/5501/thread/9001',
    'hubspot',
    '5501',
  ],
  ['https://app.hubspot.com/help-desk/112/view/search/ticket/61/', 'hubspot', '61'],
  ['https://app-na3.hubspot.com/contacts/343/record/0-5/8801?x=1', 'hubspot', '8801'],
  ['https://app.hubspot.com/contacts/112/ticket/81', 'hubspot', '81'],
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
  'https://hilfe.werft.test/scp/tickets.php?queue=3',
  'https://hilfe.werft.test/scp/tickets.php?id=88&a=edit',
  'https://hilfe.werft.test/scp/tasks.php?id=88',
  'https://hilfe.werft.test/tickets.php?id=88',
  'https://post.laden.test/mailbox/1/44',
  'https://post.laden.test/conversation/draft/44',
  'https://secure.helpscout.net/conversation/12x',
  'https://znuny.stadt.test/znuny/index.pl?Action=AgentTicketQueue;QueueID=15',
  'https://znuny.stadt.test/znuny/customer.pl?Action=CustomerTicketZoom;TicketID=15',
  'https://znuny.stadt.test/znuny/index.pl?Action=AgentTicketZoom;TicketNumber=15',
  'https://glpi.klinik.test/front/ticket.form.php?id=0',
  'https://glpi.klinik.test/front/problem.form.php?id=9',
  'https://hilfe.brau.test/en/member/tickets?customer=5',
  'https://hilfe.brau.test/en/customer/ticket/view/5',
  'https://acme.freshdesk.com/a/tickets/filters/391172',
  'https://acme.freshdesk.com/a/tickets/new',
  'https://acme.freshdesk.com/support/tickets/12',
  'https://freshdesk.com.evil.test/b/tickets/1',
  'https://app.intercom.com/a/inbox/q7x2/inbox/shared/all',
  'https://app.intercom.com/a/apps/q7x2/articles/articles/21/show',
  'https://www.intercom.com/help/en/articles/21',
  'https://secure.helpscout.net/mailbox/abc/1781329',
  'https://secure.helpscout.net/members/login',
  'https://app.frontapp.com/inboxes/teams/folders/72565830',
  'https://app.frontapp.com/inboxes/teams/views/15931074/open',
  'https://app.frontapp.com/inboxes/teammates/20999898/inbox/20999899',
  'https://app.frontapp.com/inboxes/teams/4808209/search/workspace/refund/0',
  'https://app.frontapp.com/open/msg_1176ie2',
  'https://app.hubspot.com/help-desk/112/view/233410279/list-view',
  'https://app.hubspot.com/contacts/343/record/0-1/8801',
  'https://app.hubspot.com/live-messages/5238859/inbox/300479634',
  'https://knowledge.hubspot.com/help-desk/112/view/1/ticket/61',
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
