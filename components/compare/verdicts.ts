import type { Assessment, Conclusion, PriorityValue } from '../../lib/assessment';
import type { Playbook } from '../../lib/playbook/schema';
import { nameOf as clockNameOf, type Clock } from '../../lib/sla/clock';
import { locale, words } from '../../lib/words';
import { shortTime } from '../../lib/words/time';
import { line, type Cell, type Line } from './facts';
import { levelName, levelOf } from './naming';

/** One playbook's judgement of the ticket. */
export type Verdict = { playbook: Playbook; judged: Assessment };

const say = words.compare.ticket;
const SILENT: Cell = { missing: words.compare.silent };

/** A conclusion in words; `has`: does the playbook say anything of the kind? */
function concluded<T>(
  has: boolean,
  { value, by }: Conclusion<T>,
  told: (value: T) => string,
): Cell {
  if (!has) return SILENT;
  if (value === null) return { missing: say.notSure };
  return { said: [by === 'person' ? say.byPerson(told(value)) : told(value)] };
}

function priorityCell({ playbook, judged: { priority, runsOn } }: Verdict): Cell {
  if (playbook.scale && priority.value === null && runsOn)
    return { missing: say.assumed(levelOf(runsOn.rank, playbook)) };
  return concluded<PriorityValue>(playbook.scale !== null, priority, levelName);
}

function dueTold({ state, dueAt, stoppedAt, because }: Clock, now: string, zone: string): string[] {
  const states = [words.clocks.state(state)];
  if (state === 'unknown') return [...states, words.clocks.because(because.key, because.values)];
  if (dueAt === undefined || stoppedAt !== undefined) return states;
  const when = shortTime(locale, dueAt, now, zone);
  return [...states, state === 'missed' ? say.wasDue(when) : say.due(when)];
}

function clockCell(name: string, { playbook, judged }: Verdict, now: string, zone: string): Cell {
  const clock = judged.clocks.find((one) => clockNameOf(one) === name);
  if (clock) return { said: [words.fields.within(dueTold(clock, now, zone))] };
  const has = playbook.clocks.some((rule) => name === clockNameOf(rule));
  return has ? { missing: say.clockNot } : SILENT;
}

const hasTier = ({ tiers, tagRules = [] }: Playbook): boolean =>
  tiers !== undefined || tagRules.some(({ tier }) => tier !== undefined);

/** How two playbooks judge one ticket, line by line. `now` is an ISO instant, `zone` the reader's. */
export function verdictLines(left: Verdict, right: Verdict, now: string, zone: string): Line[] {
  const both = (key: string, label: string, tell: (verdict: Verdict) => Cell): Line =>
    line(key, label, tell(left), tell(right));
  const clocks = new Map(
    [...left.judged.clocks, ...right.judged.clocks].map((clock) => [clockNameOf(clock), clock]),
  );
  const list = (has: boolean, texts: string[], none: string): Cell => {
    if (!has) return SILENT;
    return texts.length > 0 ? { said: [...new Set(texts)] } : { missing: none };
  };

  return [
    both('category', say.category, ({ playbook, judged }) =>
      concluded(playbook.categories !== null, judged.category, ({ name }) => name),
    ),
    both('topic', say.topic, ({ playbook, judged }) =>
      concluded(playbook.categories !== null, judged.topic, ({ text }) => text),
    ),
    both('priority', say.priority, priorityCell),
    both('tier', say.tier, ({ playbook, judged }) =>
      concluded(hasTier(playbook), judged.tier, ({ name }) => name),
    ),
    both('queue', say.queue, ({ playbook, judged }) =>
      concluded(
        (playbook.tagRules ?? []).some(({ queue }) => queue !== undefined),
        judged.queue,
        ({ name }) => name,
      ),
    ),
    ...[...clocks].map(([name, clock]) =>
      both(`clock/${name}`, say.clock(words.clocks.name(clock)), (verdict) =>
        clockCell(name, verdict, now, zone),
      ),
    ),
    both('triggers', say.triggers, ({ playbook, judged }) =>
      list(
        playbook.triggers.length > 0,
        judged.triggers.map(({ text }) => text),
        say.noTriggers,
      ),
    ),
    both('escalations', say.escalations, ({ playbook, judged }) =>
      list(
        playbook.ladder.length > 0 || judged.escalations.length > 0,
        judged.escalations.map(({ to, immediate }) => (immediate ? say.atOnce(to) : to)),
        say.noEscalations,
      ),
    ),
    both('reply', say.reply, ({ playbook, judged }) => {
      const [best] = judged.suggestions.filter(({ because }) => because !== 'other');
      const template = playbook.templates.find(({ id }) => id === best?.templateId);
      return list(playbook.templates.length > 0, template ? [template.name] : [], say.noReply);
    }),
  ];
}
