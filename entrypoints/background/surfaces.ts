import browser, { type Tabs } from 'webextension-polyfill';
import { settings } from '../../lib/store';

/** Chrome's side panel, which the polyfill doesn't know; Firefox has a sidebar instead. */
type SidePanel = {
  setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
  open(where: { windowId: number }): Promise<void>;
};

const { sidePanel } = (globalThis as unknown as { chrome: { sidePanel?: SidePanel } }).chrome;
const POPUP = 'popup.html';

/** The toolbar button opens the panel for agents and new hires, the popup for reviewers. */
export async function furnish(): Promise<void> {
  const { role } = await settings();
  const openPanelOnActionClick = role !== 'reviewer';
  if (sidePanel) await sidePanel.setPanelBehavior({ openPanelOnActionClick });
  else await browser.action.setPopup({ popup: openPanelOnActionClick ? '' : POPUP });
}

/** Fires only where the button has no popup: Firefox, for agents. */
export function toggleSidebar(): void {
  if (!sidePanel) void browser.sidebarAction.toggle();
}

async function openPopup(): Promise<void> {
  if (!sidePanel) await browser.action.setPopup({ popup: POPUP });
  await browser.action.openPopup();
  if (!sidePanel) await furnish();
}

/** Keys. The side panel must be opened before anything is awaited, or the browser forgets the key press. */
export function obey(command: string, tab?: Tabs.Tab): void {
  if (command === 'review') void openPopup();
  if (command !== 'panel') return;
  if (!sidePanel) void browser.sidebarAction.open();
  else if (tab?.windowId !== undefined) void sidePanel.open({ windowId: tab.windowId });
}
