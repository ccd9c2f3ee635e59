import { strayMark, withWording } from '../../lib/playbook/change/replies';
import type { Template } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { TextArea, TextField } from '../ui/Field';
import styles from './editing.module.css';
import type { Store } from './form';
import { Preview } from './Preview';
import { useTyped } from './useTyped';

const say = words.editing.templates;

/** Subject and text of a reply, and how they read, as they are typed. Slots follow when a field is left. */
export function Wording({
  template,
  others,
  store,
}: {
  template: Template;
  others: readonly Template[];
  store: Store<Template>;
}) {
  const keep = (part: 'subject' | 'body') => async (typed: string) => {
    const stray = strayMark(typed);
    if (stray !== undefined) return say.stray(stray);
    return store((before) => withWording(before, { [part]: typed }, others));
  };
  const subject = useTyped(template.subject, keep('subject'));
  const body = useTyped(template.body, keep('body'));
  return (
    <div className={styles.wording}>
      <div className={styles.fields}>
        <TextField
          label={say.subject}
          {...field(subject)}
          help={subject.problem}
          autoComplete="off"
        />
        <TextArea label={say.body} {...field(body)} help={body.problem ?? say.bodyHelp} rows={12} />
      </div>
      <Preview
        subject={subject.text}
        body={body.text}
        slots={withWording(template, { subject: subject.text, body: body.text }, others).slots}
      />
    </div>
  );
}

const field = ({ text, problem, change, onBlur, onKeyDown }: ReturnType<typeof useTyped>) => ({
  value: text,
  state: problem ? ('invalid' as const) : ('plain' as const),
  onChange: change,
  onBlur,
  onKeyDown,
});
