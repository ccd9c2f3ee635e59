import type * as z from 'zod/mini';
import { boundsProblems } from '../playbook/check/bounds';
import { problem, repeats, short, type Problem } from '../playbook/check/problem';
import { meant, sayShape, shapeProblems } from '../playbook/check/shape';
import { idOf } from './id';
import { ReadersFile, type Addition, type TaughtReader } from './schema';
import { selectorProblem } from './selector';

/** A file of readers is taken as a whole or not at all; what is wrong is told with its place and what to change. */

/** The fields of each helpdesk that ships, by its id. */
export type KnownFields = Readonly<Record<string, readonly string[]>>;

export type CheckedReaders = { ok: true; readers: Addition[] } | { ok: false; problems: Problem[] };

const FORM = 1;

/** The keys that a taught reader may have; `field.NAME` beside them. */
const TAUGHT_FIELDS = [
  'subject status priority channel assignee group createdAt requester email organisation',
  'tags tagList message list author sentAt text other more',
].flatMap((line) => line.split(' '));

type Raw = Parameters<z.core.$ZodErrorMap>[0];

const FORMS: Record<string, string> = {
  id: 'This must begin with "own-", followed by small letters, digits and hyphens.',
  origin: 'This must be a site without a path, as "https://desk.example.com".',
  address: 'This must be a path with {id} where the ticket\'s number stands, as "/tickets/{id}".',
};

/** As a playbook's, with words for what only readers have. */
function say(raw: Raw): string {
  const name = String(raw.path?.at(-1) ?? '');
  switch (raw.code) {
    case 'invalid_union':
      return 'This must say its "kind": "selectors" or "taught".';
    case 'invalid_key':
      return `"${short(name)}" is no name of a field.`;
    case 'invalid_format':
      return FORMS[name] ?? 'This must be the name of an attribute, as "datetime".';
    case 'too_small':
      return raw.origin === 'array'
        ? 'Write at least one here, or take the whole field out.'
        : 'This is empty.';
    case 'too_big':
      return raw.origin === 'array'
        ? `There are too many here: ${raw.maximum} at most.`
        : `This is too long: ${raw.maximum} characters at most.`;
    default:
      return sayShape(raw);
  }
}

/** Checks the content of a file, whatever it is. Throws nothing. */
export function checkReaders(json: unknown, known: KnownFields): CheckedReaders {
  const strange = [...boundsProblems(json), ...otherFile(json)];
  if (strange.length > 0) return { ok: false, problems: strange };
  const parsed = ReadersFile.safeParse(json, { error: say });
  if (!parsed.success) return { ok: false, problems: shapeProblems(parsed.error.issues) };
  const { readers } = parsed.data;
  const problems = [
    ...readers.flatMap((reader, at) => additionProblems(reader, `readers.${at}`, known)),
    ...twice(readers),
  ];
  return problems.length === 0 ? { ok: true, readers } : { ok: false, problems };
}

/** What a person meant to import elsewhere, and what a later Deskside wrote. */
function otherFile(json: unknown): Problem[] {
  const { deskside, schema, format } = (json ?? {}) as Record<string, unknown>;
  if (deskside !== 'readers')
    return [
      problem(
        '',
        typeof format === 'number'
          ? 'This is a playbook: bring it in under "Import and export".'
          : 'This is no file of readers. One begins with "deskside": "readers".',
      ),
    ];
  return typeof schema === 'number' && schema > FORM
    ? [
        problem(
          'schema',
          `This file was written by a newer Deskside, in form ${schema}; this one reads form ${FORM}. Update Deskside and try again.`,
        ),
      ]
    : [];
}

/** What does not fit in one reader, wherever it comes from. */
export function additionProblems(reader: Addition, path: string, known: KnownFields): Problem[] {
  const fields = reader.kind === 'taught' ? TAUGHT_FIELDS : fieldsOf(reader.helpdesk, known);
  if (!fields)
    return [
      problem(
        `${path}.helpdesk`,
        `There is no helpdesk "${short((reader as { helpdesk: string }).helpdesk)}".${maybe((reader as { helpdesk: string }).helpdesk, Object.keys(known))}`,
      ),
    ];
  const isKnown = (field: string) =>
    fields.includes(field) || (reader.kind === 'taught' && /^field\.\w+$/.test(field));
  const strange = (place: string, names: string[]) =>
    names
      .filter((field) => !isKnown(field))
      .map((field) =>
        problem(
          `${path}.${place}.${short(field)}`,
          `There is no field "${short(field)}" here.${maybe(field, fields)}`,
        ),
      );
  return [
    ...strange('hooks', Object.keys(reader.hooks)),
    ...selectorsIn(reader).flatMap(([place, css]) => {
      const sentence = selectorProblem(css) ?? intoProblem(place, css);
      return sentence ? [problem(`${path}.${place}`, sentence)] : [];
    }),
    ...(reader.kind === 'taught'
      ? [...strange('attributes', Object.keys(reader.attributes)), ...originProblems(reader, path)]
      : []),
  ];
}

/** What is held against elements one by one, and not looked for, can't be in another tree. */
const intoProblem = (place: string, css: string): string | undefined =>
  css.includes(' >>> ') && /^(?:hooks\.(?:message|other|item)|kinds)\./.test(place)
    ? 'This is looked for in the page itself: no step into a shadow root here.'
    : undefined;

const fieldsOf = (helpdesk: string, known: KnownFields) =>
  Object.hasOwn(known, helpdesk) ? known[helpdesk] : undefined;

function maybe(written: string, known: readonly string[]): string {
  const near = meant(written, known);
  if (near) return ` Did you mean "${near}"?`;
  return known.length ? ` Known are: ${known.join(', ')}.` : '';
}

function selectorsIn(reader: Addition): [place: string, css: string][] {
  const hooks = Object.entries(reader.hooks).flatMap(([field, list]) =>
    list.map((css, at): [string, string] => [`hooks.${field}.${at}`, css]),
  );
  if (reader.kind !== 'taught') return hooks;
  const more = (['kinds', 'composers'] as const).flatMap((part) =>
    reader[part].map(({ css }, at): [string, string] => [`${part}.${at}.css`, css]),
  );
  return [...hooks, ...more];
}

function originProblems({ origin }: TaughtReader, path: string): Problem[] {
  const isSite = URL.canParse(origin) && new URL(origin).origin === origin;
  return isSite ? [] : [problem(`${path}.origin`, FORMS.origin!)];
}

/** Of two for the same helpdesk or site, which one counts? */
function twice(readers: readonly Addition[]): Problem[] {
  const names = readers.map((reader) =>
    reader.kind === 'taught' ? reader.origin : reader.helpdesk,
  );
  const ids = readers.map(idOf);
  return [...repeats(names), ...repeats(ids.filter((id) => id.startsWith('own-')))].map((name) =>
    problem(
      `readers.${Math.max(names.lastIndexOf(name), ids.lastIndexOf(name))}`,
      `"${short(name)}" stands twice in this file: put both into one.`,
    ),
  );
}
