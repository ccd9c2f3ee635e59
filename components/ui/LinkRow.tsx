import styles from './LinkRow.module.css';
import { Said } from './Said';
import { trusted } from './trusted';

/** One row of a list: what it is, when, and a line below. With `onOpen` it is a button; `value` tells it from the others. */
export function LinkRow({
  name,
  when,
  detail,
  act,
  value,
  onOpen,
}: {
  name: string;
  when: string;
  detail: string;
  act: string;
  value: string;
  onOpen?: () => void;
}) {
  const content = (
    <>
      <span className={styles.subject}>
        <Said>{name}</Said>
      </span>
      <span className={styles.when}>{when}</span>
      <span className={styles.detail}>
        <Said>{detail}</Said>
      </span>
    </>
  );
  if (!onOpen) return <div className={styles.row}>{content}</div>;
  return (
    <button
      type="button"
      className={styles.row}
      data-act={act}
      data-value={value}
      onClick={trusted(onOpen)}
    >
      {content}
    </button>
  );
}
