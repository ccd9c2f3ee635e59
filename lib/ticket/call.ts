/** A call: when it rang, was answered, stood on hold and ended. Instants in ISO. */
export type Call = {
  rangAt: string;
  answeredAt?: string;
  holds: { from: string; to?: string }[];
  endedAt?: string;
};

const between = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));

/** Whole seconds from the first ring until somebody answered, or until now. */
export const rungFor = ({ rangAt, answeredAt, endedAt }: Call, now: string): number =>
  between(rangAt, answeredAt ?? endedAt ?? now);

/** Seconds from one ring to the next, as in most of Europe and Asia; the playbook counts rings, a clock counts seconds. */
export const RING_SECONDS = 5;

/** The ring that sounds after so many seconds, from 1. */
export const ringAt = (seconds: number): number => Math.floor(seconds / RING_SECONDS) + 1;

/** The hold that goes on. */
export const holding = ({ holds }: Call) => holds.find(({ to }) => to === undefined);

/** Whole seconds of each hold, in their order. */
export const heldFor = ({ holds, endedAt }: Call, now: string): number[] =>
  holds.map(({ from, to }) => between(from, to ?? endedAt ?? now));

/** Somebody answered; a call that was answered stays so. */
export const answered = (call: Call, at: string): Call =>
  call.answeredAt === undefined ? { ...call, answeredAt: at } : call;

/** Puts the caller on hold, or takes them back; nothing once the call has ended. */
export function held(call: Call, at: string): Call {
  if (call.endedAt !== undefined) return call;
  if (!holding(call)) return { ...answered(call, at), holds: [...call.holds, { from: at }] };
  return {
    ...call,
    holds: call.holds.map((one) => (one.to === undefined ? { ...one, to: at } : one)),
  };
}

/** Ends the call, and the hold that went on. */
export function ended(call: Call, at: string): Call {
  if (call.endedAt !== undefined) return call;
  return { ...(holding(call) ? held(call, at) : call), endedAt: at };
}
