import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const asText = 'Ticket text is shown as text: build nodes, never markup strings.';

export default tseslint.config(
  { ignores: ['.output/**', '.wxt/**', '.cache/**', 'node_modules/**'] },
  ...tseslint.configs.recommended,
  reactHooks.configs.flat.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: asText },
        { property: 'outerHTML', message: asText },
        { property: 'insertAdjacentHTML', message: asText },
        { property: 'srcdoc', message: asText },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  // Hand-written pages play the helpdesk, which may do as it likes with its own markup.
  { files: ['test/**/pages/**'], rules: { 'no-restricted-properties': 'off' } },
);
