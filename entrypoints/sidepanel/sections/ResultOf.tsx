import { InsertResult } from '../../../components/reply/InsertResult';
import { words } from '../../../lib/words';
import { useAtDesk } from '../atDesk';

/** What became of a text that was put into the page or copied last, where it is the one of this name. */
export function ResultOf({ name }: { name: string | undefined }) {
  const { placing, seen } = useAtDesk();
  const last = name === undefined ? undefined : placing.outcomeOf(name);
  if (!last) return null;
  const helpdesk = words.ticket.helpdesk(seen.ticket.ref.helpdesk);
  return <InsertResult {...last} helpdesk={helpdesk} onSure={placing.insertSurely} />;
}
