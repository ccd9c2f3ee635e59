import type { Facts } from '../../../lib/playbook/contents';
import type { Playbook, Template } from '../../../lib/playbook/schema';
import { reading } from '../../../lib/words/reading';
import { Fact } from './Fact';
import { time } from './figures';
import { levelName, listed } from './names';
import styles from './view.module.css';

const say = reading.templates;

export const TemplateGroups = ({ of: groups }: { of: Facts['templateGroups'] }) => (
  <Fact as="p" of={groups}>
    {groups.names.join(' · ')}
  </Fact>
);

/** Each reply as it is written, its slots as chips, and what it promises. */
export const Templates = ({ of, playbook }: { of: Facts['templates']; playbook: Playbook }) =>
  of.map((template) => (
    <Fact key={template.id} as="article" of={template} className={styles.template}>
      <h4>
        {template.name}
        <span className={styles.meta}> {whenOf(template, playbook)}</span>
      </h4>
      {template.subject && (
        <p className={styles.subject}>
          <span className={styles.meta}>{say.subject}</span>{' '}
          <Body text={template.subject} slots={template.slots} />
        </p>
      )}
      <p className={styles.body}>
        <Body text={template.body} slots={template.slots} />
      </p>
      <Said name={say.promises} lines={template.promises.map(promiseOf)} />
      <Said name={say.confirm} lines={template.confirm.map(({ text }) => text)} />
      <Said name={say.says} lines={template.says.map(({ text }) => text)} />
    </Fact>
  ));

function whenOf({ group, audience, suggest }: Template, playbook: Playbook): string {
  const levels = (suggest.ranks ?? []).map((rank) => levelName(rank, playbook)).filter(Boolean);
  return [group, say.audience[audience], say.when[suggest.when], listed(levels, 'disjunction')]
    .filter(Boolean)
    .join(' · ');
}

/** Text with `{slot}` and `**bold**` marks; a sentence in `[[ ]]` may be left out and stands without its marks. */
function Body({ text, slots }: { text: string; slots: Template['slots'] }) {
  let bold = false;
  return text
    .replaceAll(/\[\[|\]\]/g, '')
    .split(/(\*\*|\{\w+\})/)
    .map((piece, index) => {
      if (piece === '**') {
        bold = !bold;
        return null;
      }
      const slot = slots.find(({ key }) => piece === `{${key}}`);
      if (slot)
        return (
          <span key={index} className={styles.slot}>
            {slot.choices?.join(' / ') ?? slot.label}
            {slot.ifEmpty && <span className={styles.meta}> {say.optional}</span>}
          </span>
        );
      return bold ? <b key={index}>{piece}</b> : piece;
    });
}

function promiseOf(promise: Template['promises'][number]): string {
  const { text, afterSeconds, everySeconds, fromSlot, keepsOpen, byPerson } = promise;
  const after = afterSeconds === undefined ? undefined : time(afterSeconds);
  const due = [
    ...(everySeconds === undefined ? [] : [say.every(time(everySeconds))]),
    ...(after === undefined ? [] : [keepsOpen ? say.staysOpen(after) : say.after(after)]),
    ...(fromSlot === undefined ? [] : [say.fromSlot]),
    ...(byPerson ? [say.byPerson] : []),
  ].join(', ');
  return due ? `${text} (${due})` : text;
}

function Said({ name, lines }: { name: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className={styles.todo}>
      <span className={styles.meta}>{name}</span>
      <ul className={styles.parts}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
