import type { Metric } from '../sla/clock';
import { secondsOf } from '../sla/instant';
import { fromAgentToCustomer } from '../ticket/conversation';
import { aheadOf, nextUpdate } from './clocks';
import { MOST, withoutHistory } from './draftWords';
import type { Fill } from './fill';
import type { DraftFinding, Put } from './finding';
import { byIn, promisesIn, type PromiseSaid } from './promised';
import { dateAndTime } from './times';
import type { Swapping } from './tone';

/** What a letter promises in words of its own, beside the clocks: what they do not allow, and what none of them watches yet. */

type Given = Pick<Fill, 'assessment' | 'playbook' | 'zone' | 'now'>;

/** Promises that no clock allows, or on a day when nobody is there to keep them. */
export function unkeepable(text: string, given: Given, put: Swapping<Put>): DraftFinding[] {
  const solution = aheadOf(given, 'resolution');
  const update = nextUpdate(given);
  return promisesIn(text, given).flatMap((promise): DraftFinding[] => {
    const { from, to, inOnePiece, said, since, by, speaksOf, opens, language } = promise;
    const instead = (at: string) => {
      const words = byIn(language, dateAndTime(at, { zone: given.zone, language }));
      const edit = inOnePiece && put({ from, to, words, offered: words });
      return edit ? { edit } : {};
    };
    const dues: [Metric, string | undefined, string][] = [
      ['update', speaksOf.news ? update : undefined, updateRef(given)],
      ['resolution', solution?.dueAt, solution?.ref ?? ''],
    ];
    const [late] = dues
      .filter((one): one is [Metric, string, string] => one[1] !== undefined)
      .filter(([, due]) => secondsOf(due) < secondsOf(since))
      .sort((a, b) => (a[1] < b[1] ? -1 : 1));
    if (late) {
      const [metric, due, ref] = late;
      return [{ is: 'late', ref, promise: said, by, metric, due, ...instead(due) }];
    }
    if (opens === undefined) return [];
    const kept = [opens.until, solution?.dueAt, speaksOf.news ? update : undefined]
      .filter((at): at is string => at !== undefined && at > given.now)
      .sort()[0]!;
    return [{ is: 'closed', ref: opens.ref, promise: said, opens: opens.at, ...instead(kept) }];
  });
}

const updateRef = ({ playbook, assessment }: Given): string =>
  playbook.clocks.find(
    ({ metric, rank }) => metric === 'update' && rank === assessment.runsOn?.rank,
  )?.ref ?? '';

/**
 * What a reply that was sent promises in words of its own, and no clock watches yet: of the newest one, as long as the time has not
 * come. `watched`: instants at which promises fall due that are kept already.
 */
export function promisesSaid(
  given: Given & Pick<Fill, 'ticket'>,
  watched: readonly string[],
): { sentAt: string; promises: PromiseSaid[] } | undefined {
  const sent = given.ticket.messages.filter(fromAgentToCustomer).at(-1);
  if (!sent?.sentAt || sent.sentAt > given.now) return undefined;
  const { sentAt } = sent;
  const text = withoutHistory(sent.text.slice(0, MOST));
  const known = watched.map(secondsOf);
  const promises = promisesIn(text, { ...given, now: sentAt }).filter(
    ({ by }) => by > given.now && !known.some((due) => Math.abs(due - secondsOf(by)) <= SAME_TIME),
  );
  return promises.length > 0 ? { sentAt, promises } : undefined;
}

/** Seconds: a page that shows minutes only tells the same promise as one of another second. */
const SAME_TIME = 120;
