import { useLiveQuery } from 'dexie-react-hooks';
import { DatabaseZap } from 'lucide-react';
import { ClusterCard } from '../../components/alike/ClusterCard';
import { TicketRow } from '../../components/alike/TicketRow';
import { toldOf } from '../../components/alike/told';
import { Card } from '../../components/settings';
import { Quote } from '../../components/ui/Quote';
import { State } from '../../components/ui/State';
import { useTick } from '../../components/ui/useTick';
import { settings } from '../../lib/store';
import { gapsSeen, patternsSeen } from '../../lib/store/alike';
import { playbookFor } from '../../lib/store/playbooks';
import { openTicket } from '../../lib/tabs';
import type { Ticket } from '../../lib/ticket/schema';
import { gapRule } from '../../lib/triage/alike';
import { locale, words } from '../../lib/words';
import { dateAndTime, shortTime } from '../../lib/words/time';
import styles from './Patterns.module.css';

const MINUTE = 60_000;
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const say = words.alike.page;

async function found() {
  try {
    const now = new Date().toISOString();
    const playbook = await playbookFor(await settings());
    const [patterns, gaps] = [await patternsSeen(now), await gapsSeen(playbook, now)];
    return { told: patterns.map((one) => toldOf(one, playbook)), gaps, rule: gapRule(playbook) };
  } catch (error) {
    reportError(error);
    return 'failed' as const;
  }
}

const show = ({ ref }: Ticket): void => void openTicket(ref);

/** What many tickets have in common: incidents to be looked at, and questions without an article (R-004-BLG-03, R-004-KB-23). */
export function Patterns() {
  const now = new Date(useTick(MINUTE)).toISOString();
  const data = useLiveQuery(found);
  if (data === 'failed')
    return (
      <State state="failed" icon={DatabaseZap} title={say.title}>
        <p>{say.failed}</p>
      </State>
    );
  return (
    <main className={styles.page} aria-busy={!data}>
      <div className={styles.head}>
        <h1>{say.title}</h1>
        <p>{data ? say.lead : say.looking}</p>
      </div>
      {data && (
        <>
          <Card part="clusters" title={say.clusters}>
            {data.told.length === 0 && <p className={styles.none}>{say.noClusters}</p>}
            {data.told.map((told) => (
              <ClusterCard
                key={told.cluster.parent}
                {...told}
                now={now}
                zone={HERE}
                onOpen={show}
              />
            ))}
          </Card>
          <Card part="gaps" title={say.gaps}>
            {data.gaps.length === 0 && (
              <p className={styles.none}>{say.noGaps(data.rule.tickets)}</p>
            )}
            {data.gaps.map((gap) => (
              <div key={gap.tickets[0]} className={styles.gap} data-part="gap">
                <h3>{say.gap(gap.tickets.length)}</h3>
                <p className={styles.none}>
                  {gap.words.map((word) => (
                    <Quote key={word}>{word}</Quote>
                  ))}{' '}
                  {say.between(
                    dateAndTime(locale, gap.firstAt, HERE),
                    dateAndTime(locale, gap.lastAt, HERE),
                  )}
                </p>
                {gap.examples.map(({ key, ticket }) => (
                  <TicketRow
                    key={key}
                    ticket={ticket}
                    when={ticket.createdAt ? shortTime(locale, ticket.createdAt, now, HERE) : ''}
                    detail={say.newest}
                    onOpen={show}
                  />
                ))}
              </div>
            ))}
            {data.rule.assumed && <p className={styles.none}>{say.assumed(data.rule.tickets)}</p>}
          </Card>
        </>
      )}
    </main>
  );
}
