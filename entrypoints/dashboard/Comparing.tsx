import { useLiveQuery } from 'dexie-react-hooks';
import { DatabaseZap, FileQuestionMark, Files } from 'lucide-react';
import { Chooser, Facts } from '../../components/compare';
import { Card } from '../../components/settings';
import { Note } from '../../components/ui/Note';
import { State } from '../../components/ui/State';
import { PACKS } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { playbooksOwned } from '../../lib/store/playbooks';
import { words } from '../../lib/words';
import { ComparingCopy } from './ComparingCopy';
import { ComparingTicket } from './ComparingTicket';
import styles from './Comparing.module.css';
import { goTo } from './route';

const say = words.compare;

/** A playbook as it is written; `of` names what a copy was made from. */
export type Listed = { playbook: Playbook; of?: string | null };

/** Two playbooks side by side: a copy with its original, two documents, and both on the same ticket. */
export function Comparing({ left, right }: { left: string; right: string }) {
  const own = useLiveQuery(() => playbooksOwned().catch(() => 'failed' as const));
  if (own === 'failed')
    return (
      <main className={styles.page}>
        <State state="store" icon={DatabaseZap} title={words.dashboard.storeFailed.title}>
          <p>{words.dashboard.storeFailed.text}</p>
        </State>
      </main>
    );
  if (!own) return null;
  const all: Listed[] = [
    ...Object.values(PACKS).map((playbook) => ({ playbook })),
    ...own.map(({ playbook, of }) => ({ playbook, of })),
  ];
  const find = (id: string) => all.find(({ playbook }) => playbook.id === id);
  const missing = [left, right].filter((id) => !find(id));
  const options = [
    ...missing.map((id) => ({ value: id, label: say.unnamed })),
    ...all.map(({ playbook: { id, title } }) => ({ value: id, label: title })),
  ];

  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <Chooser
        playbooks={options}
        left={left}
        right={right}
        onChoose={(a, b) => goTo({ page: 'compare', left: a, right: b })}
      />
      <Sides left={find(left)} right={find(right)} />
    </main>
  );
}

function Sides({ left, right }: { left: Listed | undefined; right: Listed | undefined }) {
  if (!left || !right)
    return (
      <Note icon={FileQuestionMark} tone="warn" state="gone">
        <p>{say.gone}</p>
      </Note>
    );
  const [a, b] = [left.playbook, right.playbook];
  if (a.id === b.id)
    return (
      <Note icon={Files} state="same">
        <p>{say.twice}</p>
      </Note>
    );
  const isKin = left.of != null && left.of === right.of;
  const isCopy = left.of === b.id || right.of === a.id;
  return (
    <>
      {isKin || isCopy ? (
        <ComparingCopy key={`${a.id} ${b.id}`} left={left} right={right} />
      ) : (
        <Card part="facts" title={say.facts.title}>
          <Facts left={a} right={b} />
        </Card>
      )}
      <Card part="ticket" title={say.ticket.title}>
        <ComparingTicket left={a.id} right={b.id} />
      </Card>
    </>
  );
}
