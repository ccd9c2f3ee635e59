import { words } from '../../lib/words';
import styles from './Brand.module.css';
import { ENTRIES } from './pages';
import { hashOf, type Route } from './route';

/** The head of every page: where one is, and the way to the others. */
export function Brand({ page, playbook }: { page: Route['page']; playbook: string }) {
  const say = words.dashboard.pages;
  return (
    <header className={styles.brand}>
      <span>{say.brand}</span>
      <nav aria-label={say.nav}>
        {ENTRIES.map(({ name, pages, to, Mark }) => (
          <a
            key={name}
            href={hashOf(to(playbook))}
            aria-current={pages.includes(page) ? 'page' : undefined}
          >
            {name}
            {Mark && <Mark />}
          </a>
        ))}
      </nav>
    </header>
  );
}
