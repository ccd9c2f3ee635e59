import { address as chatwoot } from './chatwoot/address';
import { address as frappe } from './frappe/address';
import { address as freescout } from './freescout/address';
import { address as freshdesk } from './freshdesk/address';
import { address as front } from './front/address';
import { address as glpi } from './glpi/address';
import { address as gmail } from './gmail/address';
import { address as gorgias } from './gorgias/address';
import { address as helpscout } from './helpscout/address';
import { address as hubspot } from './hubspot/address';
import { address as intercom } from './intercom/address';
import { address as jira } from './jira/address';
import { address as osticket } from './osticket/address';
import { address as outlook } from './outlook/address';
import { address as rt } from './rt/address';
import { address as salesforce } from './salesforce/address';
import { address as uvdesk } from './uvdesk/address';
import { address as zammad } from './zammad/address';
import { address as zendesk } from './zendesk/address';
import { address as znuny } from './znuny/address';
import type { Ref } from '../ticket/schema';
import { refAt, type Address } from './address';

/** Every helpdesk that Deskside knows, by where it is found. */
export const ADDRESSES: readonly Address[] = [
  zendesk,
  gmail,
  rt,
  freshdesk,
  intercom,
  helpscout,
  front,
  hubspot,
  jira,
  osticket,
  freescout,
  zammad,
  chatwoot,
  znuny,
  glpi,
  uvdesk,
  frappe,
  salesforce,
  gorgias,
  outlook,
];

export const addressOf = (helpdesk: string): Address | undefined =>
  ADDRESSES.find(({ id }) => id === helpdesk);

/** Which ticket of which helpdesk this address shows; `null` where none does. */
export function locate(url: URL): Ref | null {
  for (const address of ADDRESSES) {
    const ref = refAt(address, url);
    if (ref) return ref;
  }
  return null;
}
