import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Field';
import styles from './transfer.module.css';

const say = words.transfer.take;

/** Takes a file by choosing, dropping or pasting; it does not look inside. */
export function Drop({
  accept = '.json,.csv,.txt',
  onFile,
  onText,
}: {
  /** File names that are offered, as `accept` of an input has them. */
  accept?: string;
  onFile: (file: File) => void;
  /** Without it nothing can be pasted. */
  onText?: (text: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const [empty, setEmpty] = useState(false);
  const hover = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };

  return (
    <>
      <div
        className={`${styles.drop} ${over ? styles.over : ''}`}
        data-part="drop"
        onDragOver={hover(true)}
        onDragLeave={hover(false)}
        onDrop={(event) => {
          hover(false)(event);
          const [file] = event.dataTransfer.files;
          if (file) onFile(file);
        }}
      >
        <span>{say.drop}</span>
        <Button icon={FileUp} onClick={() => input.current?.click()}>
          {say.choose}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </div>
      {onText && (
        <details className={styles.fold} data-part="paste">
          <summary>{say.paste}</summary>
          <TextArea
            label={say.pasted}
            help={empty ? say.nothing : say.pastedHelp}
            state={empty ? 'invalid' : 'plain'}
            rows={6}
            value={pasted}
            spellCheck={false}
            onChange={(text) => {
              setPasted(text);
              setEmpty(false);
            }}
          />
          <div className={styles.acts}>
            <Button
              data-act="read"
              onClick={() => (pasted.trim() === '' ? setEmpty(true) : onText(pasted))}
            >
              {say.read}
            </Button>
          </div>
        </details>
      )}
    </>
  );
}
