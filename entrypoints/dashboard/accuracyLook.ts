import { asksMonthly } from '../../lib/report/reviews';
import { settings } from '../../lib/store';
import { accuracyReviews, anythingDecided } from '../../lib/store/accuracy';
import { playbookFor } from '../../lib/store/playbooks';

/**
 * The playbook in use, anywhere, that asks for a monthly look at the accuracy, and the looks so far; undefined where none asks, or
 * there is nothing to look at yet.
 */
export async function monthlyLook(): Promise<{ title: string; reviews: string[] } | undefined> {
  if (!(await anythingDecided())) return undefined;
  const chosen = await settings();
  const sites = Object.keys(chosen.playbookAt);
  const inUse = await Promise.all([undefined, ...sites].map((site) => playbookFor(chosen, site)));
  const asking = inUse.find(asksMonthly);
  return asking && { title: asking.title, reviews: await accuracyReviews() };
}
