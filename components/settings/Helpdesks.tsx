import { CircleAlert, CircleCheck } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { Card } from './Card';
import { HelpdesksAdd, type Product } from './HelpdesksAdd';
import { HelpdesksRow } from './HelpdesksRow';
import styles from './Helpdesks.module.css';
import shared from './settings.module.css';

/** What came of an act, in words; `bad` when it did not happen. */
export type Outcome = { tone: 'ok' | 'bad'; text: string };

/**
 * A product. `own`: it only stands at addresses of one's own. `fixed`: the browser gives it with the installation and takes it back
 * only in its own settings.
 */
export type ListedHelpdesk = {
  id: string;
  name: string;
  where: string;
  state: 'on' | 'partly' | 'off' | 'available' | 'own';
  fixed: boolean;
};
export type ListedSite = { origin: string; name: string; on: boolean };

const say = words.helpdesks;

/** Which helpdesks are read, which can be, and how one at an own address is added. */
export function Helpdesks({
  helpdesks,
  sites,
  products,
  guess,
  onAllow,
  onStop,
  onAdd,
}: {
  helpdesks: ListedHelpdesk[];
  sites: ListedSite[];
  /** What may stand at an address of one's own. */
  products: Product[];
  guess: (address: string) => string | undefined;
  /** These are called inside the click: the browser only then asks for a permission. */
  onAllow: (site: { id: string } | { origin: string }) => Promise<Outcome>;
  onStop: (site: { id: string } | { origin: string }) => Promise<Outcome>;
  onAdd: (address: string, product: string) => Promise<Outcome>;
}) {
  const [typed, setTyped] = useState('');
  const [product, setProduct] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();
  const address = useRef<HTMLInputElement>(null);
  const heading = useId();

  const isNow = ({ state }: ListedHelpdesk) => state !== 'available' && state !== 'own';
  const now = helpdesks.filter(isNow);
  const wanted = typed.trim().toLowerCase();
  const available = helpdesks.filter(
    (one) => !isNow(one) && one.name.toLowerCase().includes(wanted),
  );
  const tell = (act: Promise<Outcome>) => void act.then(setOutcome);
  const addressOf = (id: string) => {
    setProduct(id);
    address.current?.focus();
  };

  return (
    <Card part="helpdesks" title={say.title}>
      <p>{say.lead}</p>
      <div className={styles.group} data-part="read-now">
        <h3 id={`${heading}-now`}>{say.now}</h3>
        <ul className={styles.list} aria-labelledby={`${heading}-now`}>
          {now.map((one) => (
            <HelpdesksRow
              key={one.id}
              {...one}
              site={one.id}
              onAllow={() => tell(onAllow(one))}
              onStop={one.fixed ? undefined : () => tell(onStop(one))}
            />
          ))}
          {sites.map(({ origin, name, on }) => (
            <HelpdesksRow
              key={origin}
              site={origin}
              name={name}
              called={origin}
              where={origin}
              state={on ? 'on' : 'off'}
              onAllow={() => tell(onAllow({ origin }))}
              onStop={() => tell(onStop({ origin }))}
            />
          ))}
        </ul>
        {now.length + sites.length === 0 && <p className={styles.aside}>{say.none}</p>}
      </div>
      <p role="status" className={shared.said} data-part="outcome" data-tone={outcome?.tone}>
        {outcome && <Icon of={outcome.tone === 'ok' ? CircleCheck : CircleAlert} size={14} />}
        {outcome?.text}
      </p>
      <div className={styles.group} data-part="available">
        <h3 id={`${heading}-available`}>{say.available}</h3>
        <input
          type="search"
          className={styles.search}
          aria-label={say.search}
          placeholder={say.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ul className={`${styles.list} ${styles.two}`} aria-labelledby={`${heading}-available`}>
          {available.map((one) => (
            <HelpdesksRow
              key={one.id}
              {...one}
              site={one.id}
              onAllow={() => tell(onAllow(one))}
              onAddress={() => addressOf(one.id)}
            />
          ))}
        </ul>
        {available.length === 0 && <p className={styles.aside}>{say.nothing(typed.trim())}</p>}
      </div>
      <HelpdesksAdd
        input={address}
        products={products}
        product={product}
        guess={guess}
        onProduct={setProduct}
        onChange={() => setOutcome(undefined)}
        onAdd={async (...added) => {
          const told = await onAdd(...added);
          setOutcome(told);
          return told.tone === 'ok';
        }}
      />
    </Card>
  );
}
