// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { WhatIf } from '../../components/sla/WhatIf';
import { priorityName } from '../../components/ticket/Priority';
import { clocksOf } from '../../lib/sla/replay';
import type { Ticket } from '../../lib/ticket/schema';
import { NOW, runbook, ticket } from './given';
import { cleanUp, render } from './render';

/** What would be if, as a person reads it. */

afterEach(cleanUp);

function linesOf(of: Ticket, rank: number, pauses = {}): Record<string, string[]> {
  const told = { pauses };
  const place = render(
    <WhatIf
      of={{ ticket: of, playbook: runbook, rank, told }}
      clocks={clocksOf(of, runbook, rank, NOW, told)}
      ticks={new Set()}
      now={NOW}
      zoneOf={() => 'America/New_York'}
      levelName={priorityName}
    />,
  );
  return Object.fromEntries(
    [...place.querySelectorAll('tbody')].map((body) => {
      const [act, ...lines] = [...body.querySelectorAll('tr')].map((line) => line.textContent);
      return [act, lines];
    }),
  );
}

describe('what if', () => {
  test('each act has its name, and one line for each clock that would not go on as it does', () => {
    const lines = linesOf(ticket(), 2);
    expect(Object.keys(lines)).toEqual([
      'You reply',
      'You set it to waitingno clock changes',
      'You solve it',
      'It is P0 Critical',
      'It is P1 High',
      'It is P3 Low',
      'A desk open 24/7 takes over',
    ]);
    expect(lines['You reply']).toEqual([
      'First replymet',
      'Next updatestarts, due Thu 10:00 AM EST',
    ]);
    expect(lines['It is P1 High']).toContain('First replydue 11:00 AM EST, 6 hr sooner');
    expect(lines['It is P0 Critical']).toContain('First replybreached at once, −45 min');
  });

  test('waiting stands still where the team lets it', () => {
    const lines = linesOf(ticket(), 2, { resolution: ['waiting'] });
    expect(lines['You set it to waiting']?.join()).toMatch(/^Resolutionstands still, .+ left$/);
  });

  test('a first assessment that is past is no line', () => {
    const answered = ticket({
      messages: [
        ...ticket().messages,
        { role: 'agent', visibility: 'public', sentAt: '2026-01-14T14:30:00.000Z', text: 'Hello' },
      ],
    });
    expect(Object.values(linesOf(answered, 2)).flat().join()).not.toContain('Assessment');
  });
});
