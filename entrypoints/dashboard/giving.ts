import { csvOf } from '../../lib/playbook/import/csv';
import { fileOf } from '../../lib/playbook/import/file';
import type { Playbook } from '../../lib/playbook/schema';

/** From the store to a file: the browser saves it, nothing is sent. */
function save(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read it by then; kept longer, it would fill memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const saveText = (name: string, json: string): void => save(name, json, 'application/json');

export const savePlaybook = (playbook: Playbook): void =>
  save(`${playbook.id}.json`, fileOf(playbook), 'application/json');

export const saveReplies = (playbook: Playbook): void =>
  save(`${playbook.id}-replies.csv`, csvOf(playbook), 'text/csv');

export const saveTable = (name: string, csv: string): void => save(name, csv, 'text/csv');

export async function saveSchema(): Promise<void> {
  const { default: schema } = await import('../../lib/playbook/playbook.schema.json');
  save('playbook.schema.json', `${JSON.stringify(schema, null, 2)}\n`, 'application/json');
}
