import {
  Copy,
  Database,
  DatabaseZap,
  HardDriveDownload,
  Inbox,
  LockKeyhole,
  LogIn,
  MonitorOff,
  Moon,
  OctagonX,
  RefreshCw,
  ScanSearch,
  Settings2,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import browser from 'webextension-polyfill';
import { Button } from '../../components/ui/Button';
import { State } from '../../components/ui/State';
import { trusted } from '../../components/ui/trusted';
import type { StoreState } from '../../lib/store';
import { words } from '../../lib/words';
import { copy, openSettings } from './acts';
import type { Shown } from './shown';
import { Untaught } from './Untaught';
import { HOSTED_ORIGINS } from './useShown';

const say = words.panel.states;
const helpdesk = words.ticket.helpdesk;

/** Every state without a ticket: one calm screen with what it is and what to do. */
export function Elsewhere({ shown }: { shown: Exclude<Shown, { is: 'ticket' }> }) {
  switch (shown.is) {
    case 'looking':
      return <State state="looking" icon={ScanSearch} title={say.looking.title} />;
    case 'loading':
      return (
        <State state="loading" icon={ScanSearch} title={say.loading.title}>
          <p>{say.loading.text}</p>
        </State>
      );
    case 'noHelpdesk':
      return (
        <State
          state="noHelpdesk"
          icon={MonitorOff}
          title={say.noHelpdesk.title}
          action={
            <Button icon={Settings2} data-act="settings" onClick={() => void openSettings()}>
              {say.noHelpdesk.settings}
            </Button>
          }
        >
          <p>{say.noHelpdesk.text}</p>
        </State>
      );
    case 'noPermission':
      return (
        <State
          state="noPermission"
          icon={LockKeyhole}
          title={say.noPermission.title}
          action={
            <Button
              kind="primary"
              data-act="allow"
              onClick={trusted(() => void browser.permissions.request({ origins: HOSTED_ORIGINS }))}
            >
              {say.noPermission.act}
            </Button>
          }
        >
          <p>{say.noPermission.text}</p>
        </State>
      );
    case 'noTicket':
      return (
        <State state="noTicket" icon={Inbox} title={say.noTicket.title(helpdesk(shown.helpdesk))}>
          <p>{say.noTicket.text}</p>
        </State>
      );
    case 'signedOut':
      return (
        <State state="signedOut" icon={LogIn} title={say.signedOut.title(helpdesk(shown.helpdesk))}>
          <p>{say.signedOut.text}</p>
        </State>
      );
    case 'asleep':
      return (
        <State
          state="asleep"
          icon={Moon}
          title={say.asleep.title}
          action={<Reload tabId={shown.tabId} label={say.asleep.act} />}
        >
          <p>{say.asleep.text}</p>
        </State>
      );
    case 'untaught':
      return <Untaught {...shown} />;
    case 'unreadable':
      return <Unreadable {...shown} />;
  }
}

export const Reload = ({ tabId, label }: { tabId: number; label: string }) => (
  <Button
    kind="primary"
    icon={RefreshCw}
    data-act="reload"
    onClick={trusted(() => void browser.tabs.reload(tabId))}
  >
    {label}
  </Button>
);

/** Names what was missed; the report holds these names and the version, and not a word of the ticket. */
function Unreadable({
  tabId,
  helpdesk: id,
  misses,
}: {
  tabId: number;
  helpdesk: string;
  misses: string[];
}) {
  const [copied, setCopied] = useState(false);
  const report = async () => {
    const { version } = browser.runtime.getManifest();
    setCopied(await copy([`Deskside ${version}`, id, ...misses].join('\n')));
  };
  return (
    <State
      state="unreadable"
      icon={OctagonX}
      title={say.unreadable.title}
      action={
        <>
          <Reload tabId={tabId} label={say.unreadable.reload} />
          <Button icon={Copy} data-act="report" onClick={trusted(() => void report())}>
            {say.unreadable.report}
          </Button>
        </>
      }
    >
      <p>{say.unreadable.text(helpdesk(id))}</p>
      {misses.length > 0 && (
        <details>
          <summary>{say.unreadable.missed}</summary>
          <ul data-part="misses">
            {misses.map((miss) => (
              <li key={miss}>
                <code>{miss}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {copied && <p role="status">{say.unreadable.reported}</p>}
    </State>
  );
}

export type Trouble = Exclude<StoreState, 'ok'> | 'broken';

const ICONS: Record<Trouble, LucideIcon> = {
  lost: Database,
  newer: HardDriveDownload,
  unwritable: DatabaseZap,
  broken: OctagonX,
};

/** The store, or the panel itself, does not work. */
export function Failed({ trouble, onAgain }: { trouble: Trouble; onAgain: () => void }) {
  const { title, text, act } = say.trouble[trouble];
  return (
    <State
      state={trouble}
      icon={ICONS[trouble]}
      title={title}
      action={
        <Button kind="primary" icon={RefreshCw} data-act="start-again" onClick={trusted(onAgain)}>
          {act}
        </Button>
      }
    >
      <p>{text}</p>
    </State>
  );
}
