import { useState } from 'react';
import type { PromiseMade } from '../../lib/reply';

/**
 * A sentence from elsewhere that was added to a draft, by its name in the store and with what it promises. It is in there as long as
 * the words of `by` are.
 */
export type Added = { name: string; by: string; promises: PromiseMade[] };

/** An opened template with what a person typed, changed, left out, confirmed, and in which language. */
export type OpenDraft = {
  template: string;
  typed: Record<string, string>;
  confirmed: string[];
  body?: string;
  leftOut?: string[];
  language?: string;
  added?: Added[];
};

type Kept = { open: string | null; drafts: Map<string, OpenDraft> };

/** By ticket, while the panel lives, so that a look at another tab or template loses no word; never stored. */
const kept = new Map<string, Kept>();

function keptOf(ticket: string): Kept {
  const known = kept.get(ticket) ?? { open: null, drafts: new Map<string, OpenDraft>() };
  kept.set(ticket, known);
  return known;
}

/** The open draft of one ticket; how to open a template with its earlier words, change it, and close or drop it. */
function useDraft(ticket: string) {
  const opened = () => {
    const { open, drafts } = keptOf(ticket);
    return open === null ? null : (drafts.get(open) ?? null);
  };
  const [draft, setDraft] = useState(opened);
  const change = (next: OpenDraft) => {
    const mine = keptOf(ticket);
    mine.drafts.set(next.template, next);
    mine.open = next.template;
    setDraft(next);
  };
  const open = (template: string, preset: Record<string, string> = {}) =>
    change(keptOf(ticket).drafts.get(template) ?? { template, typed: preset, confirmed: [] });
  const close = () => {
    keptOf(ticket).open = null;
    setDraft(null);
  };
  /** A template whose words are in the composer now: the next time it begins anew. */
  const drop = (template: string) => {
    const mine = keptOf(ticket);
    mine.drafts.delete(template);
    if (mine.open !== template) return;
    mine.open = null;
    setDraft(null);
  };
  return { draft, change, open, close, drop };
}

/** The draft of a ticket's reply, and what is typed to find a template for it. */
export function useDrafting(ticket: string) {
  const { drop, ...draft } = useDraft(ticket);
  const [query, setQuery] = useState('');
  return {
    ...draft,
    query,
    setQuery,
    /** Its words are in the composer: the list stands as at first, for the next one. */
    drop: (template: string) => {
      drop(template);
      setQuery('');
    },
  };
}
