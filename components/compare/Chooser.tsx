import { ArrowLeftRight } from 'lucide-react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import styles from './compare.module.css';

const say = words.compare;

/** Which two playbooks stand beside each other. */
export function Chooser({
  playbooks,
  left,
  right,
  onChoose,
}: {
  playbooks: { value: string; label: string }[];
  left: string;
  right: string;
  onChoose: (left: string, right: string) => void;
}) {
  return (
    <div className={styles.chooser}>
      <SelectField
        label={say.left}
        name="left"
        value={left}
        options={playbooks}
        onChange={(id) => onChoose(id, right)}
      />
      <Button icon={ArrowLeftRight} data-act="swap" onClick={() => onChoose(right, left)}>
        {say.swap}
      </Button>
      <SelectField
        label={say.right}
        name="right"
        value={right}
        options={playbooks}
        onChange={(id) => onChoose(left, id)}
      />
    </div>
  );
}
