import { readFileSync } from 'node:fs';
import { checkPlaybook } from '../../lib/playbook/check';

/** Validates a playbook file: each problem with its path and a sentence, then how many files passed and failed. */

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (file === undefined) {
  console.error('Give the playbook to check: npm run verify -- playbook FILE');
  process.exit(2);
}

/** The file as JSON, or what stands in the way of reading it. */
function open(path: string): { json: unknown } | { sentence: string } {
  try {
    return { json: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    return { sentence: `The file cannot be read as JSON: ${(error as Error).message}.` };
  }
}

const opened = open(file);
const checked =
  'json' in opened
    ? checkPlaybook(opened.json)
    : ({ ok: false, problems: [{ path: '', sentence: opened.sentence }] } as const);

if (!checked.ok)
  for (const { path, sentence } of checked.problems)
    console.log(`${path || '(file)'}: ${sentence}`);
console.log(checked.ok ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exitCode = checked.ok ? 0 : 1;
