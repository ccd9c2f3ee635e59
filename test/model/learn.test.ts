import { describe, expect, test } from 'vitest';
import { classify, classifierOf, scoresFor } from '../../lib/model/classify';
import { corpusOf } from '../../lib/model/corpus';
import { fit, fittedScores, paceFor } from '../../lib/model/fit';
import { learn } from '../../lib/model/learn';
import { accuracyOf, calibrationErrorOf, shownFrom } from '../../lib/model/measure';
import { pack, unpack } from '../../lib/model/pack';
import { modelOf } from '../../lib/model/shrink';
import { deskOf } from './desk';
import { judgedBy } from './judged';

const best = (own: ReturnType<typeof classifierOf>, text: string) => classify(own, text)[0]!;

describe('A desk’s words are learned', () => {
  const desk = deskOf(4, 40);
  const lessons = desk.tickets(200, 1);
  const { model, report } = learn(lessons);
  const own = classifierOf(model);

  test('fresh tickets are told apart', () => {
    expect(accuracyOf(judgedBy(own, desk.tickets(300, 2)))).toBeGreaterThan(0.97);
  });

  test('also by a model of three kilobytes: it keeps what tells most', () => {
    const checked = { temperature: 1, threshold: 0.5, lean: 0 };
    const small = unpack(pack(learn(lessons, { bytes: 3 * 1024, checked }).model));
    expect(small.hashes.length).toBeLessThan(model.hashes.length / 5);
    expect(accuracyOf(judgedBy(classifierOf(small), desk.tickets(300, 2)))).toBeGreaterThan(0.9);
  });

  test('the shares of a text sum to one, the likeliest first', () => {
    const guesses = classify(own, lessons.texts[0] ?? '');
    expect(guesses.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 5);
    const shares = guesses.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  test('the report counts the lessons, label by label', () => {
    expect(report.lessons).toBe(200);
    expect(report.labels.map(({ label }) => label)).toEqual(desk.labels);
    for (const { label, count } of report.labels)
      expect(count).toBe(lessons.answers.filter((answer) => answer === label).length);
    expect(report.after?.accuracy).toBeGreaterThan(0.9);
    expect(report.before).toBeNull();
  });

  test('the same seed gives the same bytes, another seed others', () => {
    const checked = { temperature: 1, threshold: 0.6, lean: 0 };
    const [one, again, other] = [5, 5, 6].map((seed) =>
      pack(learn(lessons, { seed, checked }).model),
    );
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(pack(learn(lessons, { seed: 5 }).model)).toEqual(
      pack(learn(lessons, { seed: 5 }).model),
    );
  });

  test('progress grows to one', () => {
    const done: number[] = [];
    learn(lessons, { onProgress: (one) => done.push(one) });
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBeCloseTo(1);
  });

  test('what an earlier check found is kept, and nothing is checked again', () => {
    const checked = { temperature: 1.5, threshold: 0.7, lean: 1 };
    const again = learn(lessons, { checked });
    expect(again.model).toMatchObject(checked);
    expect(again.report.after).toBeNull();
  });
});

describe('A model answers as it was trained', () => {
  test.each([
    ['few features, all of them kept', 100_000],
    ['only the features that tell most', 400],
  ])('%s', (_name, features) => {
    const desk = deskOf(3, 20);
    const { texts, answers } = desk.tickets(30, 1);
    const corpus = corpusOf(texts);
    const rows = Uint32Array.from(texts, (_, row) => row);
    const labelled = {
      rows,
      answers: Uint16Array.from(answers, (answer) => desk.labels.indexOf(answer)),
      labels: 3,
    };
    const fitted = fit(corpus, labelled, { ...paceFor(30, 3), room: { features }, seed: 1 });
    const nature = { labels: desk.labels, temperature: 1, threshold: 0.5, lean: 0, lessons: 30 };
    const own = classifierOf(modelOf(corpus, fitted.columns, fitted.weights, nature));
    const trained = fittedScores(corpus, fitted, rows);
    texts.forEach((text, row) => {
      const scores = scoresFor(own, text);
      // Two scores differ as they did: what all labels have in common no share depends on. A weight is a byte: a hundredth is rounding.
      for (const label of [1, 2])
        expect(scores[label]! - scores[0]!).toBeCloseTo(
          trained[row * 3 + label]! - trained[row * 3]!,
          0.5,
        );
    });
  });
});

describe('Lessons at the border', () => {
  const four = {
    texts: ['a printer', 'a bill', 'no printer', 'no bill'],
    answers: ['x', 'y', 'x', 'y'],
  };

  test('of one label nothing can be learned', () => {
    expect(() => learn({ texts: ['one', 'two'], answers: ['x', 'x'] })).toThrow(
      'Lessons need two labels or more.',
    );
    expect(() => learn({ texts: [], answers: [] })).toThrow('Lessons need two labels or more.');
  });

  test('255 labels are told apart, 256 are refused', () => {
    const texts = Array.from({ length: 256 }, (_, at) => `ticket about thing${at} and thing${at}s`);
    const answers = texts.map((_, at) => `thing${at}`);
    const checked = { temperature: 1, threshold: 0.5, lean: 0 };
    const { model } = learn({ texts: texts.slice(1), answers: answers.slice(1) }, { checked });
    const own = classifierOf(unpack(pack(model)));
    const right = texts.slice(1).filter((text, at) => best(own, text).label === answers[at + 1]);
    expect(right.length).toBeGreaterThan(240);
    expect(() => learn({ texts, answers })).toThrow('A model tells 255 labels apart.');
  }, 20_000);

  test('a label that no lesson has can be answered, and is not by itself', () => {
    const { model } = learn({ ...four, labels: ['z'] });
    expect(model.labels).toEqual(['x', 'y', 'z']);
    expect(best(classifierOf(model), 'the printer').label).toBe('x');
  });

  test.each([6, 30])('where all of %i have one label the model stays silent', (many) => {
    const { texts } = deskOf(1, 20).tickets(many, 1);
    const checked = { temperature: 1, threshold: 0.2, lean: 1 };
    for (const how of [{}, { checked }]) {
      const { model, report } = learn({ texts, answers: texts.map(() => 'x'), labels: ['y'] }, how);
      expect(model.threshold).toBeGreaterThan(1);
      expect(report.after).toBeNull();
    }
  });

  test('a label with one lesson among many is known again by its words', () => {
    const { texts, answers } = deskOf(3, 30).tickets(60, 1);
    const { model } = learn({
      texts: [...texts, 'the parrot flew away'],
      answers: [...answers, 'parrots'],
    });
    expect(best(classifierOf(model), 'our parrot flew out').label).toBe('parrots');
  });

  test('lessons that are all one text say how frequent each label is, and no more', () => {
    const answers = Array.from({ length: 40 }, (_, at) => (at % 4 === 0 ? 'x' : 'y'));
    const { model } = learn({ texts: answers.map(() => 'it does not work'), answers });
    const [first, second] = classify(classifierOf(model), 'it does not work');
    expect(first).toMatchObject({ label: 'y' });
    expect(first!.share + second!.share).toBeCloseTo(1, 5);
    expect(first!.share).toBeGreaterThan(0.55);
    expect(first!.share).toBeLessThan(0.9);
  });

  test.each([
    ['empty', ['', '', '', '']],
    ['emoji', ['😀', '🔥🔥', '👩‍💻', '😀🔥']],
    ['halves of emoji', ['\ud83d', '\ude00', '\ud83d \ud83d', 'x\ude00']],
  ])('texts that are %s are learned from without a fall', (_name, texts) => {
    const own = classifierOf(unpack(pack(learn({ ...four, texts }).model)));
    for (const text of ['', '😀', 'printer', '\ud83d'])
      for (const { share } of classify(own, text)) expect(share).toBeGreaterThan(0);
  });

  test('no lessons but known labels give a model that knows nothing and says so', () => {
    const own = classifierOf(
      unpack(pack(learn({ texts: [], answers: [], labels: ['x', 'y'] }).model)),
    );
    expect(classify(own, 'printer').map(({ share }) => share)).toEqual([0.5, 0.5]);
  });
});

describe('A hostile text costs no more than a long one', () => {
  const { model } = learn(deskOf(3, 30).tickets(60, 1));

  test.each([
    ['one word of a million letters', 'x'.repeat(1_000_000)],
    ['half a million words', 'a '.repeat(500_000)],
    ['a million dotted capitals', 'İ'.repeat(1_000_000)],
    ['a million apostrophes', "'".repeat(1_000_000)],
  ])('%s', (_name, text) => {
    const own = classifierOf(model);
    const began = performance.now();
    for (let times = 0; times < 20; times += 1) classify(own, text);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('twenty thousand new words are answered as before', () => {
    const own = classifierOf(model);
    const [text = ''] = deskOf(3, 30).tickets(1, 9).texts;
    const before = classify(own, text);
    for (let at = 0; at < 20_000; at += 10)
      classify(own, Array.from({ length: 10 }, (_, next) => `new${at + next}`).join(' '));
    expect(classify(own, text)).toEqual(before);
  });
});

describe('What many tickets without a label teach', () => {
  const desk = deskOf(4, 80);
  const lessons = desk.tickets(24, 1);
  const unlabelled = desk.tickets(900, 2).texts;
  const fresh = desk.tickets(400, 3);
  const alone = classifierOf(learn(lessons).model);
  const together = classifierOf(learn({ ...lessons, unlabelled }).model);

  test('few labels go further with them', () => {
    const before = accuracyOf(judgedBy(alone, fresh));
    const after = accuracyOf(judgedBy(together, fresh));
    expect(after - before).toBeGreaterThan(0.05);
  });

  test('words that no labelled text had speak for the label of those that they go with', () => {
    const met = new Set(lessons.texts.join(' ').split(' '));
    const unmet = desk.words.map((words) => words.filter((word) => !met.has(word)).slice(0, 20));
    const right = unmet.filter(
      (words, label) => best(together, words.join(' ')).label === desk.labels[label],
    );
    expect(right).toHaveLength(4);
    for (const words of unmet) expect(words).toHaveLength(20);
  });

  test('less than two hundred of them change nothing', () => {
    const some = learn({ ...lessons, unlabelled: unlabelled.slice(0, 150) });
    expect(pack(some.model)).toEqual(pack(learn(lessons).model));
  });
});

describe('A share is a promise', () => {
  // Half of the tickets, or most, tell of two things, and a person calls them either; some are called anything.
  describe.each([0.5, 0.8])('where %f of the tickets tell of two things', (mixed) => {
    const desk = deskOf(5, 60);
    const { model, report } = learn(desk.tickets(500, 1, { mixed, noise: 0.05 }));
    const top = judgedBy(classifierOf(model), desk.tickets(3000, 2, { mixed, noise: 0.05 }));
    const shown = shownFrom(top, model.threshold);

    test('shares of fresh tickets are off by 7 points at most', () => {
      expect(calibrationErrorOf(top)).toBeLessThanOrEqual(0.07);
    });

    test('what is said is right about as often as promised', () => {
      expect(shown.share).toBeGreaterThan(0.2);
      expect(shown.precision).toBeGreaterThanOrEqual(0.75);
    });

    test('what the check foretold comes true', () => {
      expect(Math.abs((report.after?.accuracy ?? 0) - accuracyOf(top))).toBeLessThan(0.06);
      expect(Math.abs((report.after?.shown.precision ?? 0) - shown.precision)).toBeLessThan(0.06);
    });
  });

  test('more is promised where more is asked, and less is said', () => {
    const desk = deskOf(5, 60);
    const lessons = desk.tickets(500, 1, { mixed: 0.5, noise: 0.05 });
    const fresh = desk.tickets(3000, 2, { mixed: 0.5, noise: 0.05 });
    const [some, most] = [0.8, 0.9].map((promised) => {
      const { model } = learn(lessons, { promised });
      return shownFrom(judgedBy(classifierOf(model), fresh), model.threshold);
    });
    expect(most!.precision).toBeGreaterThanOrEqual(0.85);
    expect(most!.share).toBeLessThan(some!.share);
  });

  // One temperature cannot tell clear tickets that are called anything by mistake: a known limit. What is said is still held.
  test('where a fifth of all tickets is called anything, shares are off by more, and what is said is right as promised', () => {
    const desk = deskOf(5, 60);
    const { model } = learn(desk.tickets(500, 1, { noise: 0.2 }));
    const top = judgedBy(classifierOf(model), desk.tickets(3000, 2, { noise: 0.2 }));
    expect(calibrationErrorOf(top)).toBeLessThan(0.14);
    expect(shownFrom(top, model.threshold).precision).toBeGreaterThanOrEqual(0.75);
  });

  test('where labels are drawn by lot nothing is sure', () => {
    const desk = deskOf(5, 60);
    const { model } = learn(desk.tickets(300, 1, { noise: 1 }));
    const judged = judgedBy(classifierOf(model), desk.tickets(500, 2, { noise: 1 }));
    expect(shownFrom(judged, model.threshold).share).toBeLessThan(0.02);
    expect(calibrationErrorOf(judged)).toBeLessThan(0.1);
  });
});
