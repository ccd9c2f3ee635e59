import * as z from 'zod/mini';
import { problem, short, type Problem } from '../check/problem';
import { sayShape, shapeProblems } from '../check/shape';
import { bodyFromHtml } from './html';
import { MOST_REPLIES, type Reply } from './replies';
import { hasLogic, withSlots } from './slots';

/** Macros as Zendesk's API gives them (`/api/v2/macros.json`, or its list alone), as replies. */

const Macro = z.object({
  title: z.string(),
  active: z.optional(z.nullable(z.boolean())),
  actions: z.array(z.object({ field: z.string(), value: z.optional(z.unknown()) })),
});
const Macros = z.array(Macro);

/** No reply is longer, its HTML included; Zendesk takes 64 kB. */
const LONGEST = 100_000;

/** Why a macro is not among the replies. */
export type LeftOut = { name: string; because: 'inactive' | 'noReply' | 'logic' | 'tooLong' };

export type MacrosFound =
  /** `missing`: macros that the helpdesk has beyond those in the file, which is one page of several. */
  | { ok: true; replies: Reply[]; leftOut: LeftOut[]; missing: number }
  | { ok: false; problems: Problem[] };

type Listed = { macros?: unknown; count?: unknown };

/** The list inside, or nothing where this is no macros export. */
export function macrosIn(json: unknown): unknown[] | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const list = Array.isArray(json) ? json : (json as Listed).macros;
  if (!Array.isArray(list)) return undefined;
  const isMacro = (one: unknown) => typeof one === 'object' && one !== null && 'actions' in one;
  return Array.isArray(json) && !list.some(isMacro) ? undefined : list;
}

/** The replies of a macros export; those that are switched off only when asked for. */
export function repliesFromMacros(json: unknown, { inactive = false } = {}): MacrosFound {
  const list = macrosIn(json) ?? [];
  if (list.length > MOST_REPLIES)
    return {
      ok: false,
      problems: [
        problem(
          'macros',
          `There are ${list.length} macros; ${MOST_REPLIES} can be taken in at once. Cut the file into several.`,
        ),
      ],
    };
  const parsed = Macros.safeParse(list, { error: sayShape });
  if (!parsed.success)
    return {
      ok: false,
      problems: shapeProblems(parsed.error.issues)
        .slice(0, 50)
        .map(({ path, sentence }) => problem(`macros.${path}`, sentence)),
    };
  const replies: Reply[] = [];
  const leftOut: LeftOut[] = [];
  for (const macro of parsed.data) {
    const found = macro.active === false && !inactive ? 'inactive' : replyOf(macro);
    if (typeof found === 'string') leftOut.push({ name: macro.title, because: found });
    else replies.push(found);
  }
  const { count } = Array.isArray(json) ? {} : (json as Listed);
  const missing = typeof count === 'number' ? Math.max(0, count - list.length) : 0;
  return { ok: true, replies, leftOut, missing };
}

type Macro = z.infer<typeof Macro>;

function replyOf({ title, actions }: Macro): Reply | LeftOut['because'] {
  const said = (field: string): string | undefined => {
    const value = actions.find((action) => action.field === field)?.value;
    // A text may come with the channel that it is for: ["channel:all", "Hello"].
    const text: unknown = Array.isArray(value) ? value.at(-1) : value;
    return typeof text === 'string' && text.trim() !== '' ? text : undefined;
  };
  const html = said('comment_value_html');
  const plain = said('comment_value');
  const written = html ?? plain;
  if (written === undefined) return 'noReply';
  const subject = said('subject') ?? '';
  if (written.length > LONGEST) return 'tooLong';
  if (hasLogic(written) || hasLogic(subject)) return 'logic';
  const isPublic = actions.find(({ field }) => field === 'comment_mode_is_public')?.value;
  const parts = title.split('::').map((part) => part.trim());
  const name = parts.pop() ?? '';
  return {
    from: `"${short(title)}"`,
    name: name || title,
    group: parts.filter(Boolean).join(' · ') || 'Macros',
    audience: isPublic === false || isPublic === 'false' ? 'internal' : 'customer',
    subject: withSlots(subject.replace(/\s+/g, ' ')),
    body: wholeMarks(
      withSlots(html === undefined ? written.replace(/\r\n?/g, '\n') : bodyFromHtml(html)),
    ),
  };
}

/** Marks of ours that the text holds by chance, half of a pair or not meant as one. */
export function wholeMarks(body: string): string {
  const single = body.replaceAll('[[', '[ [').replaceAll(']]', '] ]');
  const pairs = single.match(/\*\*/g)?.length ?? 0;
  return (pairs % 2 === 0 ? single : single.replaceAll('**', '')).trim();
}
