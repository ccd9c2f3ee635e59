import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPlaybook, tooLarge, type Opened } from '../../lib/playbook/reading';

/** Validates a playbook file, or every one of a folder: each problem with its path and a sentence; last, how many passed and failed. */

const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (given === undefined || !existsSync(given)) {
  console.error(
    given === undefined
      ? 'Give the playbook to check, or a folder of them: npm run verify -- playbook FILE'
      : `There is nothing at ${given}.`,
  );
  process.exit(2);
}

/** Words that the shipped playbooks share stand beside them, and are none. */
const SHARED = resolve('lib/playbook/packs/english.json');

const isFolder = statSync(given).isDirectory();
const files = isFolder
  ? readdirSync(given)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(given, name))
      .filter((file) => resolve(file) !== SHARED)
  : [given];

function open(file: string): Opened {
  const refused = tooLarge(statSync(file).size);
  return refused
    ? { ok: false, problems: [refused], more: 0 }
    : readPlaybook(readFileSync(file, 'utf8'));
}

let passed = 0;
for (const file of files) {
  const opened = open(file);
  if (opened.ok) {
    passed += 1;
    continue;
  }
  const name = isFolder ? `${file}: ` : '';
  for (const { path, sentence } of opened.problems)
    console.log(`${name}${path || '(file)'}: ${sentence}`);
  if (opened.more > 0) console.log(`${name}and ${opened.more} problems more.`);
}
console.log(`${passed} passed, ${files.length - passed} failed`);
process.exitCode = passed === files.length && passed > 0 ? 0 : 1;
