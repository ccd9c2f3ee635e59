import { documentVersion } from '../own';
import { FORMAT, type Playbook } from '../schema';

/** A playbook as a file: readable by people, and by an editor that has the JSON Schema beside it. */
export function fileOf(playbook: Playbook): string {
  const head = { $schema: './playbook.schema.json', format: FORMAT };
  const file = { ...head, ...playbook, ...head, version: documentVersion(playbook.version) };
  return `${JSON.stringify(file, null, 2)}\n`;
}
