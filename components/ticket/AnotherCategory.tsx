import { Plus } from 'lucide-react';
import { useState } from 'react';
import { categoryNameOf, ownCategory } from '../../lib/triage/learned';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { trusted } from '../ui/trusted';
import styles from './Assessment.module.css';

const say = words.assessment.learned;

/** A category of the team's own, typed. */
export function AnotherCategory({ onChoose }: { onChoose: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const name = categoryNameOf(typed);
  const choose = () => name && onChoose(ownCategory(name).id);
  return (
    <div className={styles.another} data-part="another-category">
      <TextField
        label={say.another}
        help={say.anotherHelp}
        value={typed}
        autoComplete="off"
        maxLength={60}
        onChange={setTyped}
        onKeyDown={trusted(({ key }) => key === 'Enter' && choose())}
      />
      <Button icon={Plus} unavailable={!name} data-act="add-category" onClick={trusted(choose)}>
        {say.add}
      </Button>
    </div>
  );
}
