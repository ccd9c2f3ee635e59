import type { Api, Life } from '../reader/life';

/** Where the background lays out whether times are wanted in lists; it is written anew when anything they rest on changes. */
export const SWITCH = 'lists';

/** Where it names, for a moment, the hosts that may be read no more. */
const STOPPED = 'stopped';

/** As it is laid out. `at`: milliseconds since 1970. */
export type Switch = { on: boolean; at: number };

/** Calls `turned` with what is wanted: now, and whenever it is said anew. Ends the life of a script that is not wanted. */
export async function followSwitch(
  api: Api,
  life: Life,
  turned: (on: boolean) => void,
): Promise<void> {
  const { local } = api.storage;
  const isOn = (laid: unknown) => (laid as Switch | undefined)?.on === true;
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if ((changes[STOPPED]?.newValue as string[] | undefined)?.includes(location.host)) life.end();
    if (changes[SWITCH] && !life.isOver()) turned(isOn(changes[SWITCH].newValue));
  };
  local.onChanged.addListener(listener);
  life.signal.addEventListener('abort', () => local.onChanged.removeListener(listener));
  turned(isOn((await local.get(SWITCH))[SWITCH]));
}
