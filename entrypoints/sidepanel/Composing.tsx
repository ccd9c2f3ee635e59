import { words } from '../../lib/words';
import { useComposer } from './useComposer';
import styles from './panel.module.css';

const count = (text: string): number =>
  text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** How much stands in the page's reply box, and who will read it: a note in the customer's mail is the worst mistake. */
export function Composing({ tabId, hasComposer }: { tabId: number; hasComposer: boolean }) {
  const draft = useComposer(tabId, hasComposer);
  const written = draft?.is === 'draft' ? count(draft.text) : 0;
  if (draft?.is !== 'draft' || written === 0) return null;
  return (
    <p className={styles.placed} data-part="composing" data-value={draft.as}>
      {words.reply.composing(written, draft.as)}
    </p>
  );
}
