import type { Template } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';

/** Which of a template's languages a reply is written in. */

export type Wording = {
  language: string;
  subject: string;
  body: string;
  choices: Record<string, string[]>;
};

const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

/** A field of the page by one of these names, small and capital letters alike. */
export function fieldOf({ fields }: Ticket, names: readonly string[]): string | undefined {
  const found = Object.entries(fields).find(([name]) =>
    names.includes(name.toLowerCase().replace(/[\s_-]/g, '')),
  );
  return found?.[1].trim() || undefined;
}

/** The customer's language, where the page says it; never guessed from the words. */
export function languageOf(ticket: Ticket): string | undefined {
  const said = fieldOf(ticket, ['language', 'locale', 'lang'])?.replace('_', '-');
  return said !== undefined && TAG.test(said) ? said : undefined;
}

/** The languages that a template is there in, its own first. */
export const languagesOf = ({ language = 'en', variants = [] }: Template): string[] => [
  language,
  ...variants.map((variant) => variant.language),
];

/** The wording for a language: that very tag, else one of the same language, else the template's own. */
export function wordingOf(template: Template, language: string | undefined): Wording {
  const all: Wording[] = [
    {
      language: template.language ?? 'en',
      subject: template.subject,
      body: template.body,
      choices: {},
    },
    ...(template.variants ?? []).map((variant) => ({ ...variant, choices: variant.choices ?? {} })),
  ];
  const wanted = language?.toLowerCase();
  const root = (tag: string | undefined) => tag?.toLowerCase().split('-')[0];
  return (
    all.find((one) => one.language.toLowerCase() === wanted) ??
    all.find((one) => root(one.language) === root(wanted)) ??
    all[0]!
  );
}
