import type { Part } from './contract';

/** What columns are called, in the spellings of helpdesks and of people; the likelier first. */

const NAMES: Record<Part, string[]> = {
  subject:
    'subject|summary|title|ticket subject|raw subject|short description|betreff|titel|asunto|objet|sujet|oggetto|assunto'.split(
      '|',
    ),
  text: 'description|body|description text|text|message|content|details|ticket description|first message|plain body|question|request|issue description|ticket text|issue|comment|comments|beschreibung|nachricht|descripción|descripcion|mensaje|message text|contenu|descrizione|descrição'.split(
    '|',
  ),
  category:
    'category|categories|ticket category|topic|subcategory|request type|customer request type|contact reason|reason|issue type|type|ticket type|product area|component|components|component s|area|queue|group|team|department|label|labels|tag|tags|intent|class|kategorie|thema|categoría|categoria|catégorie|type of request'.split(
      '|',
    ),
  priority:
    'priority|ticket priority|severity|urgency|impact|level|prio|priorität|dringlichkeit|prioridad|urgencia|priorité|urgence|priorità|prioridade'.split(
      '|',
    ),
  at: 'created|created at|created date|creation date|date created|created time|ticket created|requested|opened|opened at|submitted at|date|timestamp|at|time|received|updated|updated at|erstellt|erstellt am|fecha|creado|créé|date de création'.split(
    '|',
  ),
  id: 'id|ticket id|ticket number|ticket|issue key|key|number|case number|case id|conversation id|nr|ticketnummer'.split(
    '|',
  ),
};

/** Columns of persons and of keeping order: nothing that a ticket is sorted by. */
const OTHERS =
  /\b(?:requester|reporter|assignee|creator|submitter|author|agent|e ?mail|phone|domain|watchers?|lead|user|owner|name|organi[sz]ation|company|url|link|status|resolution|satisfaction|score|votes?|sprint|rank|due|resolved|solved|closed|updated|viewed|created|time|date|at|on|by|stations|minutes|hours|seconds|estimate|spent|ratio|locale|language|brand|via|channel|recipient|external)\b/;

/** `Categories [list]`, `Custom field (Topic)` and `ticket_category` as words. */
export const plainName = (name: string): string =>
  name
    .replace(/^\s*custom field \((.*)\)\s*$/i, '$1')
    .replace(/\[(?:list|txt|int|dec|flag|mltn|regx|date|cc)\]\s*$/i, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How well a name says that its column is this part: 0 is best, undefined not at all. */
export function rankOf(part: Part, name: string): number | undefined {
  const at = NAMES[part].indexOf(plainName(name));
  return at < 0 ? undefined : at;
}

/** Named like what tickets are sorted by. */
export const isLabel = (name: string): boolean =>
  rankOf('category', name) !== undefined || rankOf('priority', name) !== undefined;

export const isKnown = (name: string): boolean =>
  Object.values(NAMES).some((names) => names.includes(plainName(name)));

export const isOfOthers = (name: string): boolean => {
  const plain = plainName(name);
  return OTHERS.test(plain) || / id$/.test(plain);
};

/** Tags hold no blanks and are often parted by them; labels and components may. */
export function listIn(name: string, cell: string): string[] {
  const plain = plainName(name);
  if (/^tags?$/.test(plain)) return cell.split(/[\s,;]+/).filter(Boolean);
  if (!/^(?:labels?|components?|component s|categories)$/.test(plain)) return [cell];
  return cell
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

const BLANK =
  /^(?:[-–—.?]*|none|null|nil|n\/?a|unassigned|undefined|not set|no value|\(none\)|keine?)$/i;

/** What exports write where nothing was chosen. */
export const isBlank = (value: string): boolean => BLANK.test(value.trim());
