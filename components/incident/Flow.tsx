import { TrendingUp } from 'lucide-react';
import type { Volume } from '../../lib/incident';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import styles from './incident.module.css';

const say = words.incident.volume;

/** What comes in beside what is usual, and what a major incident brings; nothing where no playbook asks for it (R-004-INC-21). */
export function Flow({ volume }: { volume: Volume | null | undefined }) {
  if (volume === undefined) return null;
  if (volume === null)
    return (
      <p className={styles.from} data-part="volume" data-state="unknown">
        {say.unknown}
      </p>
    );
  return (
    <div data-part="volume" data-state={volume.isSurge ? 'surge' : 'calm'}>
      <p className={volume.isSurge ? styles.missing : undefined}>
        {volume.isSurge && <Icon of={TrendingUp} />} {say.now(volume)}
      </p>
      <p className={styles.from}>{say.range(volume)}</p>
    </div>
  );
}
