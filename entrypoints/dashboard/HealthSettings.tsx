import { useLiveQuery } from 'dexie-react-hooks';
import { Health } from '../../components/settings/Health';
import { redactedPage, tabAt, withHeading } from '../../lib/redaction';
import { healthKept } from '../../lib/store/health';
import { readersKept } from '../../lib/store/readers';
import { words } from '../../lib/words';
import { siteHealth } from './healthShown';

const say = words.health.copy;

/** How well each site is read, kept up to date while tickets are read elsewhere. */
export function HealthSettings() {
  const kept = useLiveQuery(async () => {
    const [health, readers] = await Promise.all([healthKept(), readersKept()]);
    return { health, readers };
  });
  if (!kept) return null;
  const now = new Date().toISOString();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Health
      sites={kept.health.map((health) => siteHealth(health, kept.readers, now, zone))}
      onMake={async ({ key, site, misses }) => {
        const tabId = await tabAt(site);
        if (tabId === undefined) return { because: say.noTab(site) };
        const text = await redactedPage(tabId);
        const [helpdesk = ''] = key.split(' ');
        return text ? { text: withHeading(text, helpdesk, misses) } : { because: say.failed };
      }}
      onCopy={(text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        )
      }
    />
  );
}
