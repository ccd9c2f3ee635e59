import type { Helpdesk } from './contract';
import { chatwoot } from './chatwoot';
import { frappe } from './frappe';
import { freescout } from './freescout';
import { freshdesk } from './freshdesk';
import { front } from './front';
import { glpi } from './glpi';
import { gmail } from './gmail';
import { gorgias } from './gorgias';
import { helpscout } from './helpscout';
import { hubspot } from './hubspot';
import { intercom } from './intercom';
import { jira } from './jira';
import { osticket } from './osticket';
import { outlook } from './outlook';
import { rt } from './rt';
import { salesforce } from './salesforce';
import { uvdesk } from './uvdesk';
import { zammad } from './zammad';
import { zendesk } from './zendesk';
import { znuny } from './znuny';

/** Every helpdesk that Deskside reads, with its reader. A page's own reader knows only its own. */
export const HELPDESKS: readonly Helpdesk[] = [
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
