const HELPDESKS: Record<string, string> = {
  typed: 'Typed in',
  zendesk: 'Zendesk',
  gmail: 'Gmail',
  rt: 'Request Tracker',
  freshdesk: 'Freshdesk',
  intercom: 'Intercom',
  helpscout: 'Help Scout',
  front: 'Front',
  hubspot: 'HubSpot',
  jira: 'Jira Service Management',
  osticket: 'osTicket',
  freescout: 'FreeScout',
  zammad: 'Zammad',
  chatwoot: 'Chatwoot',
  znuny: 'Znuny',
  glpi: 'GLPI',
  uvdesk: 'UVdesk',
  frappe: 'Frappe Helpdesk',
  salesforce: 'Salesforce',
  gorgias: 'Gorgias',
  outlook: 'Outlook',
};

const CHANNELS: Record<string, string> = {
  email: 'Email',
  web: 'Web form',
  chat: 'Chat',
  phone: 'Phone',
  voice: 'Phone',
  api: 'API',
};

const FIELDS: Record<string, string> = {
  subject: 'Subject',
  status: 'Status',
  priority: 'Priority in the helpdesk',
  channel: 'Channel',
  requester: 'Requester',
  'requester.name': 'Requester',
  'requester.email': 'Requester’s email',
  'requester.organisation': 'Organisation',
  'requester.tier': 'Customer tier',
  assignee: 'Assignee',
  group: 'Group',
  tags: 'Tags',
  createdAt: 'Received',
  messages: 'Messages',
  'messages.author': 'Who wrote each message',
  'messages.role': 'Customer or agent',
  'messages.sentAt': 'Time of each message',
  'messages.text': 'Text of each message',
  'messages.visibility': 'Public or internal',
  composer: 'Reply box',
};

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const ticket = {
  strip: 'Ticket',
  /** One that was taught is called as its id says: `own-service-desk`. */
  helpdesk: (id: string) => HELPDESKS[id] ?? capital(id.replace(/^own-/, '').replaceAll('-', ' ')),
  channel: (id: string) => CHANNELS[id.toLowerCase()] ?? capital(id),
  number: (id: string) => (/^\d{1,12}$/.test(id) ? `#${id}` : `…${id.slice(-6)}`),
  noSubject: 'Subject not read',
  noRequester: 'Requester not read',
  health: (read: number, all: number) => `${read} of ${all} read`,
  healthLong: (read: number, all: number) =>
    `${read} of ${all} read: show each field and where it came from`,
  partlyRead: (fields: string) => `Not read on this page: ${fields}. What follows does without.`,
  fieldList: 'What was read, and from where',
  readAt: (time: string) => `Read ${time}`,
  readFrom: (read: string, source: string) => `${read}, all from: ${source}`,
  field: (path: string) => FIELDS[path] ?? capital(path),
  notRead: 'not found on the page',
  restNotRead: 'the rest not found',
  source: (source: string) => {
    if (source === 'api') return 'helpdesk’s data';
    const rung = Number(source.split(':')[1] ?? 1);
    return rung > 1 ? `page, fallback ${rung}` : 'page';
  },
};
