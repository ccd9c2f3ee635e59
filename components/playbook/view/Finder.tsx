import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { reading } from '../../../lib/words/reading';
import { Icon } from '../../ui/Icon';
import { Kbd } from '../../ui/Kbd';
import type { Found } from './find';
import styles from './Finder.module.css';

const say = reading.search;

/** The field that searches the page, and how many places it found. */
export function Finder({
  field,
  query,
  found,
  onSearch,
  onClear,
}: {
  field: Ref<HTMLInputElement>;
  query: string;
  found: Found | undefined;
  onSearch: (query: string) => void;
  onClear: () => void;
}) {
  return (
    <search className={styles.finder}>
      <div className={styles.field}>
        <Icon of={Search} />
        <input
          ref={field}
          type="search"
          value={query}
          placeholder={say.label}
          aria-label={say.label}
          aria-keyshortcuts="/"
          autoComplete="off"
          spellCheck={false}
          data-act="search"
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (query === '') event.currentTarget.blur();
            else onClear();
          }}
        />
        {query === '' ? (
          <Kbd>/</Kbd>
        ) : (
          <button type="button" aria-label={say.clear} data-act="clear" onClick={onClear}>
            <Icon of={X} />
          </button>
        )}
      </div>
      <p role="status" data-part="hits">
        {found && (found.facts > 0 ? say.hits(found.facts) : say.none)}
      </p>
    </search>
  );
}
