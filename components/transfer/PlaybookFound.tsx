import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Said } from '../ui/Said';
import styles from './transfer.module.css';

const say = words.transfer.playbook;

/** What a playbook has, in a line; parts that it lacks are not named. */
function contents(playbook: Playbook): string {
  const { has } = say;
  const parts: [(count: number) => string, number][] = [
    [has.levels, playbook.scale?.levels.length ?? 0],
    [has.categories, playbook.categories?.items.length ?? 0],
    [has.clocks, playbook.clocks.length],
    [has.templates, playbook.templates.length],
    [has.checklists, playbook.checklists.length],
    [has.scorecards, playbook.scorecards.length],
    [has.notes, playbook.notes?.length ?? 0],
  ];
  return parts
    .filter(([, count]) => count > 0)
    .map(([counted, count]) => counted(count))
    .join(' · ');
}

/** A playbook from a file before it is added. `beside`: what is here already under its id, and how much of it differs. */
export function PlaybookFound({
  playbook,
  isFree,
  beside,
  busy,
  onAdd,
  onCancel,
}: {
  playbook: Playbook;
  isFree: boolean;
  beside?: { title: string; differences: number };
  busy: boolean;
  onAdd: () => void;
  onCancel: () => void;
}) {
  const { id, title, version } = playbook;
  return (
    <div className={styles.found} data-part="found" data-value="playbook">
      <h3>
        <Said>{say.title(title)}</Said>
      </h3>
      <p>{[version ? say.version(version) : say.noVersion, contents(playbook)].join(' · ')}</p>
      <p data-part="id">{isFree ? say.keepsId(id) : say.newId(id)}</p>
      {beside && (
        <p data-part="differences">
          {beside.differences === 0
            ? say.same(beside.title)
            : say.differs(beside.differences, beside.title)}
        </p>
      )}
      <div className={styles.acts}>
        <Button kind="primary" data-act="add" unavailable={busy} onClick={onAdd}>
          {busy ? words.transfer.adding : say.add}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {words.transfer.cancel}
        </Button>
      </div>
    </div>
  );
}
