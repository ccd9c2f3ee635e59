import { describe, expect, test } from 'vitest';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { named, tidied } from '../../lib/triage/learned/lessons';

const runbook = packOf('runbook') as Playbook;

const lesson = (text: string, label: string) => ({ text, label });
const labelsOf = (lessons: { label: string }[]) => lessons.map(({ label }) => label);

describe('lessons are tidied before they are learned from', () => {
  test('a label is spelled as the playbook spells its category', () => {
    const all = tidied(
      [lesson('a', 'billing'), lesson('b', 'BILLING'), lesson('c', 'Billing')],
      runbook,
    );
    expect(labelsOf(all)).toEqual(['Billing', 'Billing', 'Billing']);
  });

  test('one that the playbook does not know is spelled as it mostly is', () => {
    const all = tidied(
      [lesson('a', 'Hard-ware'), lesson('b', 'hard ware'), lesson('c', 'hard ware')],
      runbook,
    );
    expect(labelsOf(all)).toEqual(['hard ware', 'hard ware', 'hard ware']);
  });

  test('a file that was brought in twice teaches once, and a text with two labels teaches both', () => {
    const file = [lesson('a', 'Billing'), lesson('b', 'Technical')];
    expect(tidied([...file, ...file], runbook)).toEqual(file);
    expect(tidied([lesson('a', 'Billing'), lesson('a', 'Technical')], runbook)).toHaveLength(2);
  });

  test('of very many labels the most frequent are learned', () => {
    const many = Array.from({ length: 300 }, (_, at) => lesson(`t${at}`, `Label ${at}`));
    const kept = tidied([...many, lesson('x', 'Label 299'), lesson('y', 'Label 298')], runbook);
    expect(new Set(labelsOf(kept)).size).toBe(200);
    expect(labelsOf(kept).filter((label) => label === 'Label 299')).toHaveLength(2);
  });
});

test('a playbook’s own topics stand for its categories', () => {
  expect(named(runbook)).toContainEqual({ text: 'Refunds', label: 'Billing' });
  expect(named(packOf('excellence') as Playbook)).toEqual([]);
});
