import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

/** One labelled region of a surface. `aside` stands at the end of its heading, `hint` under what it teaches. */
export function Section({
  part,
  title,
  aside,
  hint,
  children,
}: {
  part: string;
  title: string;
  aside?: ReactNode;
  hint?: ReactNode;
  children?: ReactNode;
}) {
  const heading = useId();
  return (
    <section className={styles.section} data-part={part} aria-labelledby={heading} tabIndex={-1}>
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
      {hint}
    </section>
  );
}
