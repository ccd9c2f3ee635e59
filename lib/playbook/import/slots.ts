import type { Slot } from '../schema';

/** What replies from elsewhere leave open, and where Deskside finds it. */

type Known = Omit<Slot, 'key' | 'ref'>;

const KNOWN: Readonly<Record<string, Known>> = {
  ticket: { label: 'Ticket number', source: 'ticket.tag' },
  subject: { label: 'Subject of the ticket', source: 'ticket.subject' },
  status: { label: 'Status of the ticket', source: 'ticket.status' },
  customer: { label: 'Customer', source: 'ticket.requester.name' },
  customerFirstName: {
    label: 'Customer’s first name',
    source: 'ticket.requester.name',
    format: 'firstName',
  },
  customerFullName: {
    label: 'Customer’s full name',
    source: 'ticket.requester.name',
    format: 'fullName',
  },
  category: { label: 'Category', source: 'assessment.category' },
  priority: { label: 'Priority', source: 'assessment.priority' },
  agent: { label: 'Your name', source: 'settings.agent' },
  company: { label: 'Company', source: 'settings.company' },
};

/** The slot of this key: from the ticket or the settings where it is known, else filled by the person. */
export const knownSlot = (key: string): Slot => ({
  key,
  ref: '',
  ...(Object.hasOwn(KNOWN, key) ? KNOWN[key]! : { label: labelOf(key), source: 'person' }),
});

/** `order_number` and `orderNumber` read "Order number". */
function labelOf(key: string): string {
  const words = key
    .replace(/_+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .trim();
  return words === '' ? key : words[0]!.toUpperCase() + words.slice(1);
}

/** Zendesk's placeholders (its placeholder reference, 2026-11) by the slot that stands for each. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  'ticket.title': 'subject',
  'ticket.status': 'status',
  'ticket.priority': 'priority',
  'ticket.requester.name': 'customerFullName',
  'ticket.requester.first_name': 'customerFirstName',
  'current_user.name': 'agent',
  'current_user.first_name': 'agent',
  'ticket.assignee.name': 'agent',
  'ticket.assignee.first_name': 'agent',
  'ticket.account': 'company',
  'ticket.brand.name': 'company',
};

/** Our ticket tag reads "[Ticket #12]": words around the number that say the same go with it. */
const NUMBER =
  /\[?(?:\b(?:ticket|request|case)\s*)?(?:#|no\.\s*)?\{\{\s*ticket\.id\s*(?:\|[^{}]*)?\}\}\]?/gi;
const PLACEHOLDER = /\{\{\s*([\w.]+)\s*(?:\|[^{}]*)?\}\}/g;

/** A text with Liquid placeholders as one with slots. What has no counterpart becomes a slot that the person fills. */
export const withSlots = (text: string): string =>
  text.replace(NUMBER, '{ticket}').replace(PLACEHOLDER, (_, path: string) => {
    const known = Object.hasOwn(PLACEHOLDERS, path) ? PLACEHOLDERS[path] : undefined;
    return `{${known ?? path.replaceAll('.', '_')}}`;
  });

/** Conditions and loops cannot be carried over: both branches would stand in the text. */
export const hasLogic = (text: string): boolean =>
  /\{%|\{\{(?!\s*[\w.]+\s*(?:\|[^{}]*)?\}\})/.test(text);
