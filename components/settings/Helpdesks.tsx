import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Card } from './Card';
import styles from './settings.module.css';

/** What came of an act, in words; `bad` when it did not happen. */
export type Outcome = { tone: 'ok' | 'bad'; text: string };
export type ListedSite = { name: string; where: string; on: boolean };

/** Which helpdesks are read. Hosted ones are on from the start; a self-hosted one is asked for by its address. */
export function Helpdesks({
  hosted,
  sites,
  onAllow,
  onAdd,
  onRemove,
}: {
  hosted: (ListedSite & { id: string })[];
  sites: (ListedSite & { origin: string })[];
  onAllow: (site: { id: string } | { origin: string }) => Promise<Outcome | undefined>;
  /** Called inside the click: the browser only then asks for a permission. */
  onAdd: (address: string) => Promise<Outcome>;
  onRemove: (origin: string) => Promise<Outcome>;
}) {
  const say = words.dashboard.helpdesks;
  const [address, setAddress] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();

  const add = async () => {
    const result = await onAdd(address);
    setOutcome(result);
    if (result.tone === 'ok') setAddress('');
  };

  return (
    <Card part="helpdesks" title={say.title}>
      <p>{say.lead}</p>
      <ul className={styles.sites}>
        {hosted.map((site) => (
          <Site key={site.id} {...site} onAllow={() => void onAllow(site).then(setOutcome)} />
        ))}
        {sites.map((site) => (
          <Site
            key={site.origin}
            {...site}
            onAllow={() => void onAllow(site).then(setOutcome)}
            onRemove={() => void onRemove(site.origin).then(setOutcome)}
          />
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field
          label={say.address}
          help={say.addressHelp}
          state={outcome?.tone === 'bad' ? 'invalid' : 'plain'}
          control={(given) => (
            <div className={styles.add}>
              <input
                {...given}
                type="text"
                inputMode="url"
                name="address"
                autoComplete="url"
                spellCheck={false}
                value={address}
                onChange={(event) => {
                  setAddress(event.target.value);
                  setOutcome(undefined);
                }}
              />
              <Button onClick={() => void add()}>{say.add}</Button>
            </div>
          )}
        />
      </form>
      <p role="status" className={styles.said} data-part="outcome" data-tone={outcome?.tone}>
        {outcome && <Icon of={outcome.tone === 'ok' ? CircleCheck : CircleAlert} size={14} />}
        {outcome?.text}
      </p>
    </Card>
  );
}

function Site({
  name,
  where,
  on,
  onAllow,
  onRemove,
}: ListedSite & { onAllow: () => void; onRemove?: () => void }) {
  const say = words.dashboard.helpdesks;
  return (
    <li className={styles.site} data-part="site" data-site={where}>
      <div className={styles.siteName}>
        <b>{name}</b>
        <span>{where}</span>
      </div>
      {on ? (
        <Chip tone="ok" icon={CircleCheck}>
          {say.on}
        </Chip>
      ) : (
        <>
          <Chip tone="warn" icon={CircleAlert}>
            {say.off}
          </Chip>
          <Button aria-label={say.allowOf(where)} onClick={onAllow}>
            {say.allow}
          </Button>
        </>
      )}
      {onRemove && (
        <Button aria-label={say.removeOf(where)} onClick={onRemove}>
          {say.remove}
        </Button>
      )}
    </li>
  );
}
