import { classify, type Classifier } from '../../lib/model/classify';
import { topOf, type Top } from '../../lib/model/measure';
import type { Tickets } from './desk';

/** The best answer of a model to each ticket, held against the right one. A label that it doesn't know is wrong. */
export function judgedBy(own: Classifier, { texts, answers }: Tickets): Top {
  const { labels } = own.model;
  const shares = new Float32Array(texts.length * labels.length);
  texts.forEach((text, row) => {
    for (const { label, share } of classify(own, text))
      shares[row * labels.length + labels.indexOf(label)] = share;
  });
  return topOf({
    rows: texts.length,
    labels: labels.length,
    shares,
    answers: Uint16Array.from(answers, (answer) => labels.indexOf(answer)),
  });
}
