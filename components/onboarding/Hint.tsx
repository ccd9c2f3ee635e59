import { Lightbulb } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';

/** How a person finishes with a hint; the store keeps it as `HintSeen['how']`. */
export type HintEnd = 'gotIt' | 'never';

/**
 * One hint in the place it speaks about. It takes no focus and covers nothing; `announce` hears it once.
 * The surface that shows it gives the H key, and shows at most one hint at a time.
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
  const say = words.onboarding.hint;
  const said = useRef('');
  useEffect(() => {
    if (said.current === text) return;
    said.current = text;
    announce?.(say.spoken(text));
  }, [text, announce, say]);

  return (
    <div role="note" aria-label={say.label}>
      <Note
        tone="dashed"
        icon={Lightbulb}
        part="hint"
        actions={
          <>
            <Button kind="quiet" keyCap="H" onClick={() => onDone('gotIt')}>
              {say.gotIt}
            </Button>
            <Button kind="quiet" onClick={() => onDone('never')}>
              {say.never}
            </Button>
          </>
        }
      >
        <p>{text}</p>
      </Note>
    </div>
  );
}
