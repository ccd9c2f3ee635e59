import { Fragment, useState, type ReactNode } from 'react';
import type { Filled, FilledSlot, Part } from '../../lib/reply';
import { linesOf, type Line } from './lines';
import { LeaveOut, PutBack } from './Sentence';
import { FilledValue, SlotField } from './Slot';
import styles from './Draft.module.css';

/**
 * The text of a reply with its slots in place. A slot that was open at first, or that a person wants to change, is
 * a field and stays one, so that nothing jumps while typing; a second mention of a slot repeats its value.
 */
export function Body({
  filled,
  typed,
  onType,
  onLeaveOut,
}: {
  filled: Filled;
  typed: Record<string, string>;
  onType: (key: string, value: string) => void;
  onLeaveOut: (sentence: string, out: boolean) => void;
}) {
  const [fields, setFields] = useState(
    () => new Set(filled.slots.filter(({ state }) => state !== 'filled').map(({ key }) => key)),
  );
  const [edited, setEdited] = useState<string | null>(null);
  const slots = new Map(filled.slots.map((slot) => [slot.key, slot]));
  const isField = ({ key, state }: FilledSlot) => fields.has(key) || state === 'open';
  const edit = (key: string) => {
    setFields(new Set([...fields, key]));
    setEdited(key);
  };

  const drawn = new Set<string>();
  const draw = (slot: FilledSlot, first: boolean) =>
    isField(slot) && first ? (
      <SlotField
        key={slot.key}
        slot={slot}
        typed={Object.hasOwn(typed, slot.key) ? typed[slot.key] : undefined}
        focus={edited === slot.key}
        onType={(value) => {
          if (!fields.has(slot.key)) setFields(new Set([...fields, slot.key]));
          onType(slot.key, value);
        }}
      />
    ) : (
      <FilledValue
        key={slot.key}
        slot={slot}
        onEdit={first && !isField(slot) ? () => edit(slot.key) : undefined}
      />
    );
  const piece = (part: Part): ReactNode => {
    if (part.is === 'text') return part.bold ? <b>{part.text}</b> : part.text;
    if (part.is === 'leftOut') return <PutBack {...part} onLeaveOut={onLeaveOut} />;
    const slot = slots.get(part.key);
    if (!slot) return null;
    const first = !drawn.has(part.key);
    drawn.add(part.key);
    return draw(slot, first);
  };
  const pieces = ({ parts }: Line) =>
    parts.map((part, index) => {
      const sentence = part.is === 'leftOut' ? undefined : part.sentence;
      const next = parts[index + 1];
      const ends =
        sentence !== undefined && (!next || !('sentence' in next) || next.sentence !== sentence);
      return (
        <Fragment key={index}>
          {piece(part)}
          {ends && <LeaveOut sentence={sentence} onLeaveOut={onLeaveOut} />}
        </Fragment>
      );
    });
  const body = blocksOf(linesOf(filled.shown)).map((block, index) =>
    block.items ? (
      <ul key={index} className={styles.items}>
        {block.lines.map((line, at) => (
          <li key={at}>{pieces(line)}</li>
        ))}
      </ul>
    ) : (
      <div key={index} className={styles.paragraph}>
        {block.lines.map((line, at) => (
          <div key={at}>{pieces(line)}</div>
        ))}
      </div>
    ),
  );
  const unseen = filled.slots.filter(
    ({ key, state }) => !drawn.has(key) && (state === 'open' || state === 'empty'),
  );
  return (
    <div className={styles.body}>
      {body}
      {unseen.map((slot) => draw(slot, true))}
    </div>
  );
}

type Block = { items: boolean; lines: Line[] };

/** Lines that stand together: a list, or a paragraph up to its empty line. */
function blocksOf(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  let ended = true;
  for (const line of lines) {
    if (line.parts.length === 0) {
      ended = true;
      continue;
    }
    const last = blocks.at(-1);
    if (!ended && last && last.items === line.item) last.lines.push(line);
    else blocks.push({ items: line.item, lines: [line] });
    ended = false;
  }
  return blocks;
}
