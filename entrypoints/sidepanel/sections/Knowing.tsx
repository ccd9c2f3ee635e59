import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { Customer } from '../../../components/customer/Customer';
import { nameOf } from '../../../components/customer/CheckIns';
import { checkInsDue, contextOf, customerProgramme, type CheckIn } from '../../../lib/customer';
import { customerBegan, customerDone, customerKnown, othersOf } from '../../../lib/store/customers';
import { filledOf } from '../../../lib/store/schema';
import { words } from '../../../lib/words';
import { useAtDesk } from '../atDesk';
import { showTicket } from '../calling';
import { useIdle } from '../useIdle';
import { focusOn, useKeys } from '../useKeys';

const said = words.customer.programme;

/** The customer beside the ticket; looked for once the panel stands and has nothing else to do. */
export function Knowing() {
  const { seen, playbook, settings, now, zone, say, attempt } = useAtDesk();
  const isIdle = useIdle();
  const [open, setOpen] = useState(false);
  const [last, setLast] = useState<CheckIn>();
  const email = seen.ticket.requester?.email;
  const others = useLiveQuery(
    () => (isIdle ? othersOf(seen.key, email) : undefined),
    [seen.key, email, isIdle],
  );
  const known = useLiveQuery(async () => (email ? await customerKnown(email) : undefined), [email]);
  const context = useMemo(
    () => others && contextOf(others, playbook, now, filledOf(settings, playbook)),
    [others, playbook, now, settings],
  );
  useKeys({
    u: () => {
      setOpen(!open);
      focusOn(
        document.querySelector<HTMLElement>('[data-act="customer"]') ??
          document.querySelector<HTMLElement>('[data-part="customer"]'),
      );
    },
  });
  if (context === undefined) return null;

  const programme = customerProgramme(playbook);
  const today = now.slice(0, 10);
  return (
    <Customer
      context={context}
      hasAddress={email !== undefined}
      open={open}
      now={now}
      zone={zone}
      onToggle={setOpen}
      onOpen={({ ref }) => showTicket(ref)}
      programme={
        programme && email
          ? {
              since: known?.since,
              due: known?.since ? checkInsDue(programme, known.since, known.done, today) : [],
              onSince: (date) =>
                void attempt(async () => {
                  await customerBegan(email, date);
                  say(said.saidBegan);
                }),
              last,
              onDone: (item, isDone) =>
                void attempt(async () => {
                  await customerDone(email, item.id, isDone);
                  setLast(isDone ? item : undefined);
                  say(isDone ? said.saidDone(nameOf(item)) : said.saidUndone);
                }),
            }
          : undefined
      }
    />
  );
}
