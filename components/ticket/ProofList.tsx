import { words } from '../../lib/words';
import { Quote } from '../ui/Quote';
import type { Proof } from './proofs';
import styles from './Assessment.module.css';

const SHOWN = 2;

/** The ticket's words that decided, each with what it proves; more than two fold away. */
export function ProofList({ proofs }: { proofs: Proof[] }) {
  if (proofs.length === 0) return null;
  const rest = proofs.slice(SHOWN);
  return (
    <div className={styles.proofs} data-part="proofs">
      <Lines proofs={proofs.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{words.assessment.more(rest.length)}</summary>
          <Lines proofs={rest} />
        </details>
      )}
    </div>
  );
}

const Lines = ({ proofs }: { proofs: Proof[] }) =>
  proofs.map(({ quote, proves }) => (
    <p key={quote} className={styles.proof}>
      <Quote>{quote}</Quote> {proves.join('. ')}.
    </p>
  ));
