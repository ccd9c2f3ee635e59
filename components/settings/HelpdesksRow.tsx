import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import type { ListedHelpdesk } from './Helpdesks';
import styles from './Helpdesks.module.css';

const say = words.helpdesks;

/** One helpdesk or site: what it is, whether it is read, and what can be done about that. */
export function HelpdesksRow({
  site,
  name,
  called = name,
  where,
  state,
  fixed = false,
  onAllow,
  onStop,
  onAddress,
}: Pick<ListedHelpdesk, 'name' | 'where' | 'state'> & {
  /** Names the row for tests. */
  site: string;
  /** What buttons call it, where its name is not its own. */
  called?: string;
  fixed?: boolean;
  onAllow: () => void;
  onStop?: () => void;
  onAddress?: () => void;
}) {
  const isOff = state === 'off' || state === 'partly' || state === 'available';
  return (
    <li className={styles.row} data-part="site" data-site={site} data-state={state}>
      <div className={styles.name}>
        <b>{name}</b>
        <span>{state === 'off' ? say.offHelp(where) : where}</span>
      </div>
      {state === 'on' && fixed && <span className={styles.aside}>{say.fixed}</span>}
      {state === 'on' && (
        <Chip tone="ok" icon={CircleCheck}>
          {say.on}
        </Chip>
      )}
      {state === 'partly' && (
        <Chip tone="dashed" icon={CircleDashed}>
          {say.partly}
        </Chip>
      )}
      {state === 'off' && (
        <Chip tone="warn" icon={CircleAlert}>
          {say.off}
        </Chip>
      )}
      {state === 'own' && onAddress && (
        <Button data-act="address" aria-label={say.addOf(called)} onClick={onAddress}>
          {say.add}
        </Button>
      )}
      {isOff && (
        <Button data-act="allow" aria-label={say.allowOf(called)} onClick={onAllow}>
          {say.allow}
        </Button>
      )}
      {onStop && (
        <Button
          data-act="stop"
          aria-label={state === 'off' ? say.forgetOf(called) : say.stopOf(called)}
          onClick={onStop}
        >
          {state === 'off' ? say.forget : say.stop}
        </Button>
      )}
    </li>
  );
}
