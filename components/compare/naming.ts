import { CHAPTERS, keyOf, type Chapter, type Path } from '../../lib/playbook/compare';
import type { ClockRule, Level, Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';

const say = words.fields;

/** Fields that only hold others together: what is in them says enough. */
const STRUCTURE = ['detect', 'items', 'levels', 'suggest', 'expect'];
const LONGEST = 70;

type Part = Record<string, unknown>;

export const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const opening = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;

export const levelName = ({ code, name }: Pick<Level, 'code' | 'name'>): string =>
  code ? `${code} ${name}` : name;

export const levelOf = (rank: number, { scale }: Playbook): string => {
  const level = scale?.levels.find((one) => one.rank === rank);
  return level ? levelName(level) : String(rank);
};

export const chapterOf = (section: string): Chapter =>
  (Object.keys(CHAPTERS) as Chapter[]).find((chapter) =>
    (CHAPTERS[chapter] as readonly string[]).includes(section),
  )!;

/** What a clock is for, beside its metric: `e-mail`, `gold customer`. */
export const groundsOf = ({ when = {} }: ClockRule): string[] =>
  (['channel', 'tier', 'tags'] as const).flatMap((fact) =>
    (when[fact] ?? []).map((value) => words.clocks.ground(fact, value)),
  );

function clockName(clock: ClockRule, playbook: Playbook): string {
  const level = clock.rank === null ? [] : [levelOf(clock.rank, playbook)];
  return say.within([words.clocks.name(clock), ...level, ...groundsOf(clock)]);
}

/** A member of a list by what people know it by. */
export function memberName(list: string, member: unknown, playbook: Playbook): string {
  if (!isPart(member)) return String(member);
  if (list === 'clocks') return clockName(member as ClockRule, playbook);
  if (list === 'thresholds') return words.compare.facts.used(Number(member.elapsedPct));
  if (list === 'levels' && member.name !== undefined) return levelName(member as Level);
  const { name, label, title, asWritten, text, language, key, id } = member;
  const known = [name, label, title, asWritten, text, language, key, id].find(
    (one) => typeof one === 'string' && one.trim() !== '',
  );
  return known === undefined ? words.compare.unnamed : short(String(known));
}

/**
 * A path in words: what it is about, and what of it. `playbook` is one that has what stands there. An empty `label` speaks of the whole.
 */
export function nameOf(path: Path, playbook: Playbook): { subject: string; label: string } {
  let value: unknown = playbook;
  let subject = '';
  let list = '';
  let fields: string[] = [];
  const parts: string[] = [];
  for (const step of path) {
    if (Array.isArray(value) || list === 'vocabulary') {
      const member = Array.isArray(value)
        ? value.find((one: unknown) => keyOf(one) === step)
        : (value as Part)[step];
      const name = Array.isArray(value) ? memberName(list, member, playbook) : step;
      const called = say.member(list, name);
      if (subject) parts.push(...fields.slice(0, -1).map(say.field), called);
      else subject = called;
      fields = [];
      value = member;
    } else {
      if (step !== 'id' && (!STRUCTURE.includes(step) || step === path.at(-1))) fields.push(step);
      value = isPart(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    }
    list = step;
  }
  if (!subject) subject = say.field(fields.shift() ?? '');
  return { subject: opening(subject), label: say.within([...parts, ...fields.map(say.field)]) };
}
