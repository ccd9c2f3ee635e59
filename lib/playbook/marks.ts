/** The slot keys that a template's text mentions as `{key}`, in order, repeated as they stand. */
export const keysIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, key]) => key ?? '');
