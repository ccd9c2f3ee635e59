import type { ReactNode, Ref } from 'react';
import { Draft } from '../../components/reply/Draft';
import { Templates, type Offer } from '../../components/reply/Templates';
import { Section } from '../../components/ui/Section';
import type { Assessment } from '../../lib/assessment';
import type { Playbook, Template } from '../../lib/playbook/schema';
import type { Filled, Finding } from '../../lib/reply';
import type { Placed } from '../../lib/store/schema';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import type { OpenDraft } from './drafts';
import styles from './panel.module.css';

const say = words.reply;
const BEST = 3;

/** Templates to offer: the best ones, or all that have every searched word in name, group or text. */
export function offersFor(
  query: string,
  { templates }: Playbook,
  { suggestions }: Assessment,
  fillOf: (template: Template) => Filled,
): Offer[] {
  const searched = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = suggestions.flatMap(({ templateId, because }) => {
    const template = templates.find(({ id }) => id === templateId);
    if (!template) return [];
    const text = `${template.name} ${template.group} ${template.body}`.toLowerCase();
    return searched.every((word) => text.includes(word)) ? [{ template, because }] : [];
  });
  return found.slice(0, searched.length > 0 ? undefined : BEST).map(({ template, because }) => {
    const { slots } = fillOf(template);
    return {
      id: template.id,
      name: template.name,
      why: say.because[because],
      filled: slots.filter(({ state }) => state === 'filled').length,
      slots: slots.length,
    };
  });
}

/** The reply section: templates to open, or the opened one. */
export function Replies({
  playbook,
  offers,
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
  onDraft,
  onInsert,
  onCopy,
  onBack,
}: {
  playbook: Playbook;
  offers: Offer[];
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
  onDraft: (draft: OpenDraft) => void;
  onInsert: () => void;
  onCopy: () => void;
  onBack: () => void;
}) {
  const template = playbook.templates.find(({ id }) => id === draft?.template);
  const last = placed.filter(({ result }) => result === 'inserted').at(-1);
  const lastName = playbook.templates.find(({ id }) => id === last?.template)?.name;
  const all = playbook.templates.length;
  const shown = template || all === 0 ? undefined : say.count(offers.length, all);
  return (
    <Section part="reply" title={say.title} aside={shown} hint={hint}>
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
          <Templates
            offers={offers}
            total={playbook.templates.length}
            query={query}
            onQuery={onQuery}
            onOpen={onOpen}
            digits={digits}
            search={search}
          />
          {last && lastName && (
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
