import type { Broken } from './patch';

/** Files that are no playbook at all. */

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

export const FILES: Broken[] = [
  {
    name: 'a comma too few',
    file: '{\n  "id": "ours"\n  "title": "Ours"\n}',
    says: { '(file)': 'The file is not JSON: at line 3, column 3, a comma is missing.' },
  },
  {
    name: 'a comma too many',
    file: '{"id": "ours",}',
    says: {
      '(file)':
        'The file is not JSON: at line 1, column 15, a name in quotation marks is expected.',
    },
  },
  {
    name: 'cut off in the middle',
    file: '{"clocks": [1, 2',
    says: { '(file)': 'The file is not JSON: at line 1, column 17, a ] is missing.' },
  },
  {
    name: 'a comment',
    file: '{}\n// ours',
    says: {
      '(file)':
        'The file is not JSON: at line 2, column 1, a comment stands, which JSON does not have.',
    },
  },
  { name: 'nothing', file: '\uFEFF \n', says: { '(file)': 'The file is empty.' } },
  {
    name: 'an archive',
    file: 'PK\u0003\u0004\u0000\u0000',
    says: { '(file)': 'The file is not written in UTF-8: save it as UTF-8 and try again.' },
  },
  {
    name: 'twenty megabytes',
    file: `{"id": "${'x'.repeat(20_000_000)}"}`,
    says: {
      '(file)': 'The file has 21 MB; a playbook has 10 MB at most. Is it the right file?',
    },
  },
  {
    name: 'a hundred thousand levels',
    file: '['.repeat(100_000),
    says: {
      '(file)':
        'At line 1, column 33, the file is nested more than 32 levels deep, which no file needs: look for a bracket too many.',
    },
  },
  {
    name: 'forty levels that all close',
    file: nested(40),
    says: {
      '(file)':
        'At line 1, column 161, the file is nested more than 32 levels deep, which no file needs: look for a bracket too many.',
    },
  },
  {
    name: 'a name twice',
    file: '{"id": "ours", "clocks": [{"id": "first", "id": "second"}]}',
    says: {
      'clocks.0.id': '"id" stands twice here, the second time at line 1, column 43: keep one.',
    },
  },
  {
    name: 'a list of playbooks',
    file: '[]',
    says: { '(file)': 'This must be names and values in { }, and is a list.' },
  },
  {
    name: 'a word',
    file: '"runbook"',
    says: { '(file)': 'This must be names and values in { }, and is text.' },
  },
  {
    name: 'ten thousand members',
    set: { refs: Array.from({ length: 10_000 }, () => 'R-000-META-01') },
    says: { refs: 'This has 10,000 members; 5,000 is the most.' },
  },
  {
    name: 'more values than a playbook has',
    set: {
      vocabulary: { a: 0, b: 0 },
      extra: Array.from({ length: 200 }, () => Array(600).fill(0)),
    },
    says: {
      '(file)':
        'This holds more than 100,000 values, many times the largest playbook: leave out what is none.',
    },
  },
  {
    name: 'a text as long as a book',
    set: { 'templates.1.body': 'word '.repeat(5_000) },
    says: {
      'templates.1.body': 'This text has 25,000 characters; shorten it to 20,000 at most.',
    },
  },
  {
    name: 'a newer Deskside',
    set: { format: 2, future: true },
    says: {
      format:
        'This file was written by a newer Deskside, in form 2; this one reads form 1. Update Deskside and try again.',
    },
  },
];
