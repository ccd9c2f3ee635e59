import type { Part } from '../../lib/reply';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { trusted } from '../ui/trusted';
import type { Chosen } from './FindTemplate';
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

/** The templates that were found, or the best three under their digits. */
export function Templates({
  offers,
  total,
  chosen: { list, at, option },
  query,
  onOpen,
  onMake,
  previewOf,
  digits,
}: {
  offers: Offer[];
  total: number;
  chosen: Chosen;
  query: string;
  onOpen: (id: string) => void;
  onMake: () => void;
  /** How a template begins once it is filled. */
  previewOf: (id: string) => Part[];
  /** False while the digits choose something else. */
  digits: boolean;
}) {
  if (total === 0)
    return (
      <>
        <p className={styles.none}>{say.noTemplates}</p>
        <MakeOne onMake={onMake} />
      </>
    );
  return (
    <div>
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
