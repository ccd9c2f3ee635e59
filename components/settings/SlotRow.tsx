import { Check, CircleDashed, CircleX } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { linkOf } from '../../lib/playbook/lists';
import type { Playbook } from '../../lib/playbook/schema';
import type { SlotRead } from '../../lib/playbook/slots';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import type { Fill } from './Desk';
import { HoursField } from './HoursField';
import { Routing } from './Routing';
import { SlotField } from './SlotField';
import { SlotLevels } from './SlotLevels';
import { SlotTable } from './SlotTable';
import { SlotTexts } from './SlotTexts';
import { faultOf, thenOf, valueOf } from './slotSaid';
import styles from './Slots.module.css';
import type { Save } from './useSaving';

const say = words.slots;

/** Kinds whose fields need the width of the card. */
const WIDE: readonly string[] = ['matrix', 'calendar', 'table', 'texts'];

const SIGNS = { open: CircleDashed, filled: Check, invalid: CircleX };

/** One open slot: what it is, what it changes, and its field; one that is filled shows its value until it is to be changed. */
export function SlotRow({
  read,
  playbook,
  here,
  closedDays,
  isBelow,
  isWanted,
  onFill,
}: {
  read: SlotRead;
  playbook: Playbook;
  here: string;
  closedDays: number;
  /** It was filled before: its field opens on demand. */
  isBelow: boolean;
  isWanted: boolean;
  onFill: Save<Fill>;
}) {
  const { slot, state, follows } = read;
  const id = useId();
  const place = useRef<HTMLLIElement>(null);
  const isWide = WIDE.includes(slot.type);
  const unfolds = isBelow || isWide;
  const [changing, setChanging] = useState(isWanted || !unfolds);
  const cameForIt = useRef(isWanted);

  useEffect(() => {
    if (!changing || !cameForIt.current) return;
    cameForIt.current = false;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [changing]);

  const is = follows === undefined ? state.is : 'filled';
  const fault = faultOf(state);
  const value = valueOf(read, playbook, closedDays);
  const then = thenOf(slot, playbook);
  const given = { slot, typed: read.typed, playbook, onFill };
  const helpId = `${id}-help`;
  const showsValue = isWide ? !changing : is !== 'open' && (!changing || follows !== undefined);

  return (
    <li
      ref={place}
      className={styles.slot}
      data-slot={slot.key}
      data-state={is}
      data-wide={isWide || undefined}
    >
      <span className={styles.sign} data-is={is}>
        <Icon of={SIGNS[is]} />
      </span>
      <div className={styles.about}>
        {isWide || !changing ? (
          <b id={id}>{slot.label}</b>
        ) : (
          <label htmlFor={id}>{slot.label}</label>
        )}
        <div id={helpId} className={styles.help}>
          {is === 'filled' ? (
            <p>{then}</p>
          ) : (
            <>
              <p>{say.whileOpen(slot.effect)}</p>
              <p>{say.once(then)}</p>
            </>
          )}
        </div>
      </div>
      <div className={styles.control}>
        {showsValue && value.length > 0 && (
          <div className={styles.value} data-field="value">
            {value.map((line) => (
              <Value key={line} line={line} isLink={slot.type === 'link'} />
            ))}
          </div>
        )}
        {!changing && (
          <Button
            data-act="change"
            aria-label={is === 'open' ? say.fillOf(slot.label) : say.changeOf(slot.label)}
            onClick={() => {
              cameForIt.current = true;
              setChanging(true);
            }}
          >
            {is === 'open' ? say.fill : say.change}
          </Button>
        )}
        {changing && !isWide && <SlotField {...given} id={id} describedBy={helpId} />}
        {!changing && fault && <p className={styles.fault}>{fault}</p>}
      </div>
      {changing && isWide && (
        <div className={styles.wide} role="group" aria-labelledby={id} aria-describedby={helpId}>
          {slot.type === 'calendar' ? (
            <HoursField {...given} here={here} />
          ) : slot.type === 'table' ? (
            <SlotTable {...given} />
          ) : slot.type === 'texts' ? (
            <SlotTexts {...given} />
          ) : slot.does === 'triggerLevels' ? (
            <SlotLevels {...given} />
          ) : (
            <Routing
              playbook={playbook}
              routing={read.typed.cells}
              onSave={({ cell, team }) => onFill({ slot: slot.key, cell, typed: team })}
            />
          )}
        </div>
      )}
    </li>
  );
}

function Value({ line, isLink }: { line: string; isLink: boolean }) {
  const href = isLink ? linkOf(line) : undefined;
  return (
    <p>
      {href === undefined ? (
        <Said>{line}</Said>
      ) : (
        <a href={href} target="_blank" rel="noreferrer">
          <Said>{line}</Said>
        </a>
      )}
    </p>
  );
}
