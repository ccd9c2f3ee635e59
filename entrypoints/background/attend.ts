export const ALARM = 'attention';

let looking: Promise<void> = Promise.resolve();
let planned: ReturnType<typeof setTimeout> | undefined;

/** Sets badge, title and the one alarm from what is stored now, one after the other. */
export function attend(): Promise<void> {
  clearTimeout(planned);
  planned = undefined;
  // Bundled into the same script, but not run before it is wanted: a page's answer needs no playbook.
  const again = async () => (await import('./look')).look(new Date().toISOString());
  looking = looking.then(again, again);
  return looking;
}

/** The same, soon: once for a burst of changes, and after the page has its answer. */
export function attendSoon(milliseconds = 200): void {
  clearTimeout(planned);
  planned = setTimeout(() => void attend(), milliseconds);
}
