import type { KeyboardEvent } from 'react';
import { words } from '../../lib/words';
import styles from './App.module.css';

const VIEWS = ['queue', 'review'] as const;
type View = (typeof VIEWS)[number];

/** What the popup can show, as tabs: arrows move between them. */
export function Views({ shown, onShow }: { shown: View; onShow: (view: View) => void }) {
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = shown === 'queue' ? 'review' : 'queue';
    event.preventDefault();
    onShow(other);
    requestAnimationFrame(() => document.getElementById(`view-${other}`)?.focus());
  };
  return (
    <div role="tablist" aria-label={words.popup.views.label} className={styles.views}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`view-${view}`}
          aria-selected={view === shown}
          aria-controls="view"
          tabIndex={view === shown ? 0 : -1}
          data-act="view"
          data-value={view}
          onClick={() => onShow(view)}
          onKeyDown={move}
        >
          {words.popup.views[view]}
        </button>
      ))}
    </div>
  );
}
