import { idFrom, withField } from '../../lib/playbook/change';
import { withCard } from '../../lib/playbook/change/scorecards';
import type { Scorecard } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Absent } from './Absent';
import { Chosen } from './Chosen';
import styles from './editing.module.css';
import { linesOf, needed, OWN_REF, type FormProps, type Store } from './form';
import { Members } from './Members';
import { Typed, TypedArea } from './Typed';

const say = words.editing.scorecards;

const SCALES = Object.entries(say.scales).map(([value, label]) => ({ value, label }));

/** By what a conversation is reviewed. */
export function ScorecardsForm({ playbook: { scorecards }, change }: FormProps) {
  return (
    <div className={styles.form} data-part="scorecards">
      <h2>{words.editing.forms.scorecards}</h2>
      {scorecards.length > 0 ? (
        <p className={styles.lead}>{say.lead}</p>
      ) : (
        <Absent of="scorecards" />
      )}
      <Members
        part="cards"
        list={scorecards}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        noteOf={({ version }) => say.version(version)}
        add={say.add}
        make={() => newCard(scorecards)}
        onList={(recipe) =>
          change((before) => ({ ...before, scorecards: recipe(before.scorecards) }))
        }
      >
        {(card) => (
          <Fields
            card={card}
            store={(recipe) =>
              change((before) => {
                const at = before.scorecards.findIndex((one) => one.id === card.id);
                const there = before.scorecards[at];
                return there ? withCard(before, at, recipe(there)) : before;
              })
            }
          />
        )}
      </Members>
    </div>
  );
}

function Fields({ card, store }: { card: Scorecard; store: Store<Scorecard> }) {
  const { items } = card;
  return (
    <>
      <div className={styles.pair}>
        <Typed
          label={say.name}
          value={card.name}
          onKeep={needed(say.needed, (name) => store((before) => ({ ...before, name })))}
        />
        <Chosen
          label={say.scale}
          value={card.scale}
          options={SCALES}
          onKeep={(scale) => store((before) => ({ ...before, scale: scale as Scorecard['scale'] }))}
        />
      </div>
      <h3>{say.items}</h3>
      <Members
        part="items"
        list={items}
        keyOf={({ id }) => id}
        nameOf={({ text }) => text}
        noteOf={({ weight }) => (weight === undefined ? '' : say.share(weight))}
        add={say.addItem}
        make={() => newItem(items)}
        onList={(recipe) => store((before) => ({ ...before, items: recipe(before.items) }))}
      >
        {(item, storeItem) => (
          <>
            <Typed
              label={say.item}
              value={item.text}
              onKeep={needed(say.itemNeeded, (text) =>
                storeItem((before) => ({ ...before, text })),
              )}
            />
            <TypedArea
              label={say.guide}
              rows={2}
              value={item.guide}
              onKeep={(typed) => storeItem((before) => ({ ...before, guide: typed.trim() }))}
            />
          </>
        )}
      </Members>
      <TypedArea
        label={say.weights}
        help={say.weightsHelp}
        value={items.flatMap(({ weight }) => weight ?? []).join('\n')}
        onKeep={async (typed) => {
          const lines = linesOf(typed);
          const bad = lines.find((line) => weightOf(line) === undefined);
          if (bad !== undefined) return say.notWeight(bad);
          if (lines.length > 0 && lines.length !== items.length)
            return say.weightsCount(items.length, lines.length);
          return store((before) => ({
            ...before,
            items: before.items.map((item, at) => withField(item, 'weight', weightOf(lines[at]))),
          }));
        }}
      />
    </>
  );
}

/** "25", "12.5 %". */
const weightOf = (line = ''): number | undefined =>
  /^\d{1,3}(?:[.,]\d{1,2})?\s*%?$/.test(line)
    ? Number.parseFloat(line.replace(',', '.'))
    : undefined;

type Item = Scorecard['items'][number];

/** Where the others have weights, a new one begins with none of the whole. */
const newItem = (items: readonly Item[]): Item => ({
  id: idFrom(
    say.freshItem,
    items.map(({ id }) => id),
  ),
  ref: OWN_REF,
  text: say.freshItem,
  guide: '',
  ...(items.some(({ weight }) => weight !== undefined) && { weight: 0 }),
});

const newCard = (cards: readonly Scorecard[]): Scorecard => ({
  id: idFrom(
    say.fresh,
    cards.map(({ id }) => id),
  ),
  ref: OWN_REF,
  version: '1',
  name: say.fresh,
  scale: 'yesNoNa',
  items: [],
});
