import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/playbook';
import { checkPlaybook } from '../../lib/playbook/check';
import type { Playbook } from '../../lib/playbook/schema';

/** What a support lead is told when a reply of the team's own does not fit together. */

function problemsOf(change: (playbook: Playbook) => unknown): string[] {
  const playbook = structuredClone(PACKS.playbook!);
  change(playbook);
  const checked = checkPlaybook(playbook);
  return checked.ok ? [] : checked.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
}

const german = (more: object = {}) => ({ language: 'de', subject: '', body: '', ...more });

describe('A playbook is refused for', () => {
  it.each<[string, (p: Playbook) => unknown, string]>([
    [
      'a sentence that does not close',
      (p) => (p.templates[1]!.body += ' [[more'),
      'templates.1.body: A sentence that may be left out opens with [[ and closes with ]] in the same line.',
    ],
    [
      'a sentence within a sentence',
      (p) => (p.templates[1]!.body += ' [[a [[b]] c]]'),
      'templates.1.body: A sentence that may be left out opens with [[ and closes with ]] in the same line.',
    ],
    [
      'a slot that a language does not have',
      (p) => (p.templates[2]!.variants = [german()]),
      'templates.2.variants.0.body: The slot {name} is missing in the language "de".',
    ],
    [
      'a slot that only a language has',
      (p) => (p.templates[2]!.variants = [german({ body: `${p.templates[2]!.body} {who}` })]),
      'templates.2.variants.0.body: The slot {who} is used but not declared.',
    ],
    [
      'choices that are not as many',
      (p) =>
        (p.templates[2]!.variants = [
          german({ body: p.templates[2]!.body, choices: { urgency: ['Hoch'] } }),
        ]),
      'templates.2.variants.0.choices.urgency: The slot {urgency} has 3 choices: write as many here.',
    ],
    [
      'a language that stands twice',
      (p) => (p.templates[2]!.variants = [german({ language: 'en', body: p.templates[2]!.body })]),
      'templates.2.variants: The language "en" stands here more than once.',
    ],
    [
      'a language that is none',
      (p) => (p.templates[2]!.variants = [german({ language: 'German' })]),
      'templates.2.variants.0.language: Write the language by its tag, like "de" or "pt-BR".',
    ],
    [
      'a clock that is not there',
      (p) => (p.templates[0]!.slots[2]!.clock = 'stage-9'),
      'templates.0.slots.2.clock: No clock has the id "stage-9".',
    ],
    [
      'a statement about a slot that is not there',
      (p) => (p.templates[1]!.confirm[0]!.slot = 'what'),
      'templates.1.confirm.0.slot: The slot {what} is not declared.',
    ],
    [
      'a better wording for words that cannot be read',
      (p) => (p.tone!.avoid[0]!.swaps = [{ terms: ['<nothing>'], to: '' }]),
      'tone.avoid.0.swaps.0.terms.0: "<nothing>": The vocabulary has no <nothing>.',
    ],
    [
      'two wants of one id',
      (p) => p.tone!.wants!.push(p.tone!.wants![0]!),
      'tone.wants: The id "actionable" stands here more than once: give each its own.',
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });

  it('nothing, when all fits', () => {
    expect(
      problemsOf((p) => {
        const { body } = p.templates[2]!;
        p.templates[2]!.variants = [
          german({ body, choices: { urgency: ['Hoch', 'Mittel', 'Niedrig'] } }),
        ];
      }),
    ).toEqual([]);
  });
});
