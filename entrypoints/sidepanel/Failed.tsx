import {
  Database,
  DatabaseZap,
  HardDriveDownload,
  OctagonX,
  RefreshCw,
  type LucideIcon,
} from 'lucide-react';
import { Button } from '../../components/ui/Button';
import { State } from '../../components/ui/State';
import { trusted } from '../../components/ui/trusted';
import type { StoreState } from '../../lib/store';
import { words } from '../../lib/words';

export type Trouble = Exclude<StoreState, 'ok'> | 'broken';

const ICONS: Record<Trouble, LucideIcon> = {
  lost: Database,
  newer: HardDriveDownload,
  unwritable: DatabaseZap,
  broken: OctagonX,
};

/** As below, where nothing of the panel stands around it. */
export const FailedAlone = (given: { trouble: Trouble; onAgain: () => void }) => (
  <main className="alone" aria-label={words.panel.title}>
    <Failed {...given} />
  </main>
);

/** The store, or the panel itself, does not work. */
export function Failed({ trouble, onAgain }: { trouble: Trouble; onAgain: () => void }) {
  const { title, text, act } = words.panel.states.trouble[trouble];
  return (
    <State
      state={trouble}
      icon={ICONS[trouble]}
      title={title}
      action={
        <Button kind="primary" icon={RefreshCw} data-act="start-again" onClick={trusted(onAgain)}>
          {act}
        </Button>
      }
    >
      <p>{text}</p>
    </State>
  );
}
