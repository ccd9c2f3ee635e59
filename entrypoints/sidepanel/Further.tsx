import { useAtDesk } from './atDesk';
import { AtReply } from './atReply';
import { Alikes } from './sections/Alikes';
import { Calming } from './sections/Calming';
import { Docking } from './sections/Docking';
import { Escalating } from './sections/Escalating';
import { Guiding } from './sections/Guiding';
import { Incidents } from './sections/Incidents';
import { Knowing } from './sections/Knowing';
import { Replying } from './sections/Replying';
import { SayingSince } from './sections/SayingSince';
import { useReply } from './useReply';

/** What to say, whom to call and what else is known: all of a ticket's surface that follows the next step. Loaded once that stands. */
export function Further() {
  const reply = useReply(useAtDesk());
  return (
    <AtReply value={reply}>
      <SayingSince />
      <Alikes />
      <Incidents />
      <Calming />
      <Replying />
      <Escalating />
      <Knowing />
      <Guiding />
      <Docking />
    </AtReply>
  );
}
