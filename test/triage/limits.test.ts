import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { raisedTriggers, triage } from '../../lib/triage';
import type { Ticket } from '../../lib/ticket/schema';
import { INVENTED } from './invented';
import { says, ticketWith } from './ticket';

const runbook = packOf('runbook') as Playbook;
const facts = { clocks: [], now: '2026-01-13T14:01:00.000Z', earlier: [], category: null };
const code = (ticket: Ticket) => triage(ticket, runbook).priority.value?.code ?? null;

/** Every quote of every conclusion with the text that it claims to come from. */
function quotes(ticket: Ticket): { quote: string; source: string | undefined }[] {
  const { category, topic, priority } = triage(ticket, runbook);
  const raised = raisedTriggers(ticket, runbook, facts);
  return [category, topic, priority, ...raised]
    .flatMap(({ evidence }) => evidence)
    .map(({ quote, message }) => ({
      quote,
      source: message === -1 ? ticket.subject : ticket.messages[message]?.text,
    }));
}

const spoken = fc
  .array(
    fc.oneof(
      fc.constantFrom(...INVENTED.map(({ text }) => text)),
      fc.constantFrom(
        'not',
        ',',
        '. ',
        '\n',
        '\n\n',
        '> ',
        'if ',
        'but ',
        '’',
        '"',
        '-- \n',
        'On Monday Bo wrote:\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(' '));

describe('Any text at all', () => {
  it('is judged without an error, and each quote is an exact piece of what was written', () => {
    fc.assert(
      fc.property(spoken, spoken, spoken, (subject, first, second) => {
        const ticket = ticketWith('', { subject, messages: [says(first), says(second)] });
        for (const { quote, source } of quotes(ticket)) {
          expect(quote).not.toBe('');
          expect(source).toContain(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a sentence without an end', 'the system is down and i can not see all of our data '],
    ['one word', 'down'],
    ['lines of one letter', 'a\n'],
    ['denials', 'not no never not '],
    ['quotes of quotes', '> > > the system is down\n'],
    ['commas', 'all,'],
    ['spaces', ' '],
    ['hyphens', '- '],
    ['apostrophes', "can't'"],
  ])(
    'of a million characters is judged: %s',
    (_name, piece) => {
      const ticket = ticketWith(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(triage(ticket, runbook).category.by).toBe('playbook');
    },
    30_000,
  );

  it('carries its first words: an outage in front of a long log is still an outage', () => {
    expect(
      code(ticketWith(`The system is completely down.\n\n${'12:00 INFO tick\n'.repeat(60_000)}`)),
    ).toBe('P0');
  }, 30_000);
});

describe('Whose words decide', () => {
  const down = 'The system is completely down';

  it('an agent’s do not, nor a bot’s, nor an internal note', () => {
    const hello = says('Hello, a question about invoice 4711');
    for (const more of [{ role: 'agent' }, { role: 'bot' }, { role: 'system' }] as const)
      expect(code(ticketWith('', { messages: [hello, says(down, more)] }))).toBeNull();
    expect(
      code(ticketWith('', { messages: [hello, says(down, { visibility: 'internal' })] })),
    ).toBeNull();
  });

  it('the subject does, quoted as message -1', () => {
    const { priority } = triage(ticketWith('Please call me.', { subject: down }), runbook);
    expect(priority.evidence).toEqual([
      {
        quote: down,
        message: -1,
        from: 0,
        text: 'The system is down as a whole',
        ref: 'R-000-SEV-02',
      },
    ]);
  });

  it('a later message of the customer does, quoted by its index', () => {
    const ticket = ticketWith('', {
      messages: [
        says('A question about invoice 4711'),
        says('Sure.', { role: 'agent' }),
        says(`Now this. ${down}!`),
      ],
    });
    expect(triage(ticket, runbook).priority.evidence).toMatchObject([
      { quote: `${down}!`, message: 2 },
    ]);
  });

  it('the first message does where no author could be read, later ones do not', () => {
    const unknown = { role: undefined };
    expect(code(ticketWith('', { messages: [says(down, unknown), says('ok', unknown)] }))).toBe(
      'P0',
    );
    expect(
      code(ticketWith('', { messages: [says('ok', unknown), says(down, unknown)] })),
    ).toBeNull();
  });

  it.each([
    ['lines marked with >', `Thank you, that helped.\n\n> ${down}`],
    [
      'what follows "On ... wrote:"',
      `Thank you, that helped.\n\nOn Tue, 13 Jan 2026 at 09:00, Kim <kim@x.example> wrote:\n${down}`,
    ],
    [
      'the same, wrapped',
      `Thank you, that helped.\n\nOn Tue, 13 Jan 2026 at 09:00, Kim Lee\n<kim@x.example> wrote:\n${down}`,
    ],
    [
      'an Outlook header',
      `Thank you, that helped.\n\nFrom: Kim\nSent: Tuesday\nSubject: x\n\n${down}`,
    ],
    ['an original message', `Thank you, that helped.\n\n-----Original Message-----\n${down}`],
    ['a signature', `Thank you, that helped.\n\nBest regards,\nThe ${down} Company`],
  ])('quoted history does not: %s', (_name, text) => {
    expect(code(ticketWith(text))).toBeNull();
  });

  it('a legal footer raises no legal trigger', () => {
    const text =
      'Please reset my password.\n\nThis e-mail is confidential and intended only for the addressee. Unlawful use is subject to legal action.';
    expect(raisedTriggers(ticketWith(text), runbook, facts)).toEqual([]);
  });
});

describe('Language', () => {
  it('another language abstains instead of being called Low', () => {
    const { priority } = triage(
      ticketWith('Guten Tag, wie kann ich die Dokumentation finden? Error 500 im System.'),
      runbook,
    );
    expect(priority).toMatchObject({ value: null, because: 'noMatch' });
  });

  it('English words borrowed by another language decide nothing', () => {
    const text =
      'Bei uns ist alles kaputt und wir können nicht arbeiten, der Server down, die Website offline.';
    const found = triage(ticketWith(text), runbook);
    expect([found.category.value, found.priority.value]).toEqual([null, null]);
  });

  it('an English sentence among others counts', () => {
    const text =
      'Guten Tag, wir haben ein Problem und brauchen bitte Hilfe. In English: the system is completely down.';
    const { priority } = triage(ticketWith(text), runbook);
    expect(priority.value?.code).toBe('P0');
    expect(priority.evidence[0]?.quote).toContain('the system is completely down');
  });
});
