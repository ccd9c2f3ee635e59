import { Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import type { Part } from '../../lib/reply';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Kbd';
import { trusted } from '../ui/trusted';
import { TemplateRow } from './TemplatesRow';
import styles from './Templates.module.css';

const say = words.reply;

/**
 * One template to open: its name, why it stands here, and how many of its slots fill themselves. `passage`: the words of its text around what was
 * searched for.
 */
export type Offer = {
  id: string;
  name: string;
  why: string;
  passage?: string;
  filled: number;
  slots: number;
};

/**
 * Finds a template by its words, or offers the best three under their digits. The field keeps the focus: the arrows choose in the list below it, Enter
 * opens what is chosen.
 */
export function Templates({
  offers,
  total,
  query,
  onQuery,
  onOpen,
  onMake,
  previewOf,
  digits,
  search,
}: {
  offers: Offer[];
  total: number;
  query: string;
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
  onMake: () => void;
  /** How a template begins once it is filled. */
  previewOf: (id: string) => Part[];
  /** False while the digits choose something else. */
  digits: boolean;
  search?: Ref<HTMLInputElement>;
}) {
  const list = useId();
  const [isFocused, setFocused] = useState(false);
  const [chosen, setChosen] = useState(0);
  if (total === 0)
    return (
      <>
        <p className={styles.none}>{say.noTemplates}</p>
        <MakeOne onMake={onMake} />
      </>
    );
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
  return (
    <div>
      <div className={styles.find}>
        <Icon of={Search} />
        <input
          ref={search}
          type="search"
          role="combobox"
          value={query}
          placeholder={say.find}
          aria-label={say.find}
          aria-controls={offers.length > 0 ? list : undefined}
          aria-expanded={offers.length > 0}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? option(at) : undefined}
          aria-keyshortcuts="/"
          autoComplete="off"
          spellCheck={false}
          data-act="find-template"
          onChange={(event) => {
            setChosen(0);
            onQuery(event.target.value);
          }}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onKeyDown={press}
        />
        <Kbd>/</Kbd>
      </div>
      {offers.length > 0 && (
        <ul
          id={list}
          className={styles.list}
          role="listbox"
          aria-label={query ? say.found : say.best}
        >
          {offers.map((offer, index) => (
            <TemplateRow
              key={offer.id}
              id={option(index)}
              offer={offer}
              query={query}
              digit={digits && index < 3 ? String(index + 1) : undefined}
              preview={index === at ? previewOf(offer.id) : undefined}
              onOpen={trusted(() => onOpen(offer.id))}
            />
          ))}
        </ul>
      )}
      {offers.length === 0 && (
        <>
          <p className={styles.none}>{say.none(query.trim())}</p>
          <MakeOne onMake={onMake} />
        </>
      )}
    </div>
  );
}

const MakeOne = ({ onMake }: { onMake: () => void }) => (
  <Button data-act="make-template" onClick={trusted(onMake)}>
    {say.make}
  </Button>
);
