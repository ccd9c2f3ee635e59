// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Going } from '../../components/escalation/Going';
import { Report } from '../../components/escalation/Report';
import { Triggers } from '../../components/escalation/Triggers';
import type { FilledPacket, PacketField } from '../../lib/escalation/packet';
import { cleanUp, click, find, render } from './render';

afterEach(cleanUp);

const going = (to: string, because: string) =>
  render(
    <Going
      target={{ level: 2, to, ref: 'PB-2' }}
      targets={[{ level: 2, to, ref: 'PB-2' }]}
      isChosen={false}
      because={[because]}
      contacts={new Map()}
      linkTo={() => '#'}
      onChoose={() => {}}
    />,
  ).textContent;

test('a step that its time has reached is named once, and says that the clock leads to it', () => {
  const text = going('Engineering', 'Level 2: Engineering');
  expect(text?.split('Engineering')).toHaveLength(2);
  expect(text).toContain('by the clock');
});

test('any other reason stands in its own words', () => {
  expect(going('Support Manager', 'Critical')).toContain('Critical');
});

test('a trigger of transfers shows how the ticket was passed on', () => {
  const trigger = { id: 'passed', ref: 'R', text: 'More than two transfers', evidence: [] };
  const text = render(
    <Triggers
      triggers={[trigger]}
      watched={new Map([['passed', 'transfers']])}
      transfers={[
        { at: '2026-01-14T10:00:00.000Z', from: 'Mia', to: 'Billing' },
        { at: '2026-01-14T11:00:00.000Z', from: 'Billing', to: 'Ola' },
      ]}
      quotes={() => null}
      onTakeBack={() => {}}
    />,
  ).textContent;
  expect(text).toContain('Passed on 2 times: Mia to Billing, Billing to Ola');
});

describe('a report', () => {
  const field = (change: Partial<PacketField>): PacketField => ({
    key: 'impact',
    ref: 'R',
    label: 'Business impact',
    value: '',
    state: 'open',
    multiline: false,
    optional: false,
    ...change,
  });
  const shown = (fields: PacketField[], followUp: string, onHandOver = vi.fn()) => {
    const missing = fields.filter(({ state }) => state === 'open').map(({ label }) => label);
    const packet: FilledPacket = {
      id: 'p',
      name: 'Report',
      ref: 'R',
      assumed: false,
      fields,
      missing,
      text: missing.length > 0 ? '' : 'words',
      html: '',
    };
    const place = render(
      <Report
        to="Ines"
        packet={packet}
        typed={{}}
        owner=""
        followUp={followUp}
        followUps={[{ value: '3600', label: 'in 1 hr' }]}
        briefed={false}
        busy={false}
        onType={() => {}}
        onOwner={() => {}}
        onFollowUp={() => {}}
        onHandOver={onHandOver}
        onCopy={() => {}}
      />,
    );
    return { place, act: find(place, '[data-act="hand-over"]'), onHandOver };
  };

  test('is not handed over while a field is open, and names it', () => {
    const { place, act, onHandOver } = shown([field({})], '3600');
    expect(act.textContent).toContain('1 field missing');
    expect(place.textContent).toContain('Still missing: Business impact.');
    click(act);
    expect(onHandOver).not.toHaveBeenCalled();
  });

  test('is not handed over before it is clear when it is looked after again', () => {
    const { place, act, onHandOver } = shown([field({ state: 'filled', value: 'x' })], '');
    expect(place.textContent).toContain('When you look after it again');
    click(act);
    expect(onHandOver).not.toHaveBeenCalled();
  });

  test('is handed over by a person’s click, never by a script', () => {
    const { act, onHandOver } = shown([field({ state: 'filled', value: 'x' })], '3600');
    click(act, 'script');
    expect(onHandOver).not.toHaveBeenCalled();
    click(act);
    expect(onHandOver).toHaveBeenCalledOnce();
  });

  test('says where each word comes from', () => {
    const { place } = shown(
      [field({ state: 'filled', value: 'x', origin: { is: 'message', message: 1 } })],
      '3600',
    );
    expect(place.textContent).toContain('from the second message');
  });
});
