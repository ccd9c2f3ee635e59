import { ChevronRight, CircleCheck, CircleDashed, LifeBuoy, OctagonX } from 'lucide-react';
import { words } from '../../lib/words';
import { Chip } from '../ui/Chip';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { Card } from './Card';
import { HealthCopy, type PageCopy } from './HealthCopy';
import { HealthTable, type FieldHealth } from './HealthTable';
import styles from './Health.module.css';

/** One site. `since` and `looked` are days and times in words; `since` stands while its pages cannot be read. */
export type SiteHealth = {
  key: string;
  name: string;
  site: string;
  looked: string;
  since?: string;
  misses: string[];
  fields: FieldHealth[];
};

const say = words.health;

/** How well each site is read: a line each, and on demand every field with where it comes from. */
export function Health({
  sites,
  onMake,
  onCopy,
}: {
  sites: SiteHealth[];
  onMake: (site: SiteHealth) => Promise<PageCopy>;
  onCopy: (text: string) => Promise<boolean>;
}) {
  return (
    <Card part="health" title={say.title}>
      <p>{say.lead}</p>
      {sites.length === 0 && <p className={styles.aside}>{say.none}</p>}
      <div className={styles.sites}>
        {sites.map((site) => (
          <details
            key={site.key}
            className={styles.site}
            data-part="site-health"
            data-site={site.site}
          >
            <summary>
              <span className={styles.turn}>
                <Icon of={ChevronRight} size={14} />
              </span>
              <span className={styles.name}>
                <b>
                  <Said>{site.name}</Said>
                </b>
                <span>
                  <Said>{site.site}</Said>
                  {` · ${say.lastRead(site.looked)}`}
                </span>
              </span>
              <State {...site} />
            </summary>
            <div className={styles.inside}>
              {site.fields.length > 0 && <HealthTable {...site} />}
              {site.misses.length > 0 && <Missed misses={site.misses} />}
              {isUnwell(site) && <p className={styles.aside}>{say.mend}</p>}
              <HealthCopy
                label={say.copy.actOf(site.site)}
                onMake={() => onMake(site)}
                onCopy={onCopy}
              />
            </div>
          </details>
        ))}
      </div>
    </Card>
  );
}

const gapsOf = ({ fields }: SiteHealth) => fields.filter(({ is }) => is === 'gap').length;
const isUnwell = (site: SiteHealth) => site.since !== undefined || gapsOf(site) > 0;

function State(site: SiteHealth) {
  const gaps = gapsOf(site);
  const fallbacks = site.fields.filter(({ is }) => is === 'fallback').length;
  if (site.since)
    return (
      <Chip tone="bad" icon={OctagonX}>
        {say.unreadable(site.since)}
      </Chip>
    );
  if (gaps > 0)
    return (
      <Chip tone="dashed" icon={CircleDashed}>
        {say.partly(gaps)}
      </Chip>
    );
  return fallbacks > 0 ? (
    <Chip icon={LifeBuoy}>{say.fallback(fallbacks)}</Chip>
  ) : (
    <Chip tone="ok" icon={CircleCheck}>
      {say.well}
    </Chip>
  );
}

function Missed({ misses }: { misses: string[] }) {
  return (
    <details className={styles.missed} data-part="misses">
      <summary>{say.missed}</summary>
      <ul className={styles.misses}>
        {misses.map((miss) => (
          <li key={miss}>
            <code>
              <Said>{miss}</Said>
            </code>
          </li>
        ))}
      </ul>
    </details>
  );
}
