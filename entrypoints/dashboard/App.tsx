import { useLiveQuery } from 'dexie-react-hooks';
import { settings } from '../../lib/store';
import { Brand } from './Brand';
import { Comparing } from './Comparing';
import { Editing } from './Editing';
import { Reading } from './Reading';
import { Settings } from './Settings';
import { Transfer } from './Transfer';
import { useRoute } from './route';

/** The full tab: settings, and the pages of a playbook. */
export function App() {
  const route = useRoute();
  const chosen = useLiveQuery(() =>
    settings().then(
      ({ playbook }) => playbook,
      () => 'runbook',
    ),
  );
  return (
    <>
      <Brand page={route.page} playbook={'id' in route ? route.id : (chosen ?? 'runbook')} />
      {route.page === 'transfer' && <Transfer />}
      {route.page === 'settings' && <Settings />}
      {route.page === 'playbook' && <Reading id={route.id} part={route.part} />}
      {route.page === 'compare' && <Comparing left={route.left} right={route.right} />}
      {route.page === 'edit' && <Editing id={route.id} part={route.part} />}
    </>
  );
}
