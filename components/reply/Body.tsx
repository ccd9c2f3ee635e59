import { useState } from 'react';
import type { Filled, FilledSlot, Part } from '../../lib/reply';
import { linesOf, type Line } from './lines';
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
}: {
  filled: Filled;
  typed: Record<string, string>;
  onType: (key: string, value: string) => void;
}) {
  const [fields, setFields] = useState(
    () => new Set(filled.slots.filter(({ state }) => state !== 'filled').map(({ key }) => key)),
  );
  const [edited, setEdited] = useState<string | null>(null);
  const slots = new Map(filled.slots.map((slot) => [slot.key, slot]));
  const edit = (key: string) => {
    setFields(new Set([...fields, key]));
    setEdited(key);
  };

  const drawn = new Set<string>();
  const draw = (slot: FilledSlot, first: boolean) =>
    fields.has(slot.key) && first ? (
      <SlotField
        key={slot.key}
        slot={slot}
        typed={typed[slot.key]}
        focus={edited === slot.key}
        onType={(value) => onType(slot.key, value)}
      />
    ) : (
      <FilledValue
        key={slot.key}
        slot={slot}
        onEdit={first && !fields.has(slot.key) ? () => edit(slot.key) : undefined}
      />
    );
  const piece = (part: Part, index: number) => {
    if (part.is === 'text') {
      return part.bold ? <b key={index}>{part.text}</b> : <span key={index}>{part.text}</span>;
    }
    const slot = slots.get(part.key);
    if (!slot) return null;
    const first = !drawn.has(part.key);
    drawn.add(part.key);
    return draw(slot, first);
  };
  const body = blocksOf(linesOf(filled.parts)).map((block, index) =>
    block.items ? (
      <ul key={index} className={styles.items}>
        {block.lines.map((line, at) => (
          <li key={at}>{line.parts.map(piece)}</li>
        ))}
      </ul>
    ) : (
      <div key={index} className={styles.paragraph}>
        {block.lines.map((line, at) => (
          <div key={at}>{line.parts.map(piece)}</div>
        ))}
      </div>
    ),
  );
  const unseen = filled.slots.filter(({ key, state }) => !drawn.has(key) && state !== 'filled');
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
