import { ofDocument, queryAll } from '../../lib/helpdesks/find';
import { isPlain, textsIn, type Done, type Target } from './attacks';
import type { Chance } from './chance';
import { bare, words } from './truth';
import { timeOf } from '../../lib/helpdesks/dates';

const LANGUAGES = ['de', 'fr', 'ja', 'pl', 'tr', 'ar', 'pt-BR', 'en'];
const LABELS = ['aria-label', 'title', 'placeholder', 'alt', 'label'];

/** A word of a language that nobody speaks: the same for the same word, figures and signs stay. */
const foreign = (text: string): string =>
  text.replace(/[a-zà-ÿ]/gi, (letter) =>
    String.fromCharCode(0x430 + (letter.toLowerCase().charCodeAt(0) % 32)),
  );

/**
 * Puts a page into another language: labels, options, titles and the page's own words. What the page is known to say stays;
 * a time that was read is written as the new language writes it.
 */
export function translate({ doc, truths }: Target, chance: Chance): Done {
  const html = ofDocument(doc, 'documentElement');
  const before = html.lang || 'en';
  const lang = chance.pick(LANGUAGES.filter((one) => one !== before))!;
  const known = (text: string): boolean =>
    truths.some(
      (truth) => truth.includes(bare(text)) || (truth.length > 2 && bare(text).includes(truth)),
    );
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'medium' });
  const put = (text: string): string => {
    const time = /\d/.test(text) ? timeOf(words(text), before) : undefined;
    if (time) return format.format(new Date(time));
    return known(text) ? text : foreign(text);
  };
  for (const text of textsIn(html)) text.data = put(text.data);
  for (const element of queryAll(doc, LABELS.map((name) => `[${name}]`).join()).filter(isPlain))
    for (const name of LABELS)
      if (element.getAttribute(name)) element.setAttribute(name, put(element.getAttribute(name)!));
  html.lang = lang;
  return { what: `from ${before} to ${lang}`, leeway: { translated: true } };
}
