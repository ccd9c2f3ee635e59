import { useLiveQuery } from 'dexie-react-hooks';
import type { ComponentType } from 'react';
import { settings } from '../../lib/store';
import { Accuracy } from './Accuracy';
import { Brand } from './Brand';
import { Comparing } from './Comparing';
import { Editing } from './Editing';
import { Learning } from './Learning';
import { Patterns } from './Patterns';
import { Reading } from './Reading';
import { Settings } from './Settings';
import { Transfer } from './Transfer';
import { useRoute, type Plain, type Route } from './route';

/** The pages that are one thing. */
const PLAIN: Record<Plain, ComponentType> = {
  accuracy: Accuracy,
  patterns: Patterns,
  transfer: Transfer,
  learning: Learning,
};

const isPlain = (page: Route['page']): page is Plain => Object.hasOwn(PLAIN, page);

/** The full tab: settings, and the pages of a playbook. */
export function App() {
  const route = useRoute();
  const chosen = useLiveQuery(() =>
    settings().then(
      ({ playbook }) => playbook,
      () => 'runbook',
    ),
  );
  const Page = isPlain(route.page) ? PLAIN[route.page] : undefined;
  return (
    <>
      <Brand page={route.page} playbook={'id' in route ? route.id : (chosen ?? 'runbook')} />
      {Page && <Page />}
      {route.page === 'settings' && <Settings />}
      {route.page === 'playbook' && <Reading id={route.id} part={route.part} />}
      {route.page === 'compare' && <Comparing left={route.left} right={route.right} />}
      {route.page === 'edit' && <Editing id={route.id} part={route.part} />}
    </>
  );
}
