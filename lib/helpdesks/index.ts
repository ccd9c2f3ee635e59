import type { Ref } from '../ticket/schema';
import type { Helpdesk } from './contract';
import { gmail } from './gmail';
import { rt } from './rt';
import { zendesk } from './zendesk';

/** Every helpdesk that Deskside reads. A page's own reader knows only its own. */
export const HELPDESKS: readonly Helpdesk[] = [zendesk, gmail, rt];

/** Which helpdesk shows which ticket at this address; `null` where none does. */
export function locate(url: URL): { helpdesk: Helpdesk; ref: Ref } | null {
  for (const helpdesk of HELPDESKS) {
    const ref = helpdesk.locate(url);
    if (ref) return { helpdesk, ref };
  }
  return null;
}
