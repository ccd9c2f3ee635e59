import browser from 'webextension-polyfill';
import type { Decision } from '../../lib/assessment';
import { HOSTED } from '../../lib/helpdesks/hosts';
import { poke } from '../../lib/poke';
import { changeSettings, keepPlaced, takeBackPlaced, undoStep } from '../../lib/store';
import { db } from '../../lib/store/database';
import {
  followUpAgain,
  keepHandover,
  takeBackHandover,
  type Handover,
} from '../../lib/store/handovers';
import { wantHelpdesk } from '../../lib/store/readers';
import { saved } from '../../lib/store/saving';
import type { Placed, Settings, StepDone } from '../../lib/store/schema';

/** What a person does in the panel, stored as one fact each; the worker is told, so that badge and alarm follow. */

/** Decisions and the step they belong to, together or not at all. Rejects with `NotSaved`. */
export async function settle(decisions: Decision[], step?: StepDone): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.decisions, db.steps, async () => {
      await db.decisions.bulkAdd(decisions);
      if (step) await db.steps.put(step);
    }),
  );
  await poke();
}

export async function takeBackStep(step: Pick<StepDone, 'ticket' | 'checklist' | 'step'>) {
  await undoStep(step);
  await poke();
}

/** Gives the id by which it is taken back. */
export async function rememberPlaced(placed: Placed): Promise<number> {
  const id = await keepPlaced(placed);
  await poke();
  return id;
}

export async function forgetPlaced(id: number): Promise<void> {
  await takeBackPlaced(id);
  await poke();
}

/** Who has the ticket now, and what stays with whoever handed it over. */
export async function handOver(handover: Handover): Promise<void> {
  await keepHandover(handover);
  await poke();
}

export async function lookAgain(id: number, next: { at: string; by: string }): Promise<void> {
  await followUpAgain(id, next);
  await poke();
}

export async function undoHandover(id: number): Promise<void> {
  await takeBackHandover(id);
  await poke();
}

/** Who works here: hints are for the new. */
export async function introduce(role: Settings['role'], agentName: string): Promise<void> {
  await changeSettings({ role, hints: role === 'newHire', agentName });
  await poke();
}

/** Opens the settings page, or one card of it in a tab of its own. */
export async function openSettings(card?: string): Promise<void> {
  if (!card) return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: browser.runtime.getURL(`dashboard.html#${card}`) });
}

export const openHealth = (): Promise<void> => openSettings('settings/health');

/** Asks for all hosts of a hosted helpdesk and no other. Must be called straight from a click. */
export async function allowHelpdesk(helpdesk: string): Promise<boolean> {
  const hosted = HOSTED.find((one) => one.helpdesk === helpdesk);
  const allowed = await browser.permissions.request({ origins: hosted?.matches ?? [] });
  if (!allowed) return false;
  await wantHelpdesk(helpdesk, true);
  await poke();
  return true;
}

/** Puts text on the clipboard, on a person's click only. False when the browser refuses. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
