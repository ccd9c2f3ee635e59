import { marksIn } from '../../lib/reply/search';
import styles from './Templates.module.css';

/** A text with what was searched for marked. */
export function Marked({ text, query }: { text: string; query: string }) {
  const marks = query === '' ? [] : marksIn(text, query);
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(marks[index - 1]?.to ?? 0, from)}
          <b className={styles.hit}>{text.slice(from, to)}</b>
        </span>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  );
}
