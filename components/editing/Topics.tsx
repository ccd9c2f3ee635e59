import { idFrom, withField } from '../../lib/playbook/change';
import type { Topic } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { needed, OWN_REF, type Store } from './form';
import { Lines } from './Lines';
import { Members } from './Members';
import { Phrases } from './Phrases';
import { Typed } from './Typed';

const say = words.editing.categories;

/** What tickets of one category are about. `taken`: the ids that topics of any category have. */
export function Topics({
  topics,
  taken,
  onTopics,
}: {
  topics: readonly Topic[];
  taken: readonly string[];
  onTopics: Store<Topic[]>;
}) {
  return (
    <Members
      part="topics"
      list={topics}
      keyOf={({ id }) => id}
      nameOf={({ text }) => text}
      add={say.addTopic}
      make={() => ({
        id: idFrom(say.freshTopic, taken),
        ref: OWN_REF,
        text: say.freshTopic,
        detect: { terms: [] },
      })}
      onList={onTopics}
    >
      {(topic, store) => (
        <>
          <Typed
            label={say.topic}
            value={topic.text}
            onKeep={needed(say.topicNeeded, (text) => store((before) => ({ ...before, text })))}
          />
          <Phrases
            label={say.phrases}
            detect={topic.detect}
            onDetect={(recipe) => store((before) => ({ ...before, detect: recipe(before.detect) }))}
          />
          {(['guide', 'form'] as const).map((part) => (
            <Lines
              key={part}
              label={say[part]}
              help={say.perLine}
              facts={topic[part] ?? []}
              onFacts={(recipe) =>
                store((before) => {
                  const facts = recipe(before[part] ?? []);
                  return withField(before, part, facts.length > 0 ? facts : undefined);
                })
              }
            />
          ))}
        </>
      )}
    </Members>
  );
}
