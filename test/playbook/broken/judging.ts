import type { Broken } from './patch';

const term = (written: string): Broken['set'] => ({
  'triggers.1.detect.terms': [written],
  'triggers.1.detect.hints': [],
});
const AT = 'triggers.1.detect.terms.0';

/** Levels, words, the ladder and its triggers. */
export const JUDGING: Broken[] = [
  {
    name: 'two levels of one rank',
    of: 'sop',
    set: { 'scale.levels.1.rank': 2, clocks: [], examples: [] },
    says: { 'scale.levels': 'Two levels share the rank 2: give each its own.' },
  },
  {
    name: 'a fallback that is no level',
    set: { 'scale.fallback.rank': 9 },
    says: {
      'scale.fallback': 'The fallback is no level of the scale: write the rank of one.',
    },
  },
  {
    name: 'a fallback that is no category',
    set: { 'categories.fallback.id': 'moon' },
    says: { 'categories.fallback': 'The fallback is no category: write the id of one.' },
  },
  {
    name: 'something to lower that is not there',
    set: { 'scale.levels.2.criteria.0.lowers': ['moon'] },
    says: { 'scale.levels.2.criteria.0.lowers': 'There is no criterion "moon" to lower.' },
  },
  {
    name: 'criteria that lower each other in a circle',
    set: {
      'scale.levels.0.criteria.0.lowers': ['data-loss'],
      'scale.levels.0.criteria.1.lowers': ['security-breach'],
      'scale.levels.0.criteria.2.lowers': ['system-down'],
    },
    says: {
      'scale.levels.0.criteria.2.lowers':
        'These lower each other in a circle: system-down → data-loss → security-breach → system-down. Break it in one place.',
    },
  },
  {
    name: 'a sign that is not shared',
    set: { 'triggers.1.detect.sign': 'moon' },
    says: { 'triggers.1.detect.sign': 'There is no shared sign "moon".' },
  },
  {
    name: 'an id twice',
    set: { 'triggers.1.id': 'complexity' },
    says: { triggers: 'The id "complexity" stands here more than once: give each its own.' },
  },
  {
    name: 'a word list that is not there',
    set: term('<anger management>'),
    says: { [AT]: '"<anger management>": The vocabulary has no <anger management>.' },
  },
  {
    name: 'a term that ends in a gap',
    set: term('not *'),
    says: { [AT]: '"not *": A gap (*) stands between words, not at an end.' },
  },
  {
    name: 'a number inside a choice',
    set: term('(many|#) users'),
    says: { [AT]: '"(many|#) users": A choice holds plain words: no list, gap or number.' },
  },
  {
    name: 'a term that hardly is one',
    set: term('(a|'),
    says: { [AT]: '"(a|": "(" has no meaning in a term.' },
  },
  {
    name: 'gaps upon gaps',
    set: term('slow * slow * slow * slow * slow * slow'),
    says: {
      [AT]: '"slow * slow * slow * slow * slow * slow": A term has 4 gaps (*) at most: cut it into several.',
    },
  },
  {
    name: 'a term of a thousand words',
    set: term('slow '.repeat(1_000)),
    says: {
      [AT]: `"${'slow '.repeat(12)}…": A term has 1000 characters at most: cut it into several.`,
    },
  },
  {
    name: 'signs in a word list',
    set: { vocabulary: { anger: ['very * angry'] } },
    says: {
      'vocabulary.anger.0': '"very * angry": a phrase of the vocabulary is plain words.',
    },
  },
  {
    name: 'a level twice on the ladder',
    set: { 'ladder.2.level': 2 },
    says: {
      ladder:
        'Level 2 stands twice, so that its escalation leads back to itself: number each step once.',
    },
  },
  {
    name: 'a ladder that leads back down',
    set: { 'ladder.3.level': 6, 'ladder.4.level': 4 },
    says: {
      'ladder.4.level':
        'The ladder goes from level 6 back to level 4: write its steps from the lowest up.',
    },
  },
  {
    name: 'two steps of one name',
    set: { 'ladder.2.name': 'senior csr ' },
    says: {
      ladder:
        'Two steps are called "senior csr", so that an escalation may lead back: name each its own way.',
    },
  },
  {
    name: 'a higher step that is reached sooner',
    set: { 'ladder.0.afterSeconds': 7200, 'ladder.1.afterSeconds': 3600 },
    says: {
      'ladder.1.afterSeconds':
        'This step is reached sooner than the one below it: let the times rise.',
    },
  },
  {
    name: 'a trigger for a level that no step has',
    set: { 'triggers.1.level': 9 },
    says: { 'triggers.1.level': 'The ladder has no level 9.' },
  },
  {
    name: 'a trigger that leads to nobody',
    set: { 'triggers.1.to': 'The Moon' },
    says: { 'triggers.1.to': 'No step of the ladder is called "The Moon".' },
  },
  {
    name: 'a trigger that is not there',
    set: { 'thresholds.0.trigger': 'panic' },
    says: { 'thresholds.0.trigger': 'No trigger has the id "panic".' },
  },
  {
    name: 'words that are watched, and none given',
    set: { 'triggers.1.detect': null },
    says: {
      'triggers.1.detect': 'This trigger watches words, but none are given: add its terms.',
    },
  },
  {
    name: 'a wish of the tone, and a note of a trigger, that hear nothing',
    of: 'excellence',
    set: {
      'tone.wants': [{ id: 'w', ref: '', text: 'Thanks', detect: { terms: ['*'] } }],
      'triggers.0.note': { terms: ['(a|'] },
    },
    says: {
      'tone.wants.0.detect.terms.0': '"*": A gap (*) stands between words, not at an end.',
      'triggers.0.note.terms.0': '"(a|": "(" has no meaning in a term.',
    },
  },
  {
    name: 'a rule for a tier that is not there',
    of: 'excellence',
    set: { 'tagRules.0.tier': 'T9' },
    says: { 'tagRules.0.tier': 'No tier has the id "T9".' },
  },
  {
    name: 'an example of a trigger that is not there',
    set: { examples: [{ id: 'moon', text: 'Hello', expect: { triggers: ['moon'], rank: 8 } }] },
    says: {
      'examples.0.expect.rank': 'The scale has no level of rank 8.',
      'examples.0.expect.triggers': 'No trigger has the id "moon".',
    },
  },
];
