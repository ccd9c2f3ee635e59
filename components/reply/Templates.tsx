import { Search } from 'lucide-react';
import { useId, type KeyboardEvent, type Ref } from 'react';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Kbd';
import { trusted } from '../ui/trusted';
import { Marked } from './Marked';
import styles from './Templates.module.css';

const say = words.reply;

/** One template to open: its name, why it stands here, and how many of its slots fill themselves. */
export type Offer = { id: string; name: string; why: string; filled: number; slots: number };

/** Finds a template by its words, or offers the best three under their digits. Arrows move, Enter opens. */
export function Templates({
  offers,
  total,
  query,
  onQuery,
  onOpen,
  digits,
  search,
}: {
  offers: Offer[];
  total: number;
  query: string;
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
  /** False while the digits choose something else. */
  digits: boolean;
  search?: Ref<HTMLInputElement>;
}) {
  const list = useId();
  if (total === 0) return <p className={styles.none}>{say.noTemplates}</p>;
  return (
    <div onKeyDown={moveByArrows}>
      <div className={styles.find}>
        <Icon of={Search} />
        <input
          ref={search}
          type="search"
          value={query}
          placeholder={say.find}
          aria-label={say.find}
          aria-controls={list}
          aria-keyshortcuts="/"
          autoComplete="off"
          spellCheck={false}
          data-act="find-template"
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            const first = offers[0];
            if (event.key === 'Enter' && first && event.nativeEvent.isTrusted) onOpen(first.id);
          }}
        />
        <Kbd>/</Kbd>
      </div>
      <ul id={list} className={styles.list} aria-label={query ? say.found : say.best}>
        {offers.map(({ id, name, why, filled, slots }, index) => (
          <li key={id}>
            <button
              type="button"
              className={styles.template}
              aria-keyshortcuts={digits && index < 3 ? String(index + 1) : undefined}
              data-act="open-template"
              data-value={id}
              onClick={trusted(() => onOpen(id))}
            >
              <span className={styles.digit}>
                {digits && index < 3 && <Kbd>{String(index + 1)}</Kbd>}
              </span>
              <span className={styles.words}>
                <span className={styles.name}>
                  <Marked text={name} query={query} />
                </span>
                <span className={styles.why}>{why}</span>
              </span>
              {slots > 0 && <span className={styles.fills}>{say.fills(filled, slots)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {offers.length === 0 && <p className={styles.none}>{say.none}</p>}
    </div>
  );
}

/** Up and down among the field and the templates, without a loop. */
function moveByArrows(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}
