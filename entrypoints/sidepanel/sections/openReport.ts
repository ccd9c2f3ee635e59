import { nextOpen } from '../../../components/escalation/Report';
import { focusOn } from '../useKeys';

/** Focus goes to what is still to be filled in, else to the act; without a report, to the section. */
export function openReport(): void {
  const report = document.querySelector('[data-part="report"]');
  focusOn(document.querySelector<HTMLElement>('[data-part="escalation"]'));
  if (!report) return;
  nextOpen(report);
  document.activeElement?.scrollIntoView({ block: 'nearest' });
}
