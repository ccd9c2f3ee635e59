import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../lib/model/corpus';
import { fit, fittedScores, paceFor } from '../../lib/model/fit';
import { accuracyOf, topOf } from '../../lib/model/measure';
import { deskOf } from './desk';

describe('Of many labels', () => {
  test('no word relies on others: fresh tickets are told apart better than by whole texts', () => {
    const desk = deskOf(20, 60);
    const how = { noise: 0.1, told: 3 };
    const { texts, answers } = desk.tickets(400, 1, how);
    const fresh = desk.tickets(400, 2, how);
    const corpus = corpusOf([...texts, ...fresh.texts]);
    const numbered = (from: string[]) =>
      Uint16Array.from(from, (answer) => desk.labels.indexOf(answer));
    const rows = Uint32Array.from(texts, (_, row) => row);
    const labelled = { rows, answers: numbered(answers), labels: 20 };
    const pace = paceFor(400, 20);
    const right = [pace, { ...pace, dropped: 0 }].map((one) => {
      const fitted = fit(corpus, labelled, { ...one, room: { bytes: 100_000 }, seed: 1 });
      const away = Uint32Array.from(fresh.texts, (_, row) => 400 + row);
      const shares = fittedScores(corpus, fitted, away);
      const judged = { rows: 400, labels: 20, shares, answers: numbered(fresh.answers) };
      return accuracyOf(topOf(judged));
    });
    expect(right[0]).toBeGreaterThan((right[1] ?? 1) + 0.01);
  }, 20_000);
});
