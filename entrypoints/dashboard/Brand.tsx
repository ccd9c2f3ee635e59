import { words } from '../../lib/words';
import styles from './Brand.module.css';
import { hashOf, type Route } from './route';

/** The head of every page: where one is, and the way back to the settings. */
export function Brand({ page, playbook }: { page: Route['page']; playbook: string }) {
  const say = words.dashboard.pages;
  const isSettings = page === 'settings' || page === 'transfer';
  const links: { route: Route; name: string; here: boolean }[] = [
    { route: { page: 'settings' }, name: say.settings, here: isSettings },
    {
      route: { page: 'playbook', id: playbook },
      name: say.playbook,
      here: !isSettings,
    },
  ];
  return (
    <header className={styles.brand}>
      <span>{say.brand}</span>
      <nav aria-label={say.nav}>
        {links.map(({ route, name, here }) => (
          <a key={route.page} href={hashOf(route)} aria-current={here ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </header>
  );
}
