import { describe, expect, test } from 'vitest';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { moodOf } from '../../lib/triage';
import { FELT, feltTicket, KINDS, measured } from './moods';
import { says, ticketWith } from './ticket';

/** What a customer's words say of their mood, and what they don't. */

const runbook = packOf('runbook')!;
const excellence = packOf('excellence')!;
const mood = (text: string, playbook: Playbook = runbook) => moodOf(ticketWith(text), playbook);
const kinds = (text: string, playbook?: Playbook) =>
  mood(text, playbook).signs.map(({ kind }) => kind);
const talk = (...texts: string[]) =>
  moodOf(ticketWith('', { messages: texts.map((text) => says(text)) }), runbook);

/** What must be right among what is said, and what must be seen of what is there. */
const FLOORS = {
  upset: { precision: 0.9, recall: 0.85 },
  leaving: { precision: 0.95, recall: 0.9 },
  legal: { precision: 0.95, recall: 0.9 },
  safety: { precision: 0.9, recall: 0.8 },
  manager: { precision: 0.95, recall: 0.9 },
};

describe.each(['runbook', 'playbook', 'guidelines', 'sop', 'excellence'])('under %s', (id) => {
  const rows = measured(packOf(id)!);

  test.each(KINDS)('%s is seen where a colleague sees it, and hardly elsewhere', (kind) => {
    const { right, said, there, wrong } = rows.find((row) => row.kind === kind)!;
    const { precision, recall } = FLOORS[kind];
    expect(right / said, wrong.join('\n')).toBeGreaterThanOrEqual(precision);
    expect(right / there, wrong.join('\n')).toBeGreaterThanOrEqual(recall);
  });
});

test('the set is large, and half of it shows no mood', () => {
  expect(FELT.length).toBeGreaterThanOrEqual(200);
  const calm = FELT.filter(({ signs }) => signs?.length === 0);
  expect(calm.length).toBeGreaterThan(80);
});

test('in another language it cannot tell, and says so', () => {
  for (const felt of FELT.filter(({ signs }) => signs === null))
    expect(moodOf(feltTicket(felt), runbook), felt.text).toEqual({
      signs: [],
      because: 'otherLanguage',
    });
  expect(mood('')).toEqual({ signs: [], because: 'noText' });
  expect(mood('Could you send me the invoice?')).toEqual({ signs: [] });
});

describe('a sign', () => {
  test('comes with the words that show it, at their place', () => {
    const text = 'Hello. I want to speak to your manager. Bye.';
    const [sign] = mood(text).signs;
    expect(sign?.evidence).toMatchObject([
      { quote: 'I want to speak to your manager.', message: 0, from: 7 },
    ]);
  });

  test('that a trigger of the playbook stands for names the row', () => {
    const [sign] = mood('I want to speak to your manager.', excellence).signs;
    expect(sign).toMatchObject({ kind: 'manager', evidence: [{ ref: 'R-004-DEE-23' }] });
  });

  test('stands in the order of what asks for an act', () => {
    const text = 'This is a disgrace. I will sue you and I want to speak to your manager.';
    expect(kinds(text)).toEqual(['manager', 'legal', 'upset']);
  });

  test('is surer the more words show it', () => {
    const once = mood('I am disappointed by the way that this was handled by all of you.')
      .signs[0]!;
    const often = mood('This is a disgrace. I am furious, and I have lost all trust in you.')
      .signs[0]!;
    expect(often.confidence).toBeGreaterThan(once.confidence);
    expect(often.confidence).toBeLessThanOrEqual(0.9);
  });

  test('is never made by capitals and exclamation marks, only surer', () => {
    expect(kinds('WHERE IS THE EXPORT BUTTON??? PLEASE HELP ME NOW!!!')).toEqual([]);
    const [quiet] = mood('I am disappointed with your team.').signs;
    const [loud] = mood('I am disappointed with your team!!!').signs;
    expect(loud!.confidence).toBeGreaterThan(quiet!.confidence);
  });

  test('is not made by words that are quoted, denied or an agent’s', () => {
    expect(kinds('> I am furious\n\nIs there any news?')).toEqual([]);
    expect(kinds('I am not angry and I do not want to speak to your manager.')).toEqual([]);
    const agent = says('I am furious, I will sue you.', { role: 'agent' });
    expect(moodOf(ticketWith('', { messages: [says('Hello'), agent] }), runbook).signs).toEqual([]);
  });

  test('in a long text needs more than one word', () => {
    const long = 'The report lists the orders of each shop in the region. '.repeat(80);
    expect(kinds(`${long} That was disappointing.`)).toEqual([]);
    expect(kinds('That was disappointing.')).toEqual(['upset']);
  });
});

describe('the newest words of a customer', () => {
  const angry = 'This is unacceptable, I am furious.';

  test('count more than old ones', () => {
    const confidence = (...texts: string[]) => talk(...texts).signs[0]?.confidence ?? 0;
    const then = confidence(angry, 'The log is attached.', 'And here is the second file.');
    expect(confidence('The log is attached.', angry)).toBeGreaterThan(then);
    const [sign] = talk('I am fed up.', 'The log is here.', 'This is a disgrace.').signs;
    expect(sign?.evidence[0]?.quote).toBe('This is a disgrace.');
  });

  test('calm what came before, when all is well or somebody is thanked', () => {
    expect(talk(angry, 'All good now, thank you.').signs).toEqual([]);
    expect(talk(angry, 'Thank you so much for your help.').signs).toEqual([]);
    expect(kinds(`${angry} Thank you for your help.`)).toEqual(['upset']);
  });

  test('do not calm what somebody was hurt by', () => {
    expect(talk('The charger caught fire.', 'All good now, thank you.').signs).toMatchObject([
      { kind: 'safety' },
    ]);
  });
});

test('a megabyte of bitter words takes no longer than one of any others', () => {
  const time = (text: string) => {
    const start = performance.now();
    mood(text);
    return performance.now() - start;
  };
  const plain = Math.max(
    ...['a b c ', 'the report '].map((one) => time(one.repeat(1e6 / one.length))),
  );
  const bitter = 'furious unacceptable cancel my contract speak to your manager ';
  expect(time(bitter.repeat(1e6 / bitter.length))).toBeLessThan(10 * plain + 500);
});
