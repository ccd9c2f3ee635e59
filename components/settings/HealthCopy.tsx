import { Copy, ScanText } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { locale, words } from '../../lib/words';
import { Button } from '../ui/Button';
import { trusted } from '../ui/trusted';
import styles from './Health.module.css';

const say = words.health.copy;

/** A page without its words, or in a sentence why there is none. */
export type PageCopy = { text: string } | { because: string };

const kilobytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

/** Makes the copy on a click, shows it, and copies what is shown on another. */
export function HealthCopy({
  label,
  onMake,
  onCopy,
}: {
  /** What the button says to those who hear it alone. */
  label: string;
  onMake: () => Promise<PageCopy>;
  onCopy: (text: string) => Promise<boolean>;
}) {
  const [copy, setCopy] = useState<PageCopy | 'making'>();
  const [told, setTold] = useState('');
  const heading = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  const field = useId();
  const text = copy && copy !== 'making' && 'text' in copy ? copy.text : undefined;
  useEffect(() => {
    if (text !== undefined) heading.current?.focus();
  }, [text]);

  const make = async () => {
    setTold('');
    setCopy('making');
    setCopy(await onMake());
  };
  const close = () => {
    setCopy(undefined);
    setTold('');
    opener.current?.querySelector('button')?.focus();
  };

  return (
    <>
      <div className={styles.make} ref={opener}>
        <Button
          icon={ScanText}
          data-act="redact"
          aria-label={copy === 'making' ? undefined : label}
          unavailable={copy === 'making'}
          onClick={trusted(() => void make())}
        >
          {copy === 'making' ? say.making : say.act}
        </Button>
        <p role="status" className={styles.aside}>
          {copy && copy !== 'making' && 'because' in copy && copy.because}
        </p>
      </div>
      {text !== undefined && (
        <section className={styles.copy} data-part="redacted" aria-labelledby={`${field}-title`}>
          <p id={`${field}-title`} className={styles.title} ref={heading} tabIndex={-1}>
            {say.title}
          </p>
          <p>{say.lead}</p>
          <textarea
            readOnly
            aria-label={say.text}
            className={styles.text}
            spellCheck={false}
            wrap="off"
            value={text}
          />
          <div className={styles.make}>
            <Button
              icon={Copy}
              data-act="copy-redacted"
              onClick={trusted(
                () => void onCopy(text).then((ok) => setTold(ok ? say.copied : say.notCopied)),
              )}
            >
              {say.copy}
            </Button>
            <Button data-act="close-redacted" onClick={close}>
              {say.close}
            </Button>
            <span className={styles.aside}>
              {say.size(kilobytes.format(Math.max(1, text.length / 1000)))}
            </span>
            <span role="status">{told}</span>
          </div>
        </section>
      )}
    </>
  );
}
