import {
  Copy,
  Inbox,
  LockKeyhole,
  LogIn,
  MonitorOff,
  Moon,
  OctagonX,
  RefreshCw,
  ScanSearch,
  Stethoscope,
} from 'lucide-react';
import { useState } from 'react';
import browser from 'webextension-polyfill';
import { HealthCopy } from '../../components/settings/HealthCopy';
import { Button } from '../../components/ui/Button';
import { State } from '../../components/ui/State';
import { trusted } from '../../components/ui/trusted';
import { redactedPage, withHeading } from '../../lib/redaction';
import { words } from '../../lib/words';
import { copy, openHealth } from './acts';
import { Allowing } from './Allowing';
import type { Shown } from './shown';
import { PointAgain, Untaught } from './Untaught';

const say = words.panel.states;
const helpdesk = words.ticket.helpdesk;
const health = words.health;

/** Every state without a ticket: one calm screen with what it is and what to do. */
export function Elsewhere({ shown }: { shown: Exclude<Shown, { is: 'ticket' }> }) {
  switch (shown.is) {
    case 'looking':
      return null;
    case 'loading':
      return (
        <State state="loading" icon={ScanSearch} title={say.loading.title}>
          <p>{say.loading.text}</p>
        </State>
      );
    case 'noHelpdesk':
      return (
        <State state="noHelpdesk" icon={MonitorOff} title={say.noHelpdesk.title}>
          <p>{say.noHelpdesk.text}</p>
          <Allowing />
        </State>
      );
    case 'noPermission':
      return (
        <State state="noPermission" icon={LockKeyhole} title={say.noPermission.title}>
          <p>{say.noPermission.text}</p>
          <Allowing />
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

export const Reload = ({
  tabId,
  label,
  kind = 'primary',
}: {
  tabId: number;
  label: string;
  /** `plain` where another act on the surface is the filled one. */
  kind?: 'primary' | 'plain';
}) => (
  <Button
    kind={kind}
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
  const make = async () => {
    const page = await redactedPage(tabId);
    return page ? { text: withHeading(page, id, misses) } : { because: health.copy.failed };
  };
  return (
    <State
      state="unreadable"
      icon={OctagonX}
      title={say.unreadable.title}
      action={
        <>
          <Reload tabId={tabId} label={say.unreadable.reload} />
          {id.startsWith('own-') && <PointAgain tabId={tabId} />}
          <Button icon={Copy} data-act="report" onClick={trusted(() => void report())}>
            {say.unreadable.report}
          </Button>
          <Button icon={Stethoscope} data-act="page-health" onClick={() => void openHealth()}>
            {health.panel.act}
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
      <HealthCopy label={health.copy.act} onMake={make} onCopy={copy} />
    </State>
  );
}
