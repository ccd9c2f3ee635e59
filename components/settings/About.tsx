import { words } from '../../lib/words';
import { Card } from './Card';
import styles from './settings.module.css';

/** Which version this is and what it never does. */
export function About({ version }: { version: string }) {
  const say = words.dashboard.about;
  return (
    <Card part="about" title={say.title} aside={say.version(version)}>
      <ul className={styles.never}>
        {say.never.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  );
}
