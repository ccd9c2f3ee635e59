import { Settings2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { Button } from '../../components/ui/Button';
import { trusted } from '../../components/ui/trusted';
import { HOSTED } from '../../lib/helpdesks/hosts';
import { locale, words } from '../../lib/words';
import { allowHelpdesk, openSettings } from './acts';
import styles from './panel.module.css';

const say = words.panel.states.allowing;
const nameOf = words.ticket.helpdesk;
const SORTED = HOSTED.toSorted((a, b) =>
  nameOf(a.helpdesk).localeCompare(nameOf(b.helpdesk), locale),
);

/** Hosted helpdesks that are not on, each a click away; the browser asks for exactly its hosts. */
export function Allowing() {
  const off = useForbidden();
  const [refused, setRefused] = useState('');
  const allow = async (helpdesk: string) =>
    setRefused((await allowHelpdesk(helpdesk)) ? '' : say.refused(nameOf(helpdesk)));
  return (
    <div className={styles.allowing} data-part="allowing">
      {off.length > 0 && (
        <div role="group" aria-label={say.group}>
          {off.map((helpdesk) => (
            <Button
              key={helpdesk}
              data-act="allow"
              data-value={helpdesk}
              aria-label={say.allow(nameOf(helpdesk))}
              onClick={trusted(() => void allow(helpdesk))}
            >
              {nameOf(helpdesk)}
            </Button>
          ))}
        </div>
      )}
      <p role="status">{refused}</p>
      <p>{say.own}</p>
      <div>
        <Button
          icon={Settings2}
          data-act="settings"
          onClick={() => void openSettings('settings/helpdesks')}
        >
          {say.settings}
        </Button>
      </div>
    </div>
  );
}

/** Those whose hosts are not all allowed, followed through every change. */
function useForbidden(): string[] {
  const [off, setOff] = useState<string[]>([]);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const may = await Promise.all(
        SORTED.map(({ matches }) => browser.permissions.contains({ origins: matches })),
      );
      if (!gone) setOff(SORTED.flatMap(({ helpdesk }, at) => (may[at] ? [] : helpdesk)));
    };
    void look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      gone = true;
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return off;
}
