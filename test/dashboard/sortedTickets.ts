/** A desk's sorted tickets, made up: enough of them to be told apart, none alike. */

const DESKS: Record<string, { subjects: string[]; says: string[]; priority: string[] }> = {
  Billing: {
    subjects: [
      'Invoice of {month} is wrong',
      'Refund for {month}',
      'Charged twice in {month}',
      'VAT on the {month} invoice',
    ],
    says: [
      'the invoice shows the old address',
      'we were charged twice for the same seats',
      'please send the refund to our bank account',
      'the VAT number is missing on the receipt',
      'the payment by card was declined although the card is valid',
    ],
    priority: ['normal', 'low', 'normal'],
  },
  'Sign-in': {
    subjects: [
      'Cannot sign in since {month}',
      'Password link expired',
      'Locked out again',
      'Two-factor code does not arrive',
    ],
    says: [
      'the password link in the mail says expired',
      'after the new phone the code of the second factor is refused',
      'my account is locked after three attempts',
      'single sign-on sends me back to the login page',
      'I cannot log in with the new user name',
    ],
    priority: ['high', 'high', 'normal'],
  },
  Delivery: {
    subjects: [
      'Parcel of {month} is late',
      'Wrong item in the parcel',
      'Where is our shipment?',
      'Courier came in {month}, nobody home',
    ],
    says: [
      'the tracking has not moved for a week',
      'the parcel arrived with a broken box',
      'the courier left the shipment at the wrong door',
      'one of the ordered items is missing in the delivery',
      'please change the delivery address before it ships',
    ],
    priority: ['normal', 'low', 'high'],
  },
};
const MONTHS = 'January February March April May June July August'.split(' ');
const ASKS = [
  'Can you help?',
  'Please look into it today.',
  'What can I do?',
  'Thank you in advance.',
  'We wait for your answer.',
];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A table with a column order and names of its own, addresses in its texts, and two rows that teach nothing. */
export function sortedTickets(count: number): string {
  const names = Object.keys(DESKS);
  const rows = Array.from({ length: count }, (_, at) => {
    const name = names[at % names.length]!;
    const { subjects, says, priority } = DESKS[name]!;
    const pick = (list: string[], step: number) => list[Math.floor(at / step) % list.length]!;
    const month = pick(MONTHS, 5);
    const body = `Hello,\n${pick(says, 3)}, and ${pick(says, 7)} in ${month}. ${pick(ASKS, 4)}\ncustomer${at}@shop.example, +44 20 7946 0${100 + at}`;
    const day = new Date(Date.UTC(2026, 0, 1 + at)).toISOString();
    return [
      name,
      `T-${at}`,
      pick(subjects, 3).replace('{month}', month),
      day,
      body,
      pick(priority, 2),
    ];
  });
  return [
    ['Ticket Category', 'Ticket ID', 'Summary', 'Created', 'Message', 'Severity'],
    ...rows,
    ['-', 'T-none', 'Hello', '', 'Only a greeting', ''],
    ['Billing', 'T-empty', '', '', '', 'low'],
  ]
    .map((row) => row.map(quoted).join(';'))
    .join('\r\n');
}
