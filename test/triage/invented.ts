/**
 * Tickets in the words of customers, judged from the runbook's text before any of them was run. `rank` 0 is
 * Critical; null means that nothing in the runbook fits and the engine must say so; left out means that a careful
 * colleague could go either way.
 */
export type Invented = {
  subject: string;
  text: string;
  category?: 'Technical' | 'Billing' | 'Product' | 'General' | null;
  topic?: string;
  rank?: 0 | 1 | 2 | 3 | null;
};

export const INVENTED: readonly Invented[] = [
  // The whole system, data, security, many clients.
  {
    subject: 'URGENT!!! whole platform down',
    text: 'Hello, since 7:40 this morning your platform is down. Every page gives a 503. Please tell us what is going on!!\n\nMarta',
    category: 'Technical',
    rank: 0,
  },
  {
    subject: 'help',
    text: 'everything is down. cant do anything. pls call',
    category: 'Technical',
    rank: 0,
  },
  {
    subject: 'Site offline',
    text: 'Our entire site has been offline since last night and it still does not come back.',
    category: 'Technical',
    topic: 'outages',
    rank: 0,
  },
  {
    subject: 'complete outage',
    text: 'We have a complete outage here in Dublin. Nobody gets past the white screen, nothing loads at all.',
    category: 'Technical',
    rank: 0,
  },
  {
    subject: 'Nothing is working',
    text: 'Nothing works any more since your update last night. I tried three browsers and my phone.',
    category: 'Technical',
    rank: 0,
  },
  {
    subject: 'all our records are gone',
    text: 'Good morning, when I opened the app today all our customer records had disappeared. 4,000 entries, gone. We did not delete anything.',
    category: 'Technical',
    rank: 0,
  },
  {
    subject: 'import overwrote our data',
    text: 'After the import ran, two years of project data were wiped. Please restore it from a backup, this is a catastrophe for us.',
    category: 'Technical',
    rank: 0,
  },
  {
    subject: 'Someone got into our account',
    text: 'We were hacked. Someone we do not know logged in to our account last night, changed the bank details and exported the customer list.',
    category: 'Technical',
    topic: 'security',
    rank: 0,
  },
  {
    subject: 'data leak?!',
    text: 'I can see invoices of another company in my list. Customer data has been leaked, names and addresses and all.',
    category: 'Technical',
    rank: 0,
  },
  {
    subject: 'ransomware',
    text: 'Our workspace was compromised, all files are encrypted and there is a ransom note.',
    category: 'Technical',
    rank: 0,
  },
  {
    subject: 'portal unreachable',
    text: 'I run support for 14 companies on your service. Since 10 o’clock several of our clients can’t reach the portal, they all get a connection timeout.',
    category: 'Technical',
    rank: 0,
  },
  {
    subject: 'Service not available',
    text: 'The service is unavailable for all our customers right now. Our phones are ringing off the hook.',
    category: 'Technical',
    rank: 0,
  },

  // Not quite: a part, the past, a question, a denial.
  {
    subject: 'reporting is down',
    text: 'Only the reporting page is down for us, the rest works fine. Nobody in finance can run the month-end report.',
    category: 'Technical',
    rank: 1,
  },
  {
    subject: 'Follow-up',
    text: 'Yesterday the system was down for an hour. It works again now. Could you send us a short explanation for our records?',
    category: 'Technical',
  },
  {
    subject: 'Question about availability',
    text: 'What happens to our data if your system is completely down? Do you have a disaster recovery plan?',
    rank: 3,
  },
  {
    subject: 'no panic',
    text: 'The system is not down, and there is no data loss, just so you know. My only problem is that the date column sorts wrongly.',
    category: 'Technical',
    rank: 2,
  },
  {
    subject: 'Security questionnaire',
    text: 'For our yearly audit we need your answers to the attached security questionnaire. How do you prevent a data breach?',
    category: 'Technical',
  },
  {
    subject: 'login page',
    text: 'We have a security concern about your login page: it accepts passwords with three characters.',
    category: 'Technical',
    topic: 'security',
  },
  {
    subject: 'Was it you?',
    text: 'I received a mail that says it comes from you and asks for my password. Looks like phishing to me. I did not click anything.',
    category: 'Technical',
    topic: 'security',
  },

  // High.
  {
    subject: 'Cannot create orders',
    text: 'Creating orders, the core of what we do with your product, has been failing since 11. Everything else seems OK.',
    category: 'Technical',
    rank: 1,
  },
  {
    subject: 'Sync with Salesforce broken',
    text: 'Our Salesforce integration stopped syncing on Friday. 8 of our sales people are affected, they work with old numbers.',
    category: 'Technical',
    topic: 'integration-problems',
    rank: 1,
  },
  {
    subject: 'We are losing money',
    text: 'Because the price import hangs we are losing sales by the minute. Please hurry.',
    category: 'Technical',
    rank: 1,
  },
  {
    subject: 'payroll',
    text: 'The payroll run stops with an error and salaries have to go out today. If this is not fixed by 4 pm, 300 people are not paid.',
    category: 'Technical',
    rank: 1,
  },
  {
    subject: 'Login problems in our team',
    text: 'Five of my colleagues can’t log in since this morning. I still can.',
    category: 'Technical',
    rank: 1,
  },
  {
    subject: 'Slow slow slow',
    text: 'The dashboard takes two minutes to load for everyone in our office. It was fine last week.',
    category: 'Technical',
    topic: 'performance',
    rank: 1,
  },
  {
    subject: 'Launch blocked',
    text: 'Our launch tomorrow is blocked: the publish button throws an error and there is no way to get the campaign out.',
    category: 'Technical',
    rank: 1,
  },
  {
    subject: 'search returns nothing',
    text: 'Hi team, several users on our side report that search returns no results. Is this known?',
    category: 'Technical',
    rank: 1,
  },
  {
    subject: 'Production at a standstill',
    text: 'Label printing fails and our warehouse is at a standstill. 3 trucks are waiting at the ramp.',
    category: 'Technical',
    rank: 1,
  },
  {
    subject: 'Big impact',
    text: 'The booking form is broken. This has a serious impact on our business, half of our revenue comes in through it.',
    category: 'Technical',
    rank: 1,
  },
  {
    subject: 'Whole department stuck',
    text: 'Our whole department gets "permission denied" when opening shared folders.',
    category: 'Technical',
    rank: 1,
  },

  // Medium.
  {
    subject: 'Export fails',
    text: 'The PDF export fails with error 12, but I can copy the table by hand for now.',
    category: 'Technical',
    rank: 2,
  },
  {
    subject: 'just me?',
    text: 'My calendar does not show the new events. My colleagues see them, so it’s only on my account.',
    category: 'Technical',
    rank: 2,
  },
  {
    subject: 'small thing',
    text: 'Small issue, no hurry: the tooltip on the chart is cut off at the right edge.',
    category: 'Technical',
    rank: 2,
  },
  {
    subject: 'cannot log in',
    text: 'I can’t log in. It says my password is wrong, and I am sure that it isn’t.',
    category: 'Technical',
    topic: 'data-access',
    rank: 2,
  },
  {
    subject: 'Attachment problem',
    text: 'When I attach a PNG the app crashes. With JPG it works, so I convert them as a workaround.',
    category: 'Technical',
    rank: 2,
  },
  {
    subject: 'cosmetic',
    text: 'A minor bug: the logo overlaps the menu on my phone.',
    category: 'Technical',
    rank: 2,
  },
  {
    subject: 'notifications',
    text: 'I no longer get e-mail notifications since Tuesday. Only I seem to have this problem, my boss gets hers.',
    category: 'Technical',
    rank: 2,
  },
  {
    subject: 'Sort order',
    text: 'Minor: the list forgets its sort order when I go back. I simply sort it again each time.',
    category: 'Technical',
    rank: 2,
  },
  {
    subject: 'archive',
    text: 'I can’t open my files in the archive any more, it says I have no permission.',
    category: 'Technical',
    topic: 'data-access',
    rank: 2,
  },
  {
    subject: 'typo',
    text: 'There is a little glitch in the German translation of the settings page, "Speicern" instead of "Speichern".',
    category: 'Technical',
    rank: 2,
  },
  {
    subject: 'Checkout hiccup',
    text: 'Main checkout button fails in Firefox but Chrome works, so we use Chrome for the time being.',
    category: 'Technical',
    rank: 2,
  },

  // Low.
  {
    subject: 'Dark mode please',
    text: 'It would be great if the app had a dark mode. My eyes would thank you!',
    category: 'Product',
    topic: 'feature-requests',
    rank: 3,
  },
  {
    subject: 'Idea',
    text: 'Feature request: let us pin notes to the top of a project.',
    category: 'Product',
    topic: 'feature-requests',
    rank: 3,
  },
  {
    subject: 'A suggestion',
    text: 'I have a suggestion to improve the editor: remember the last font.',
    category: 'Product',
    rank: 3,
  },
  {
    subject: 'wish',
    text: 'I wish there was a way to filter by tag. Any plans?',
    category: 'Product',
    rank: 3,
  },
  {
    subject: 'how to',
    text: 'Hi! How do I export my report as a PDF? Thanks, Ben',
    category: 'Product',
    topic: 'education',
    rank: 3,
  },
  {
    subject: 'question on workflows',
    text: 'Could you explain how the approval workflow works? I am new here.',
    category: 'Product',
    rank: 3,
  },
  {
    subject: 'manual',
    text: 'Where can I find the user manual for the mobile app?',
    category: 'General',
    topic: 'documentation-requests',
    rank: 3,
  },
  {
    subject: 'API docs',
    text: 'Could you send me a link to the API documentation? I could not find it on the site.',
    category: 'General',
    topic: 'documentation-requests',
    rank: 3,
  },
  {
    subject: 'Roles',
    text: 'Which page of the handbook explains the difference between owner and admin?',
    category: 'General',
    rank: 3,
  },
  {
    subject: 'Partnership',
    text: 'We are an agency in Porto and would like to become a reseller of your product. Whom should I talk to?',
    category: 'General',
    topic: 'partnership',
    rank: 3,
  },
  {
    subject: 'HubSpot',
    text: 'Do you offer an integration with HubSpot?',
    category: 'General',
    topic: 'partnership',
    rank: 3,
  },
  {
    subject: 'Visiting you',
    text: 'I am in Boston next week. Where is your office and what are your opening hours?',
    category: 'General',
    rank: 3,
  },
  {
    subject: 'change of owner',
    text: 'Our admin Lea is leaving the company. How do I transfer the account to someone else?',
    category: 'General',
    topic: 'account',
    rank: 3,
  },
  {
    subject: 'Best practice for tags',
    text: 'What is the best practice for naming tags in large teams?',
    category: 'Product',
    topic: 'best-practices',
  },

  // Product without a level.
  {
    subject: 'Training',
    text: 'We have seven new starters in March. Do you run training sessions or webinars for them?',
    category: 'Product',
    topic: 'training',
  },
  {
    subject: 'get more out of it',
    text: 'We only use a tenth of what your tool can do. How can we get more out of the reports?',
    category: 'Product',
    topic: 'optimization',
  },

  // Billing: the runbook gives these no level.
  {
    subject: 'charged twice',
    text: 'Hello, I was charged twice in March, both times 49 dollars. Please check. Regards, Ola',
    category: 'Billing',
    topic: 'payment-disputes',
    rank: null,
  },
  {
    subject: 'Refund',
    text: 'I cancelled in time and want a refund of the last payment.',
    category: 'Billing',
    topic: 'refunds',
    rank: null,
  },
  {
    subject: 'invoice 2026-118',
    text: 'The VAT number on invoice 2026-118 is not ours. Can you issue a new one?',
    category: 'Billing',
    topic: 'invoices',
    rank: null,
  },
  {
    subject: 'Downgrade',
    text: 'Please downgrade us to the Basic plan from next month on.',
    category: 'Billing',
    topic: 'subscription',
    rank: null,
  },
  {
    subject: 'Contract',
    text: 'We need to amend our contract: the legal entity is now Fjordlys AS.',
    category: 'Billing',
    topic: 'contract',
    rank: null,
  },
  {
    subject: 'price',
    text: 'What does the Pro plan cost for 40 people, and is there a discount for schools?',
    category: 'Billing',
    topic: 'pricing',
  },
  {
    subject: 'strange debit',
    text: 'There is a charge of 120 euros on my card that I do not recognise. I dispute this payment.',
    category: 'Billing',
    topic: 'payment-disputes',
    rank: null,
  },
  {
    subject: 'Cancel',
    text: 'I want to cancel my subscription at the end of the month.',
    category: 'Billing',
    topic: 'subscription',
    rank: null,
  },
  {
    subject: 'receipt',
    text: 'My accountant needs a receipt for January. I only got the card slip.',
    category: 'Billing',
    topic: 'invoices',
    rank: null,
  },
  {
    subject: 'more seats',
    text: 'We would like to add 6 seats to our plan as of 1 May.',
    category: 'Billing',
    topic: 'subscription',
    rank: null,
  },

  // Technical, about money.
  {
    subject: 'Invoice page',
    text: 'The invoice page crashes whenever I open it, so I cannot download anything.',
    category: 'Technical',
  },
  {
    subject: '500',
    text: 'POST /v2/orders returns 500 Internal Server Error since 14:00, request id a81f.',
    category: 'Technical',
    topic: 'api-errors',
  },
  {
    subject: 'webhooks',
    text: 'Our webhook no longer receives events, the connector says "token invalid".',
    category: 'Technical',
  },
  {
    subject: 'laggy',
    text: 'Typing in the editor is extremely slow and sometimes it freezes for seconds.',
    category: 'Technical',
  },

  // Angry, empty, other languages, hostile.
  {
    subject: 'This is unacceptable',
    text: 'I have written three times and nobody answers. I want to speak to a manager.',
    rank: null,
  },
  {
    subject: 'Re: Re: your answer',
    text: 'Your answer was not helpful at all. I already told you that I did all of that.',
    rank: null,
  },
  { subject: '', text: '', category: null, rank: null },
  { subject: 'hello', text: 'hello?', category: null, rank: null },
  { subject: '???', text: '🙃🙃🙃', category: null, rank: null },
  {
    subject: 'Störung',
    text: 'Guten Tag, seit heute Morgen ist das System komplett ausgefallen und wir können nicht arbeiten. Bitte melden Sie sich.',
    category: null,
    rank: null,
  },
  {
    subject: 'Rechnung',
    text: 'Hallo, auf der Rechnung vom Januar fehlt unsere Umsatzsteuernummer. Können Sie das bitte korrigieren?',
    category: null,
    rank: null,
  },
  {
    subject: 'No funciona',
    text: 'Buenos días, el sistema no funciona desde ayer y no podemos trabajar. Gracias por su ayuda.',
    category: null,
    rank: null,
  },
  {
    subject: 'Problème de connexion',
    text: 'Bonjour, je ne peux pas me connecter depuis ce matin. Merci de votre aide.',
    category: null,
    rank: null,
  },
  {
    subject: '<script>alert(1)</script>',
    text: '<img src=x onerror=alert(1)> ${7*7} {{customer}} [Ticket #1]',
    rank: null,
  },
  {
    subject: 'Thanks',
    text: 'Thank you so much, that solved it. Have a nice weekend!',
    rank: null,
  },
  { subject: 'Fwd: lunch', text: 'Are you coming to lunch on Thursday?', rank: null },
];
