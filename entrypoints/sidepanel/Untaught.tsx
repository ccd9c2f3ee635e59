import { MousePointerClick } from 'lucide-react';
import { useState } from 'react';
import browser from 'webextension-polyfill';
import { Button } from '../../components/ui/Button';
import { State } from '../../components/ui/State';
import { trusted } from '../../components/ui/trusted';
import { words } from '../../lib/words';

const say = words.panel.states.untaught;

/** Opens the box in the page in which a person shows Deskside what is what. */
export const startPointing = (tabId: number): Promise<unknown> =>
  browser.scripting.executeScript({ target: { tabId }, files: ['/point.js'] });

/** For a helpdesk that was taught: its pages have changed, or it was shown in haste. */
export const PointAgain = ({ tabId }: { tabId: number }) => (
  <Button
    icon={MousePointerClick}
    data-act="point"
    onClick={trusted(() => void startPointing(tabId))}
  >
    {say.again}
  </Button>
);

/** The site is allowed, and nobody has shown yet where things stand on its pages. */
export function Untaught({ tabId, origin }: { tabId: number; origin: string }) {
  const [isRefused, setRefused] = useState(false);
  const point = () =>
    startPointing(tabId).then(
      () => setRefused(false),
      () => setRefused(true),
    );
  return (
    <State
      state="untaught"
      icon={MousePointerClick}
      title={say.title}
      action={
        <Button kind="primary" data-act="point" onClick={trusted(() => void point())}>
          {say.act}
        </Button>
      }
    >
      <p>{say.text(new URL(origin).host)}</p>
      {isRefused && <p role="status">{say.refused}</p>}
    </State>
  );
}
