import styles from './Templates.module.css';

/** A name with the searched words marked. */
export function Marked({ text, query }: { text: string; query: string }) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = text.toLowerCase();
  const hit = words
    .map((word) => ({ at: lower.indexOf(word), length: word.length }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at)[0];
  if (!hit) return text;
  return (
    <>
      {text.slice(0, hit.at)}
      <b className={styles.hit}>{text.slice(hit.at, hit.at + hit.length)}</b>
      {text.slice(hit.at + hit.length)}
    </>
  );
}
