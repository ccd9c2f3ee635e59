import { useMemo } from 'react';
import browser from 'webextension-polyfill';
import type { Assessment } from '../../lib/assessment';
import type { PlaybookInUse } from '../../lib/playbook/borrow';
import { guidanceFor, type Card } from '../../lib/playbook/guidance';
import type { Ticket } from '../../lib/ticket/schema';
import { standingOf } from '../../lib/ticket/status';

/** A row's place in the page of its playbook; the page itself without one. */
export const addressOf = (playbook: string, ref?: string): string =>
  `dashboard.html#${['playbook', playbook, ref ?? ''].filter(Boolean).map(encodeURIComponent).join('/')}`;

/** The cards for a ticket as it stands, where each is told in whole, and what their keys do. */
export function useGuidance(playbook: PlaybookInUse, judged: Assessment, ticket: Ticket) {
  const cards = useMemo(
    () =>
      guidanceFor(playbook, judged, {
        channel: ticket.channel,
        isSolved: standingOf(ticket.status) === 'solved',
        kind: ticket.fields.type,
        tags: ticket.tags,
      }),
    [playbook, judged, ticket],
  );
  const linkTo = ({ ref, from }: Card) => addressOf(from?.id ?? playbook.id, ref);
  const whole = addressOf(playbook.id, cards.find(({ from }) => !from)?.ref);
  return {
    section: { cards, whole, linkTo },
    keys: {
      g: showFirst,
      b: () => void browser.tabs.create({ url: browser.runtime.getURL(whole) }),
    },
  };
}

/** The first card under the keyboard, and the whole section in view. */
function showFirst(): void {
  const section = document.querySelector('[data-part="guidance"]');
  section?.querySelector('summary')?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'start' });
}
