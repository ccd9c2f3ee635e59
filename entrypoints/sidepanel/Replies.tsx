import type { ReactNode, Ref } from 'react';
import { Draft } from '../../components/reply/Draft';
import { FindTemplate, useChosen } from '../../components/reply/FindTemplate';
import { Templates, type Offer } from '../../components/reply/Templates';
import { Inserted } from '../../components/reply/TemplatesInserted';
import { Section } from '../../components/ui/Section';
import type { Playbook } from '../../lib/playbook/schema';
import type { Filled, Finding, Part } from '../../lib/reply';
import type { Placed } from '../../lib/store/schema';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import type { OpenDraft } from './drafts';
import styles from './panel.module.css';

const say = words.reply;

/** The reply section: templates to open, or the opened one. */
export function Replies({
  playbook,
  offers,
  count,
  inserted,
  query,
  draft,
  filled,
  findings,
  placed,
  busy,
  result,
  composing,
  now,
  zone,
  digits,
  search,
  hint,
  onQuery,
  onOpen,
  onMake,
  previewOf,
  onTakeBack,
  onDraft,
  onInsert,
  onCopy,
  onBack,
}: {
  playbook: Playbook;
  offers: Offer[];
  /** How many were found, or all there are. */
  count: number;
  /** The reply that has just gone in; `isGone` when it could not be taken out again. */
  inserted?: { name: string; at: string; note: string; isGone: boolean };
  query: string;
  draft: OpenDraft | null;
  filled: Filled | undefined;
  findings: Finding[];
  placed: Placed[];
  busy: boolean;
  result?: ReactNode;
  /** What stands in the page's own reply box. */
  composing?: ReactNode;
  now: string;
  zone: string;
  digits: boolean;
  search: Ref<HTMLInputElement>;
  hint?: ReactNode;
  onQuery: (query: string) => void;
  onOpen: (template: string) => void;
  onMake: () => void;
  previewOf: (template: string) => Part[];
  onTakeBack: () => void;
  onDraft: (draft: OpenDraft) => void;
  onInsert: () => void;
  onCopy: () => void;
  onBack: () => void;
}) {
  const template = playbook.templates.find(({ id }) => id === draft?.template);
  const last = placed.filter(({ result }) => result === 'inserted').at(-1);
  const lastName = playbook.templates.find(({ id }) => id === last?.template)?.name;
  const chosen = useChosen(offers, onOpen);
  const hasTemplates = playbook.templates.length > 0;
  return (
    <Section
      part="reply"
      title={say.title}
      aside={
        !template &&
        hasTemplates && (
          <>
            {count > 0 && say.count(offers.length, count)}
            <FindTemplate chosen={chosen} query={query} onQuery={onQuery} search={search} />
          </>
        )
      }
      hint={hint}
    >
      {draft && template && filled ? (
        <Draft
          key={template.id}
          name={template.name}
          audience={template.audience}
          filled={filled}
          typed={draft.typed}
          confirmed={new Set(draft.confirmed)}
          findings={findings}
          busy={busy}
          result={result}
          now={now}
          zone={zone}
          onType={(slot, value) => onDraft({ ...draft, typed: { ...draft.typed, [slot]: value } })}
          onBody={(body) => onDraft({ ...draft, body })}
          onLanguage={(language) => onDraft({ ...draft, language, body: undefined })}
          onLeaveOut={(sentence, out) =>
            onDraft({ ...draft, leftOut: withOrWithout(draft.leftOut, sentence, out) })
          }
          onConfirm={(ref, is) =>
            onDraft({ ...draft, confirmed: withOrWithout(draft.confirmed, ref, is) })
          }
          onInsert={onInsert}
          onCopy={onCopy}
          onBack={onBack}
        />
      ) : (
        <>
          {inserted && (
            <Inserted
              {...inserted}
              when={dayAndTime(locale, inserted.at, now, zone)}
              onUndo={onTakeBack}
            />
          )}
          <Templates
            offers={offers}
            total={playbook.templates.length}
            chosen={chosen}
            query={query}
            onOpen={onOpen}
            onMake={onMake}
            previewOf={previewOf}
            digits={digits}
          />
          {last && lastName && !inserted && (
            <p className={styles.placed} data-part="placed">
              {say.placed(lastName, dayAndTime(locale, last.at, now, zone))}
            </p>
          )}
        </>
      )}
      {composing}
    </Section>
  );
}

const withOrWithout = (list: string[] = [], one: string, is: boolean): string[] =>
  is ? [...list, one] : list.filter((other) => other !== one);
