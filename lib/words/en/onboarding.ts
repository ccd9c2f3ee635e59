export const onboarding = {
  hint: {
    label: 'Hint for newcomers',
    gotIt: 'Got it',
    never: 'Never show again',
    spoken: (text: string) => `Hint: ${text}`,
  },
  steps: {
    label: 'First assessment, step by step',
    progress: (done: number, all: number) => `${done} of ${all} done`,
    state: { done: 'Done', current: 'Now', todo: 'Later' },
    number: (position: number) => `Step ${position}`,
    undo: 'Not done yet',
    undoOf: (step: string) => `Not done yet: ${step}`,
    finished: 'All five steps are done.',
  },
};
