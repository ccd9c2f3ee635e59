import { Undo2, X } from 'lucide-react';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';
import styles from './Draft.module.css';

const say = words.reply;

type Leaving = { sentence: string; onLeaveOut: (sentence: string, out: boolean) => void };

/** Behind a sentence that need not be said: takes it out as a whole. */
export function LeaveOut({ sentence, onLeaveOut }: Leaving) {
  return (
    <button
      type="button"
      className={styles.leave}
      data-act="leave-out"
      onClick={trusted(() => onLeaveOut(sentence, true))}
    >
      <Icon of={X} size={12} />
      {say.leaveOut}
    </button>
  );
}

/** In place of a sentence that was taken out: its first words, and the way back. */
export function PutBack({ sentence, onLeaveOut }: Leaving) {
  const plain = sentence
    .replace(/\*\*/g, '')
    .replace(/\{\w+\}\.?/g, '…')
    .trim();
  return (
    <button
      type="button"
      className={styles.leave}
      data-act="put-back"
      onClick={trusted(() => onLeaveOut(sentence, false))}
    >
      <Icon of={Undo2} size={12} />
      {say.putBack(plain)}
    </button>
  );
}
