import type { Playbook } from '../../playbook/schema';
import type { Ticket } from '../../ticket/schema';
import { triage } from '../triage';
import { alone } from './said';

/** The id of the category that the rules alone conclude, of a ticket or of a text on its own. */
export function ruledCategory(said: Ticket | string, playbook: Playbook): string | null {
  const ticket = typeof said === 'string' ? alone(said) : said;
  return triage(ticket, playbook).category.value?.id ?? null;
}
