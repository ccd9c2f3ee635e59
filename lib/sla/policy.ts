/** Which policy, and which of several rules, counts for a ticket. Whatever can be given is plain data. */

/** What a ticket is, as far as a policy may ask. */
export type Asked = {
  priority?: string;
  channel?: string;
  tier?: string;
  tags?: readonly string[];
};

/** Lists of what fits, in lower case; a fact left out fits whatever it is. One of the tags is enough. */
export type Condition = {
  priority?: readonly string[];
  channel?: readonly string[];
  tier?: readonly string[];
  tags?: readonly string[];
};

type Fact = keyof Condition;
const FACTS: readonly Fact[] = ['priority', 'channel', 'tier', 'tags'];

/** A policy without conditions is chosen only as the `fallback`: an empty form must not catch every ticket. */
export type Policy = { id: string; when: Condition; fallback?: boolean };

/** `value` is absent where the ticket doesn't say. */
export type Ground = { fact: Fact; value?: string };

/** The chosen policy with the facts that decided, and for each policy passed over the first fact that did not fit. */
export type Choice<P extends Policy> = {
  policy: P | null;
  because: Ground[];
  passed: { id: string; because: Ground }[];
};

const valuesOf = (asked: Asked, fact: Fact): string[] =>
  [asked[fact] ?? []].flat().map((value) => value.toLowerCase());

/** The value of a fact that fits the condition; `undefined` when none does. */
const fitting = (when: Condition, asked: Asked, fact: Fact): string | undefined =>
  valuesOf(asked, fact).find((value) => when[fact]?.includes(value));

const asks = (when: Condition): Fact[] => FACTS.filter((fact) => when[fact] !== undefined);

/** What of the ticket fits each fact that a condition asks for. */
export const groundsOf = (when: Condition, asked: Asked): Ground[] =>
  asks(when).map((fact) => ({ fact, value: fitting(when, asked, fact) }));

/** Does a ticket fit a condition? One that asks for nothing fits all. */
export const fits = (when: Condition, asked: Asked): boolean =>
  groundsOf(when, asked).every(({ value }) => value !== undefined);

/** The first policy, in their order, that fits (ANCHORS section 6, rule 13). */
export function choose<P extends Policy>(policies: readonly P[], asked: Asked): Choice<P> {
  const passed: Choice<P>['passed'] = [];
  for (const policy of policies) {
    const because = groundsOf(policy.when, asked);
    const missing = because.find(({ value }) => value === undefined);
    if (!missing && (because.length > 0 || policy.fallback)) return { policy, because, passed };
    if (!missing) continue;
    const value = valuesOf(asked, missing.fact).join(', ') || undefined;
    passed.push({ id: policy.id, because: { fact: missing.fact, ...(value && { value }) } });
  }
  return { policy: null, because: [], passed };
}
