import { useMemo, useState } from 'react';
import { Differences, Outcome, rowsOf, type Restore, type Result } from '../../components/compare';
import { Card } from '../../components/settings';
import { differences, restored, type Path } from '../../lib/playbook/compare';
import type { Playbook } from '../../lib/playbook/schema';
import { whyUnsaved } from '../../lib/store';
import { changePlaybook, type Edited } from '../../lib/store/editing';
import { words } from '../../lib/words';
import { poke } from '../../lib/poke';
import type { Listed } from './Comparing';

const say = words.compare.changes;

const withAll = (playbook: Playbook, from: Playbook, paths: Path[]): Playbook =>
  paths.reduce((now, path) => restored(now, from, path), playbook);

/** A copy and its original, or two copies of the same one: what they say differently, and the way back. */
export function ComparingCopy({ left, right }: { left: Listed; right: Listed }) {
  const [result, setResult] = useState<Result>();
  const swapped = left.of === right.playbook.id;
  const [original, copy] = swapped
    ? [right.playbook, left.playbook]
    : [left.playbook, right.playbook];
  const isCopy = swapped || right.of === original.id;
  const rows = useMemo(() => rowsOf(differences(original, copy), original, copy), [original, copy]);

  const { original: first, copy: second } = words.compare;
  const names = swapped ? ([second, first] as const) : ([first, second] as const);

  const change = async (
    recipe: (now: Playbook) => Playbook,
    told: { done: Result; refused: string },
  ): Promise<boolean> => {
    try {
      const done: Edited = await changePlaybook(copy.id, recipe, new Date().toISOString());
      if (!done.ok) {
        setResult({ text: told.refused, problems: done.problems, bad: true });
        return false;
      }
      setResult(told.done);
      await poke();
      return true;
    } catch (error) {
      if (!whyUnsaved(error)) throw error;
      setResult({ text: say.failed, bad: true });
      return false;
    }
  };

  const restore: Restore = (paths, name) => {
    const before = copy;
    const undo = () =>
      void change((now) => withAll(now, before, [...paths].reverse()), {
        done: { text: say.undone },
        refused: say.refusedUndo,
      });
    return change((now) => withAll(now, original, paths), {
      done: { text: name ? say.restored(name) : say.restoredAll, undo },
      refused: name ? say.refused(name) : say.refusedUndo,
    });
  };

  return (
    <Card
      part="differences"
      title={isCopy ? say.title : say.kin}
      aside={rows.length > 0 ? say.count(rows.length) : undefined}
    >
      <Differences
        rows={rows}
        left={isCopy ? names[0] : left.playbook.title}
        right={isCopy ? names[1] : right.playbook.title}
        original={original.title}
        swapped={swapped}
        onRestore={isCopy ? restore : undefined}
      />
      <Outcome result={result} />
    </Card>
  );
}
