import { PanelRight, Settings } from 'lucide-react';
import { useState } from 'react';
import browser from 'webextension-polyfill';
import { Button } from '../../components/ui/Button';
import { words } from '../../lib/words';
import styles from './App.module.css';

type SidePanel = { open(where: { tabId: number }): Promise<void> };
type Sidebar = { open(): Promise<void> };

/** Chrome's side panel or Firefox's sidebar; either opens only from a person's click. */
function openPanel(tabId: number): Promise<void> {
  const api = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome;
  if (api?.sidePanel) return api.sidePanel.open({ tabId });
  return (browser as unknown as { sidebarAction: Sidebar }).sidebarAction.open();
}

/** The line above everything: which scorecard, and the ways out. */
export function Bar({
  card,
  tabId,
  onSettings,
}: {
  card?: string;
  tabId?: number;
  onSettings: () => void;
}) {
  const [failed, setFailed] = useState(false);
  const say = words.popup;
  return (
    <header className={styles.bar}>
      <p className={styles.cardName}>{card ?? words.popup.product}</p>
      {tabId !== undefined && (
        <Button
          kind="quiet"
          icon={PanelRight}
          title={say.openPanel}
          aria-label={say.openPanel}
          onClick={() =>
            void openPanel(tabId).then(
              () => setFailed(false),
              () => setFailed(true),
            )
          }
        >
          {say.openPanelShort}
        </Button>
      )}
      <Button
        kind="quiet"
        icon={Settings}
        title={say.states.settings}
        aria-label={say.states.settings}
        onClick={onSettings}
      />
      {failed && (
        <p role="alert" className={styles.barNote}>
          {say.panelFailed}
        </p>
      )}
    </header>
  );
}
