import { Inbox, TicketCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useRadar, type Follow } from '../../components/radar/useRadar';
import { Button } from '../../components/ui/Button';
import { useTick } from '../../components/ui/useTick';
import { inOrder, pressing } from '../../lib/radar';
import { words } from '../../lib/words';
import { useIdle } from './useIdle';
import styles from './panel.module.css';

const say = words.radar;
const MINUTE = 60_000;
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What follows the store is loaded once the panel stands. */
export const loadRadar = (): Promise<Follow> =>
  import('../../lib/store/radar').then(({ followRadar }) => followRadar);

/** Between the ticket and the queue, with what is pressing there. */
export function QueueSwitch({ isOpen, onSwitch }: { isOpen: boolean; onSwitch: () => void }) {
  const isIdle = useIdle();
  const radar = useRadar(loadRadar, isIdle && !isOpen);
  const tick = useTick(MINUTE);
  const { late, soon } = useMemo(
    () =>
      pressing(
        radar && radar.is !== 'filling'
          ? inOrder(radar.tracked, radar.asides, new Date(tick).toISOString(), HERE)
          : [],
      ),
    [radar, tick],
  );
  const count = say.count({ late, soon });
  return (
    <Button
      kind="quiet"
      icon={isOpen ? TicketCheck : Inbox}
      keyCap="R"
      className={styles.queueSwitch}
      data-act="queue"
      data-state={late ? 'late' : soon ? 'soon' : 'calm'}
      onClick={onSwitch}
    >
      {isOpen ? say.toTicket : say.title}
      {!isOpen && count && <span className={styles.pressing}>{count}</span>}
    </Button>
  );
}
