import { visible } from './visible';

/** Words that come from a ticket: always text, in a direction of their own, hidden controls made visible. */
export function Said({ children }: { children: string }) {
  return <bdi dir="auto">{visible(children)}</bdi>;
}
