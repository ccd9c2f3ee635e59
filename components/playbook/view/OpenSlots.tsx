import type { Facts } from '../../../lib/playbook/contents';
import { reading } from '../../../lib/words/reading';
import { Assumed } from './Fact';
import { Table } from './Table';
import styles from './view.module.css';

const { slots: say, columns } = reading;

/** What the document leaves open, and what is so until it is filled in. */
export const OpenSlots = ({ of: slots }: { of: Facts['openSlots'] }) => (
  <>
    <p className={styles.aside}>{say.lead}</p>
    <Table
      caption={reading.part('openSlots')}
      columns={[columns.value, columns.effect]}
      rows={slots.map((slot) => ({
        key: slot.key,
        of: slot,
        cells: [
          <span key="label">
            {slot.label}
            <Assumed is={slot.assumed === true} />
          </span>,
          slot.effect,
        ],
      }))}
    />
  </>
);
