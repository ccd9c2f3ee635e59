import type { DoneStep } from '../assessment';
import type { Playbook } from '../playbook/schema';

/** How an escalation goes, as the playbook's own steps, each with when it was done, where it was (R-000-ESC-17). */

/** When what was seen to be done; ISO. */
export type Seen = { briefed?: string; told?: string; handed?: string; followed?: string };

/** `seen`: it was done here, nobody has to tick it off. */
export type ProcessStep = {
  id: string;
  ref: string;
  text: string;
  hint: string;
  doneAt?: string;
  seen: boolean;
};

export type Process = { checklist: string; name: string; steps: ProcessStep[] };

/** What shows that a step is done, where its id says what it is about; any other is ticked off. */
const SHOWN: Readonly<Record<string, keyof Seen>> = {
  reason: 'briefed',
  brief: 'briefed',
  expectations: 'told',
  inform: 'told',
  transfer: 'handed',
  followUp: 'followed',
};

export function processesOf(
  { checklists }: Pick<Playbook, 'checklists'>,
  seen: Seen,
  ticked: readonly DoneStep[],
): Process[] {
  return checklists
    .filter(({ when }) => when === 'escalated')
    .map(({ id: checklist, name, steps }) => ({
      checklist,
      name,
      steps: steps.map(({ id, ref, text, hint }): ProcessStep => {
        const witness = SHOWN[id];
        const at = witness && seen[witness];
        const tick = ticked.find((one) => one.checklist === checklist && one.step === id)?.at;
        const doneAt = at ?? tick;
        return { id, ref, text, hint, seen: at !== undefined, ...(doneAt && { doneAt }) };
      }),
    }));
}
