import { Lightbulb } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { words } from '../../lib/words';
import styles from './Hint.module.css';

/** How a person finishes with a hint; `lib/store` keeps it as `HintSeen['how']`. */
export type HintEnd = 'gotIt' | 'never';

/**
 * One hint in the place it speaks about. It takes no focus and covers nothing; `announce` says it once, politely.
 * The surface that shows it gives the H key, and shows at most one at a time.
 */
export function Hint({
  text,
  onDone,
  announce,
}: {
  text: string;
  onDone: (how: HintEnd) => void;
  announce?: (spoken: string) => void;
}) {
  const said = useRef('');
  useEffect(() => {
    if (said.current === text) return;
    said.current = text;
    announce?.(words.onboarding.hint.spoken(text));
  }, [text, announce]);

  return (
    <div className={styles.hint} role="note" aria-label={words.onboarding.hint.label}>
      <Lightbulb className={styles.bulb} size={16} strokeWidth={2} aria-hidden />
      <p className={styles.text}>{text}</p>
      <div className={styles.acts}>
        <button type="button" aria-keyshortcuts="H" onClick={() => onDone('gotIt')}>
          {words.onboarding.hint.gotIt} <kbd aria-hidden>H</kbd>
        </button>
        <button type="button" onClick={() => onDone('never')}>
          {words.onboarding.hint.never}
        </button>
      </div>
    </div>
  );
}
