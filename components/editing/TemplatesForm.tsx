import { idFrom } from '../../lib/playbook/change';
import { withGroup, withGroupNamed, withTemplates } from '../../lib/playbook/change/replies';
import type { Playbook, Template } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Absent } from './Absent';
import styles from './editing.module.css';
import { OWN_REF, type FormProps } from './form';
import { Members } from './Members';
import { TemplateFields } from './TemplateFields';
import { Typed } from './Typed';

const say = words.editing.templates;

/** The replies, with the slots in them and what they promise. */
export function TemplatesForm({ playbook, change }: FormProps) {
  const { templates } = playbook;
  const names = groupsOf(playbook);
  return (
    <div className={styles.form} data-part="templates">
      <h2>{words.editing.forms.templates}</h2>
      {templates.length > 0 ? <p className={styles.lead}>{say.lead}</p> : <Absent of="templates" />}
      <Members
        part="replies"
        list={templates}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        noteOf={({ group }) => group}
        add={say.add}
        make={() => newTemplate(templates, names)}
        onList={(recipe) => change((before) => withTemplates(before, recipe(before.templates)))}
      >
        {(template, store) => (
          <TemplateFields
            {...{ playbook, template, store }}
            groups={names}
            onGroup={(group) =>
              change((before) =>
                withGroup(
                  before,
                  before.templates.findIndex(({ id }) => id === template.id),
                  group,
                ),
              )
            }
          />
        )}
      </Members>
      {names.length > 0 && (
        <details className={styles.finer} data-part="groups">
          <summary>{say.groups}</summary>
          <div className={styles.fields}>
            <p className={styles.lead}>{say.groupsLead}</p>
            {names.map((name) => (
              <Typed
                key={name}
                label={say.groupName(name)}
                value={name}
                onKeep={async (typed) => {
                  const used = templates.some(({ group }) => group === name);
                  if (!typed.trim() && used) return say.groupKept;
                  return change((before) => withGroupNamed(before, name, typed.trim()));
                }}
              />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

const groupsOf = ({ templateGroups, templates }: Playbook): string[] => [
  ...new Set([...(templateGroups?.names ?? []), ...templates.map(({ group }) => group)]),
];

const newTemplate = (
  templates: readonly Template[],
  [group = say.freshGroup]: readonly string[],
): Template => ({
  id: idFrom(
    say.fresh,
    templates.map(({ id }) => id),
  ),
  ref: OWN_REF,
  name: say.fresh,
  group,
  audience: 'customer',
  subject: '',
  body: '',
  slots: [],
  promises: [],
  confirm: [],
  says: [],
  suggest: { when: 'firstReply' },
});
