import { useId, type ReactNode } from 'react';
import styles from './Card.module.css';

/** One subject of the settings. */
export function Card({
  part,
  title,
  aside,
  children,
}: {
  part: string;
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className={styles.card} data-part={part} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
