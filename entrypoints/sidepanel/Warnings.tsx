import { MessageCircleOff, Save } from 'lucide-react';
import { Note } from '../../components/ui/Note';
import type { Unsaved } from '../../lib/store';
import { words } from '../../lib/words';
import { Reload } from './States';

/** What keeps the panel from doing its work: a page that does not answer, a store that took nothing. */
export function Warnings({
  tabId,
  asleep,
  unsaved,
}: {
  tabId: number;
  asleep: boolean;
  unsaved: Unsaved | undefined;
}) {
  return (
    <>
      {asleep && (
        <Note
          tone="warn"
          icon={MessageCircleOff}
          part="asleep"
          actions={<Reload kind="plain" tabId={tabId} label={words.panel.states.asleep.act} />}
        >
          <p>{words.panel.states.asleep.short}</p>
        </Note>
      )}
      {unsaved && (
        <Note tone="bad" icon={Save} part="unsaved" state={unsaved}>
          <p>{words.panel.notSaved[unsaved]}</p>
        </Note>
      )}
    </>
  );
}
