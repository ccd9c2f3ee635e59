import { useEffect } from 'react';
import { words } from '../../lib/words';
import { hashOf, useRoute } from './route';
import styles from './Settings.module.css';

const say = words.dashboard;

/** The cards of the settings, in their order, by `data-part`. */
const CARDS: [part: string, name: string][] = [
  ['you', say.you.title],
  ['playbooks', say.playbooks.title],
  ['desk', words.slots.title],
  ['clocks', say.clocks.title],
  ['notices', say.notices.title],
  ['helpdesks', words.helpdesks.title],
  ['health', words.health.title],
  ['readers', words.helpdesks.readers.title],
  ['lists', words.lists.switch.title],
  ['keys', words.keys.settings.title],
  ['reviews', say.reviews.title],
  ['about', say.about.title],
];

/** Leads to each card; the keyboard goes on from its heading. */
export function SettingsNav() {
  const route = useRoute();
  const wanted = route.page === 'settings' ? route.card : undefined;
  useEffect(() => goTo(wanted), [wanted]);
  return (
    <nav className={styles.nav} aria-label={say.cards}>
      {CARDS.map(([part, name]) => (
        <a
          key={part}
          href={hashOf({ page: 'settings', card: part })}
          onClick={() => part === wanted && goTo(part)}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

function goTo(part: string | undefined): void {
  if (!CARDS.some(([known]) => known === part)) return;
  const heading = document.querySelector<HTMLElement>(`section[data-part="${part}"] h2`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.closest('section')?.scrollIntoView();
}
