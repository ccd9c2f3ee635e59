import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { Helpdesks } from '../../components/settings';
import { HOSTED } from '../../lib/helpdesks/hosts';
import { sitesAllowed } from '../../lib/store';
import { words } from '../../lib/words';
import { addSite, allowAgain, mayRead, mayReadSite, removeSite } from './sites';

/** The helpdesks as they stand: listed here, and allowed in the browser, which a person may change there too. */
export function HelpdeskSettings() {
  const changes = usePermissionChanges();
  const listed = useLiveQuery(async () => {
    const sites = await sitesAllowed();
    return {
      hosted: await Promise.all(
        HOSTED.map(async ({ helpdesk, matches }) => ({ helpdesk, on: await mayRead(matches) })),
      ),
      sites: await Promise.all(
        sites.map(async ({ origin }) => ({ origin, on: await mayReadSite(origin) })),
      ),
    };
  }, [changes]);
  if (!listed) return null;
  const say = words.dashboard.helpdesks;

  return (
    <Helpdesks
      hosted={listed.hosted.map(({ helpdesk, on }) => {
        const [name, where] = say.hosted[helpdesk] ?? [helpdesk, ''];
        return { id: helpdesk, name, where, on };
      })}
      sites={listed.sites.map(({ origin, on }) => ({ origin, name: say.rt, where: origin, on }))}
      onAllow={allowAgain}
      onAdd={(typed) =>
        addSite(
          typed,
          listed.sites.filter(({ on }) => on).map(({ origin }) => origin),
        )
      }
      onRemove={(origin) =>
        removeSite(
          origin,
          listed.sites.map((site) => site.origin),
        )
      }
    />
  );
}

/** Counts the changes of permissions while this page is open. */
function usePermissionChanges(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const changed = () => setCount((before) => before + 1);
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, []);
  return count;
}
