export const onboarding = {
  hint: {
    label: 'Hint for newcomers',
    gotIt: 'Got it',
    never: 'Never show again',
    spoken: (text: string) => `Hint: ${text}`,
  },
};
