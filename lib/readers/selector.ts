import { isTraversal, parse, SelectorType, type Selector } from 'css-what';

/** A selector that came from a file: may a page be searched by it? */

/** Steps into an open shadow root; the readers split there. */
const INTO = ' >>> ';
/** As far as the shipped selectors go, twice. */
const MOST = { steps: 40, depth: 3 };

/** What every browser knows and what says something of an element's place or state, not of a person's doing. */
const PSEUDOS = new Set(
  [
    'is where not has scope root empty lang dir',
    'first-child last-child only-child nth-child nth-last-child',
    'first-of-type last-of-type only-of-type nth-of-type nth-last-of-type',
    'checked disabled enabled required read-only read-write placeholder-shown link',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Why a page is not searched by this selector, in a sentence; nothing where it may be. The settings ask the browser once more.
 */
export function selectorProblem(css: string): string | undefined {
  if (/[{}@\u0000-\u001f]/.test(css)) return 'This is not a CSS selector.';
  for (const part of css.split(INTO)) {
    if (part.trim() === '') return 'A step into a shadow root has nothing beside it.';
    const found = partProblem(part);
    if (found) return found;
  }
  return undefined;
}

function partProblem(css: string): string | undefined {
  let lists: Selector[][];
  try {
    lists = parse(css);
  } catch {
    return 'This is not a CSS selector.';
  }
  if (lists.flat().length > MOST.steps) return 'This selector has too many steps: make it shorter.';
  for (const list of lists) {
    const found = listProblem(list, 0);
    if (found) return found;
  }
  return undefined;
}

function listProblem(list: readonly Selector[], depth: number): string | undefined {
  const last = list.at(-1);
  if (!last || isTraversal(last)) return 'This is not a CSS selector.';
  if (depth === 0 && isTraversal(list[0]!)) return 'A selector cannot begin with a combinator.';
  const from = list.findLastIndex(isTraversal) + 1;
  if (depth === 0 && list.slice(from).every(({ type }) => type === SelectorType.Universal))
    return 'This fits every element: say which one is meant.';
  for (const step of list) {
    const found = stepProblem(step, depth);
    if (found) return found;
  }
  return undefined;
}

function stepProblem(step: Selector, depth: number): string | undefined {
  switch (step.type) {
    case SelectorType.PseudoElement:
      return `"::${step.name}" is no element of the page.`;
    case SelectorType.Parent:
    case SelectorType.ColumnCombinator:
      return 'No browser knows this combinator.';
    case SelectorType.Tag:
      return /^[a-z][\w.-]*$/i.test(step.name) ? undefined : 'This is not a CSS selector.';
    case SelectorType.Attribute:
      return step.action === 'not'
        ? 'No browser knows "!=": write :not([name="value"]).'
        : undefined;
    case SelectorType.Pseudo: {
      if (!PSEUDOS.has(step.name)) return `":${step.name}" cannot be used here.`;
      if (!Array.isArray(step.data)) return undefined;
      if (depth >= MOST.depth) return 'This selector is nested too deep: make it simpler.';
      return step.data.map((list) => listProblem(list, depth + 1)).find(Boolean);
    }
    default:
      return undefined;
  }
}
