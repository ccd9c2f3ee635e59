import { useRef, useState } from 'react';
import { asQuote, QuotePicker, ReviewForm, standing, type Entry } from '../../components/review';
import { Announcer } from '../../components/ui/Announcer';
import { TextField } from '../../components/ui/Field';
import { ANSWERS, type Answer } from '../../lib/quality';
import { changeSettings, keepReview } from '../../lib/store';
import { filledOf, type Review } from '../../lib/store/schema';
import { words } from '../../lib/words';
import { SaveBar } from './SaveBar';
import { selectionIn } from './tab';
import { pinOf, type TicketReviewProps } from './TicketReview';
import type { Draft, Kept } from './useDraft';
import { useSuggestions } from './useSuggestions';

type Props = TicketReviewProps & {
  draft: Draft;
  kept: Kept;
  onChange: (edit: (draft: Draft) => Draft) => void;
  /** Ends when no change of the draft is on its way to the store: a late one would outlive the saved review. */
  settled: () => Promise<void>;
  onSaved: (id: number) => void;
};

/** The scorecard being filled for this ticket, its quotes taken from the page, and the save. */
export function Scoring({
  shown,
  playbook,
  card,
  settings,
  draft,
  kept,
  onChange,
  settled,
  onSaved,
}: Props) {
  const suggestions = useSuggestions(
    shown.key,
    shown.ticket,
    playbook,
    filledOf(settings, playbook),
  );
  const [picking, setPicking] = useState<{ item: string; why: string }>();
  const [name, setName] = useState(settings.agentName);
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const nameField = useRef<HTMLInputElement>(null);
  const say = words.popup;

  const edit = (id: string, change: Partial<Entry>) => {
    setProblem(undefined);
    onChange(({ answers, comment }) => ({
      answers: { ...answers, [id]: { ...answers[id], ...change } },
      comment,
    }));
    if (!change.answer) return;
    const { scored, total } = standing(card, { ...draft.answers, [id]: change });
    setSaid(`${words.review.answerSpoken[change.answer]}. ${words.review.scored(scored, total)}`);
  };

  const quote = async (item: string) => {
    const selected = await selectionIn(shown.tabId);
    if (!selected) {
      setPicking({ item, why: selected === undefined ? say.pageClosed : say.nothingSelected });
      return;
    }
    edit(item, { quote: asQuote(selected) });
    setSaid(say.quoted);
  };

  const save = async () => {
    const reviewer = name.trim();
    if (!reviewer) {
      setProblem(say.nameNeeded);
      nameField.current?.focus();
      return;
    }
    const review: Review = {
      ticket: shown.key,
      scorecard: { id: card.id, version: card.version },
      playbook: pinOf(playbook),
      answers: answered(draft.answers),
      comment: draft.comment.trim(),
      reviewer,
      at: new Date().toISOString(),
    };
    try {
      await settled();
      if (reviewer !== settings.agentName) await changeSettings({ agentName: reviewer });
      onSaved(await keepReview(review));
    } catch {
      setProblem(say.notSaved);
    }
  };

  return (
    <>
      <ReviewForm
        items={card.items}
        answers={ANSWERS[card.scale]}
        entries={draft.answers}
        suggestions={suggestions}
        comment={draft.comment}
        signature={
          !settings.agentName && (
            <TextField
              ref={nameField}
              label={words.review.reviewer.label}
              help={words.review.reviewer.help}
              name="reviewer"
              autoComplete="name"
              maxLength={120}
              value={name}
              onChange={setName}
            />
          )
        }
        footer={(onSave) => (
          <SaveBar
            problem={problem ?? (kept === 'failed' ? say.notKept : undefined)}
            kept={kept}
            onSave={onSave}
          />
        )}
        onEntry={edit}
        onComment={(comment) => onChange(({ answers }) => ({ answers, comment }))}
        onQuote={(id) => void quote(id)}
        onSave={() => void save()}
        onUnscored={(count) => setProblem(say.unscored(count))}
      />
      {picking && (
        <QuotePicker
          why={picking.why}
          messages={shown.ticket.messages}
          onPick={(sentence) => {
            edit(picking.item, { quote: asQuote(sentence) });
            setPicking(undefined);
            setSaid(say.quoted);
          }}
          onClose={() => setPicking(undefined)}
        />
      )}
      <Announcer polite={said} urgent={problem} />
    </>
  );
}

/** Only what was answered, without empty quotes and comments. */
function answered(entries: Record<string, Entry>): Review['answers'] {
  const scored = Object.entries(entries).filter(
    (entry): entry is [string, Entry & { answer: Answer }] => entry[1].answer !== undefined,
  );
  return Object.fromEntries(
    scored.map(([id, { answer, quote, comment }]) => [
      id,
      {
        answer,
        ...(quote && { quote }),
        ...(comment?.trim() && { comment: comment.trim() }),
      },
    ]),
  );
}
