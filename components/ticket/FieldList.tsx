import { Check, X } from 'lucide-react';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import type { FieldRead } from './health';
import styles from './Strip.module.css';

const say = words.ticket;

/** Each field with its value, where it came from, or that it was not found. */
export function FieldList({
  fields,
  readAt,
  now,
  zone,
}: {
  fields: FieldRead[];
  readAt: string;
  now: string;
  zone: string;
}) {
  const shown = ({ path, value = '' }: FieldRead) =>
    path === 'createdAt' ? dayAndTime(locale, value, now, zone) : value;
  const sources = new Set(fields.flatMap(({ source }) => source ?? []));
  const [only] = sources.size === 1 ? sources : [];
  const read = say.readAt(dayAndTime(locale, readAt, now, zone));
  return (
    <>
      <dl className={styles.fields} aria-label={say.fieldList} data-part="fields">
        {fields.map((field) => (
          <div
            key={field.path}
            className={`${styles.field} ${field.missing ? styles.missing : ''}`}
            data-field={field.path}
            data-state={field.missing ? 'missing' : 'read'}
          >
            <Icon of={field.missing ? X : Check} />
            <dt>{say.field(field.path)}</dt>
            <dd>
              {field.value !== undefined && <Said>{shown(field)}</Said>}
              {field.missing && (
                <span>
                  {field.value === undefined ? '' : ', '}
                  {field.value === undefined ? say.notRead : say.restNotRead}
                </span>
              )}
            </dd>
            {!only && !field.missing && field.source && (
              <dd className={styles.source}>{say.source(field.source)}</dd>
            )}
          </div>
        ))}
      </dl>
      <p className={styles.readAt}>{only ? say.readFrom(read, say.source(only)) : read}</p>
    </>
  );
}
