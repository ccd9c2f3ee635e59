import { useEffect, useState } from 'react';
import { Dock } from '../../../components/escalation/Dock';
import { isUrgent, openGrounds } from '../../../lib/escalation/targets';
import { words } from '../../../lib/words';
import { useAtDesk } from '../atDesk';
import { goingTo } from '../handing';
import { openReport } from './openReport';

const say = words.escalation;

/** Told once: by ticket and grounds, as long as the panel lives. */
const told = new Set<string>();

/** What can't wait stands at the lower edge while its section is out of sight, and is said once. */
export function Docking() {
  const { seen, judged, playbook, known, warn } = useAtDesk();
  const { target } = goingTo(playbook, judged, known);
  const grounds = openGrounds(judged, known.handovers);
  const urgent = target !== undefined && isUrgent(playbook, judged, known.handovers);
  const text = target ? say.dock.text(say.raised(grounds.length), target.to) : '';
  const id = `${seen.key} ${grounds.map((one) => one.id).join(' ')}`;
  useEffect(() => {
    if (!urgent || told.has(id)) return;
    told.add(id);
    warn(say.dock.heard(text));
  }, [urgent, id, text, warn]);
  const isInView = useInView('[data-part="escalation"]');
  if (!urgent || isInView) return null;
  return <Dock text={text} onOpen={openReport} />;
}

/** Is any of it in view, above where a dock would stand? */
function useInView(selector: string): boolean {
  const [inView, setInView] = useState(false);
  useEffect(() => {
    const element = document.querySelector(selector);
    if (!element) return;
    const watcher = new IntersectionObserver(
      // Several changes may be told at once: the newest counts.
      (changes) => setInView(changes.at(-1)?.isIntersecting === true),
      { rootMargin: '0px 0px -96px 0px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [selector]);
  return inView;
}
