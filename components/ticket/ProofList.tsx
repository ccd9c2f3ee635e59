import { words } from '../../lib/words';
import type { Proof } from './proofs';
import { ProofLine, type Told } from './ProofLine';
import styles from './Assessment.module.css';

const SHOWN = 2;

/** The ticket's words that decided, each with what it proves; more than two fold away. */
export function ProofList({ proofs, told }: { proofs: Proof[]; told: Told }) {
  if (proofs.length === 0) return null;
  const rest = proofs.slice(SHOWN);
  return (
    <div className={styles.proofs} data-part="proofs">
      <Lines proofs={proofs.slice(0, SHOWN)} told={told} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{words.assessment.more(rest.length)}</summary>
          <Lines proofs={rest} told={told} />
        </details>
      )}
    </div>
  );
}

const Lines = ({ proofs, told }: { proofs: Proof[]; told: Told }) =>
  proofs.map((proof) => <ProofLine key={proof.quote} proof={proof} told={told} />);
