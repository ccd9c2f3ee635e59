import { useMemo } from 'react';
import type { As } from '../../lib/messages';
import type { Template } from '../../lib/playbook/schema';
import { check, fill, type Fill, type Filled } from '../../lib/reply';
import { bestOf } from '../../lib/reply/suggestBest';
import { words } from '../../lib/words';
import type { AtDesk } from './atDesk';
import type { OpenDraft } from './drafts';
import { beginningOf, offersFor } from './offers';
import type { Placeable } from './usePlacing';
import { useSearch } from './useSearch';

export const asOf = ({ audience }: Pick<Template, 'audience'>): As =>
  audience === 'customer' ? 'public' : 'internal';

/** What of a draft the text is made from. */
const draftWords = (draft: OpenDraft | null) =>
  draft
    ? { typed: draft.typed, body: draft.body, leftOut: draft.leftOut, language: draft.language }
    : {};

/** The templates to offer and the opened one, filled from the ticket, the assessment and what was typed. */
export function useReply({
  seen,
  judged,
  playbook,
  settings,
  known: { uses },
  now,
  zone,
  say,
  drafting,
}: AtDesk) {
  const { draft, change, close, query, setQuery } = drafting;
  const found = useSearch(playbook.templates, query, uses);
  const { suggestions } = judged;
  const best = useMemo(
    () => bestOf(seen.ticket, playbook.templates, suggestions, uses),
    [seen.ticket, playbook.templates, suggestions, uses],
  );
  const given = { ticket: seen.ticket, assessment: judged, playbook, now };
  const fillOf = (
    template: Template,
    { typed = {}, ...changed }: Partial<Pick<Fill, 'typed' | 'body' | 'leftOut' | 'language'>> = {},
  ): Filled => fill({ ...given, template, settings, agent: seen.agent, zone, typed, ...changed });
  const template = playbook.templates.find(({ id }) => id === draft?.template);
  const own = template && fillOf(template, draftWords(draft));
  const carries = draft?.added?.filter(({ by }) => own?.body.includes(by)) ?? [];
  const filled = own && {
    ...own,
    promises: [...own.promises, ...carries.flatMap(({ promises }) => promises)],
  };
  const findings = template && filled ? check(filled, { ...given, template }) : [];
  const confirmed = new Set(draft?.confirmed);
  const ready =
    filled !== undefined &&
    filled.open.length === 0 &&
    !filled.personal?.blocks &&
    filled.confirm.every(({ ref }) => confirmed.has(ref));
  /** `preset`: words for its slots, unless it was opened and written in before. */
  const open = (id: string, preset: Record<string, string> = {}) => {
    const next = playbook.templates.find((one) => one.id === id);
    if (!next) return;
    drafting.open(id, preset);
    say(words.reply.opened(next.name, fillOf(next).open.length));
  };
  const placeable: Placeable | undefined =
    template && own && own.open.length === 0 && !own.personal?.blocks
      ? {
          name: template.id,
          as: asOf(template),
          text: own.text,
          html: own.html,
          title: template.name,
          promises: own.promises,
          carries,
        }
      : undefined;
  return {
    draft,
    change,
    close,
    query,
    setQuery,
    ...offersFor({ query, found, best, playbook, fillOf }),
    beginningOf: (id: string) => {
      const one = playbook.templates.find((template) => template.id === id);
      return one ? beginningOf(fillOf(one)) : [];
    },
    filled,
    findings,
    placeable,
    ready,
    open,
  };
}
