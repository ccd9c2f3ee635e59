import type { ReactNode } from 'react';
import type { Ticket } from '../../lib/ticket/schema';
import { ticketKey } from '../../lib/ticket/key';
import type { Cluster, Proposed } from '../../lib/triage/alike';
import { locale, words } from '../../lib/words';
import { shortTime } from '../../lib/words/time';
import { Quote } from '../ui/Quote';
import { TicketRow } from './TicketRow';
import styles from './alike.module.css';

const say = words.alike;
const SHOWN = 4;

/** A cluster, its tickets (those that are still stored) and the severity that it looks like. */
export type Told = { cluster: Cluster; tickets: Ticket[]; severity: Proposed | null };

/** The same problem from several people: how many since when, by which words, which tickets, how severe; and what to do about it. */
export function ClusterCard({
  cluster,
  tickets,
  severity,
  here,
  now,
  zone,
  onOpen,
  children,
}: Told & {
  /** Key of the ticket in front. */
  here?: string;
  now: string;
  zone: string;
  onOpen: (ticket: Ticket) => void;
  children?: ReactNode;
}) {
  const row = (ticket: Ticket) => {
    const key = ticketKey(ticket.ref);
    const kind = key === cluster.parent ? say.parent : say.child;
    const who = ticket.requester?.name ?? ticket.requester?.email;
    return (
      <TicketRow
        key={key}
        ticket={ticket}
        when={ticket.createdAt ? shortTime(locale, ticket.createdAt, now, zone) : ''}
        detail={[kind, key === here ? say.thisOne : who].filter(Boolean).join(', ')}
        onOpen={key === here ? undefined : onOpen}
      />
    );
  };
  const rest = tickets.slice(SHOWN);
  return (
    <div data-part="cluster" data-value={cluster.parent} className={styles.cluster}>
      <p className={styles.headline}>
        {say.cluster(cluster, shortTime(locale, cluster.firstAt, now, zone))}
      </p>
      <p className={styles.words}>
        {say.shared}
        {cluster.words.map((word) => (
          <Quote key={word}>{word}</Quote>
        ))}
      </p>
      {severity && (
        <p className={styles.severity} data-part="severity" data-value={severity.level.id}>
          {say.severity(severity.level.id, severity.level.text)}{' '}
          <span className={styles.ground}>{say.ground(severity.ground)}</span>
        </p>
      )}
      <div className={styles.list}>{tickets.slice(0, SHOWN).map(row)}</div>
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{say.more(rest.length)}</summary>
          <div className={styles.list}>{rest.map(row)}</div>
        </details>
      )}
      {children}
    </div>
  );
}
