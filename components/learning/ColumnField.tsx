import { MANY, type Part, type Profile } from '../../lib/history/contract';
import { words } from '../../lib/words';
import { SelectField } from '../ui/Field';

const say = words.learning.take;

/** Values of a category that are shown as examples. */
const SHOWN = 4;
const LONGEST = 40;

/** Which column is this part of a ticket, with what stands in it. */
export function ColumnField({
  part,
  columns,
  rows,
  chosen,
  onChoose,
}: {
  part: Exclude<Part, 'at' | 'id'>;
  columns: readonly Profile[];
  rows: number;
  chosen: string | undefined;
  onChoose: (column: string | undefined) => void;
}) {
  const column = columns.find(({ name }) => name === chosen);
  const isLabel = part === 'category' || part === 'priority';
  return (
    <SelectField
      label={say.columns[part]}
      name={part}
      value={chosen ?? ''}
      help={column && <Told column={column} rows={rows} isLabel={isLabel} />}
      options={[
        { value: '', label: say.noColumn },
        ...columns.map(({ name, distinct }) => ({
          value: name,
          label: isLabel ? say.column(name, distinct, distinct >= MANY) : name,
        })),
      ]}
      onChange={(name) => onChoose(name || undefined)}
    />
  );
}

function Told({ column, rows, isLabel }: { column: Profile; rows: number; isLabel: boolean }) {
  const { filled, common, distinct, several } = column;
  const shown = common
    .slice(0, SHOWN)
    .map(({ value, count }) => ({ value: value.slice(0, LONGEST), count }));
  return (
    <>
      {say.filled(filled, rows)}
      {isLabel && `: ${say.values(shown, distinct <= SHOWN)}`}
      {isLabel && several > 0 && `. ${say.several}`}
    </>
  );
}
