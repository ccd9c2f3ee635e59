/** What the lists of terms in a rule are for, in the words of `Detect`; apart from the schema, which the worker never loads. */
export const ROLES = ['terms', 'hints', 'needs', 'except', 'unless', 'without', 'over'] as const;
