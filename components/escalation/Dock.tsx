import { TriangleAlert } from 'lucide-react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';
import styles from './Dock.module.css';

const say = words.escalation.dock;

/** The one place where urgent words stand, at the lower edge of what is in view. It takes no focus. */
export function Dock({ text, onOpen }: { text: string; onOpen: () => void }) {
  return (
    <aside className={styles.dock} aria-label={say.title} data-part="dock">
      <Icon of={TriangleAlert} />
      <p>
        <strong>{say.title}</strong>
        <span>{text}</span>
      </p>
      <Button keyCap="E" data-act="open-report" onClick={trusted(onOpen)}>
        {say.act}
      </Button>
    </aside>
  );
}
