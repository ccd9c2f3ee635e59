import { Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Kbd';
import styles from './Templates.module.css';

const say = words.reply;

/**
 * Which of the offered templates is chosen while the field has the focus: the arrows go on in the list below it, Enter opens. `at`: its
 * place, -1 for none.
 */
export function useChosen(offers: readonly { id: string }[], onOpen: (id: string) => void) {
  const list = useId();
  const [isFocused, setFocused] = useState(false);
  const [chosen, setChosen] = useState(0);
  const at = isFocused ? Math.min(chosen, offers.length - 1) : -1;
  const option = (index: number) => `${list}-${index}`;
  const choose = (index: number) => {
    setChosen(index);
    document.getElementById(option(index))?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const offer = offers[at];
    if (event.nativeEvent.isComposing || !offer) return;
    if (event.key === 'ArrowDown') choose(Math.min(at + 1, offers.length - 1));
    else if (event.key === 'ArrowUp') choose(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && event.nativeEvent.isTrusted) onOpen(offer.id);
    else return;
    event.preventDefault();
  };
  return { list, at, option, press, setFocused, first: () => setChosen(0), of: offers.length };
}

export type Chosen = ReturnType<typeof useChosen>;

/** The field that finds a template by its words. It keeps the focus while the arrows choose. */
export function FindTemplate({
  chosen: { list, at, option, press, setFocused, first, of },
  query,
  onQuery,
  search,
}: {
  chosen: Chosen;
  query: string;
  onQuery: (query: string) => void;
  search?: Ref<HTMLInputElement>;
}) {
  return (
    <div className={styles.find}>
      <Icon of={Search} />
      <input
        ref={search}
        type="search"
        role="combobox"
        value={query}
        placeholder={say.find}
        aria-label={say.find}
        aria-controls={of > 0 ? list : undefined}
        aria-expanded={of > 0}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? option(at) : undefined}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        data-act="find-template"
        onChange={(event) => {
          first();
          onQuery(event.target.value);
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={press}
      />
      <Kbd>/</Kbd>
    </div>
  );
}
