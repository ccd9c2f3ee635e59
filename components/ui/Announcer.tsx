import styles from './Announcer.module.css';

/**
 * What assistive technology hears without a move of focus: `polite` waits for a pause, `urgent` does not.
 * A new text is spoken once; mount it once per surface and change its words.
 */
export function Announcer({ polite = '', urgent = '' }: { polite?: string; urgent?: string }) {
  return (
    <div className={styles.unseen}>
      <p role="status" data-part="announce-polite">
        {polite}
      </p>
      <p role="alert" data-part="announce-urgent">
        {urgent}
      </p>
    </div>
  );
}
