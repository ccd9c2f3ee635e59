import type { ClockRule, Playbook } from '../../../lib/playbook/schema';
import { locale, words } from '../../../lib/words';
import { reading } from '../../../lib/words/reading';
import { duration } from '../../../lib/words/time';
import { priorityName } from './names';

const DAY = 86_400;
const LONG = 60;

export const time = (seconds: number): string =>
  seconds < LONG
    ? new Intl.NumberFormat(locale, { style: 'unit', unit: 'second' }).format(seconds)
    : duration(locale, seconds, true);

/** The limit of a clock as it is counted: how long, and which hours count. */
export function counted(rule: ClockRule): string {
  const say = reading.clocks;
  if (rule.slot !== undefined) return '';
  if (rule.limitSeconds === 0) return say.at;
  const inDays = rule.count === 'businessDays' && rule.limitSeconds % DAY === 0;
  const long = inDays ? say.openDays(rule.limitSeconds / DAY) : time(rule.limitSeconds);
  const limit = rule.comparator === '<' ? say.under(long) : say.within(long);
  return inDays ? limit : `${limit} ${say.count(rule.count)}`;
}

/** The tickets that a clock is for. */
export function scopeOf({ rank, when }: ClockRule, playbook: Playbook): string {
  const say = reading.clocks;
  const level = playbook.scale?.levels.find((one) => one.rank === rank);
  const whom = [
    ...(level ? [priorityName(level)] : []),
    ...(when?.channel ?? []).map((channel) => words.clocks.ground('channel', channel)),
    ...(when?.tier ?? []).map(say.tier),
    ...(when?.tags ?? []).map(say.tag),
  ];
  return whom.join(', ') || say.all;
}

type Metric = Playbook['metrics'][number];

/** What a figure has to reach. */
export function targetOf({ comparator, target, upTo, unit, outOf }: Metric): string {
  const say = reading.metrics;
  const written = (value: number) => say.unit(new Intl.NumberFormat(locale).format(value), unit);
  if (target === undefined)
    return comparator ? say.openTarget : outOf ? say.best(written(outOf)) : say.none;
  const range = upTo === undefined ? written(target) : say.range(written(target), written(upTo));
  const full =
    outOf === undefined ? range : say.outOf(range, new Intl.NumberFormat(locale).format(outOf));
  return comparator ? say.compared(comparator, full) : full;
}
