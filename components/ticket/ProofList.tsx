import { words } from '../../lib/words';
import type { Proof } from './proofs';
import { ProofLine, type Told } from './ProofLine';
import styles from './Assessment.module.css';

/** The ticket's words that decided, each with what it proves; more than `shown` of them fold away. */
export function ProofList({
  proofs,
  told,
  shown = 2,
}: {
  proofs: Proof[];
  told: Told;
  shown?: number;
}) {
  if (proofs.length === 0) return null;
  const rest = proofs.slice(shown);
  return (
    <div className={styles.proofs} data-part="proofs">
      <Lines proofs={proofs.slice(0, shown)} told={told} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{words.assessment[shown === 0 ? 'quotes' : 'more'](rest.length)}</summary>
          <Lines proofs={rest} told={told} />
        </details>
      )}
    </div>
  );
}

const Lines = ({ proofs, told }: { proofs: Proof[]; told: Told }) =>
  proofs.map((proof) => <ProofLine key={proof.quote} proof={proof} told={told} />);
