import { useId, useState } from 'react';
import { words } from '../../lib/words';
import { Unfold } from '../ui/Unfold';
import type { Proof } from './proofs';
import { ProofLine, type Told } from './ProofLine';
import styles from './ProofList.module.css';

/**
 * The ticket's words that decided, each with what it proves; more than `shown` of them fold away. How many stands beside the first one, so
 * that it takes no line of its own.
 */
export function ProofList({
  proofs,
  told,
  shown = 2,
}: {
  proofs: Proof[];
  told: Told;
  shown?: number;
}) {
  const [open, setOpen] = useState(false);
  const list = useId();
  if (proofs.length === 0) return null;
  const rest = proofs.slice(shown);
  return (
    <div className={styles.proofs} data-part="proofs">
      <Lines proofs={proofs.slice(0, shown)} told={told} />
      {rest.length > 0 && (
        <>
          <Unfold
            isOpen={open}
            of={list}
            className={styles.more}
            aria-label={words.assessment[shown === 0 ? 'quotes' : 'more'](rest.length)}
            data-act="more-quotes"
            onClick={() => setOpen(!open)}
          >
            {words.assessment[shown === 0 ? 'quotes' : 'moreShort'](rest.length)}
          </Unfold>
          <div id={list} className={styles.rest} hidden={!open}>
            <Lines proofs={rest} told={told} />
          </div>
        </>
      )}
    </div>
  );
}

const Lines = ({ proofs, told }: { proofs: Proof[]; told: Told }) =>
  proofs.map((proof) => <ProofLine key={proof.quote} proof={proof} told={told} />);
