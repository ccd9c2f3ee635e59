import type { Ticket } from '../../ticket/schema';
import { fold } from './lexicon';

/** Who writes: the person, and whom the desk would call its customer. `null` where the ticket doesn't tell; nothing is guessed. */
export type Who = { person: string | null; customer: string | null };

/** Mail that anybody can have: its domain says nothing of an organisation. */
const PUBLIC = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com ' +
    'proton.me protonmail.com pm.me gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de mail.de posteo.de ' +
    'mailbox.org arcor.de 1und1.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr hotmail.fr hotmail.de yahoo.de yahoo.fr ' +
    'yahoo.co.uk hotmail.co.uk btinternet.com libero.it hotmail.it yahoo.es hotmail.es terra.es zoho.com fastmail.com hey.com ' +
    'mail.com mail.ru yandex.ru yandex.com qq.com 163.com 126.com comcast.net verizon.net att.net bluewin.ch'
  ).split(' '),
);

/** An organisation's people count as one customer: by its name where the ticket tells, else by the domain of their mail. */
export function whoWrote({ ref, requester }: Ticket): Who {
  const email = requester?.email?.trim().toLowerCase();
  const organisation = requester?.organisation?.trim().toLowerCase();
  const name = requester?.name?.trim().toLowerCase();
  const person = email || (name ? `${ref.site} ${name}` : null);
  const domain = email?.split('@')[1];
  const mailed = domain && !PUBLIC.has(domain) ? domain : undefined;
  return { person, customer: mailed ?? organisation ?? person };
}

/** Words of the customer's own names, as they may stand in a signature or a greeting. */
export function ownNames({ requester }: Ticket): ReadonlySet<string> {
  const written = [
    requester?.name,
    requester?.organisation,
    requester?.email?.split('@')[0],
    requester?.email?.split('@')[1]?.split('.')[0],
  ].join(' ');
  return new Set((written.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 20).map(fold));
}
