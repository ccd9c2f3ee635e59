import type { Answer } from '../../lib/quality';

/** The key of an answer, as its cap reads: points by their own digit, others by their place; X is not applicable beside points. */
export const keyOf = (answer: Answer, answers: readonly Answer[]): string => {
  if (/^\d$/.test(answer)) return answer;
  return answers.length > 3 ? 'X' : String(answers.indexOf(answer) + 1);
};

/** The answer that a key stands for. X is not applicable on every card. */
export const answerOf = (key: string, answers: readonly Answer[]): Answer | undefined =>
  key === 'x' ? 'na' : answers.find((answer) => keyOf(answer, answers) === key);
