import { PanelRight, Settings } from 'lucide-react';
import { useState, type ReactNode } from 'react';
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

/** The line above everything: what is shown, which scorecard, of several one to choose, and the ways out. */
export function Bar({
  cards,
  card,
  tabId,
  onCard,
  onSettings,
  tabs,
}: {
  cards: { id: string; name: string }[];
  /** The one that is scored by. */
  card?: string;
  tabId?: number;
  onCard?: (id: string) => void;
  onSettings: () => void;
  /** What else the popup can show. */
  tabs: ReactNode;
}) {
  const [failed, setFailed] = useState(false);
  const say = words.popup;
  return (
    <header className={styles.bar}>
      {tabs}
      {cards.length > 1 ? (
        <select
          className={styles.cards}
          aria-label={say.card}
          data-act="card"
          value={card}
          onChange={(event) => onCard?.(event.target.value)}
        >
          {cards.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <p className={styles.cardName}>{cards[0]?.name}</p>
      )}
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
