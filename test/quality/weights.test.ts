import { expect, it } from 'vitest';
import { score, type Answer } from '../../lib/quality';

const item = (id: string, weight?: number) => ({
  id,
  ref: '',
  text: id,
  guide: '',
  ...(weight !== undefined && { weight }),
});
const card = { items: [item('facts', 60), item('tone', 30), item('spelling', 10)] };
const answered = (...answers: Answer[]) =>
  score(
    card,
    Object.fromEntries(card.items.map(({ id }, at) => [id, { answer: answers[at] ?? 'na' }])),
  );

it('an item counts by its weight', () => {
  expect(answered('yes', 'no', 'yes')).toMatchObject({ met: 2, applicable: 3, percent: 70 });
  expect(answered('no', 'yes', 'yes')).toMatchObject({ met: 2, applicable: 3, percent: 40 });
});

it('what does not apply leaves the rest in proportion', () => {
  expect(answered('yes', 'no', 'na')).toMatchObject({ met: 1, applicable: 2, percent: 67 });
  expect(answered('na', 'na', 'na')).toMatchObject({ applicable: 0, percent: null });
});

it('an item that weighs nothing decides nothing', () => {
  const light = { items: [item('facts', 100), item('extra', 0)] };
  const given = (facts: Answer, extra: Answer) =>
    score(light, { facts: { answer: facts }, extra: { answer: extra } }).percent;
  expect(given('yes', 'no')).toBe(100);
  expect(given('na', 'yes')).toBeNull();
});
