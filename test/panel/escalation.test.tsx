// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { Escalation } from '../../components/escalation/Escalation';
import { NOW } from './given';
import { cleanUp, render } from './render';

afterEach(cleanUp);

const shown = (to: string, text: string) =>
  render(
    <Escalation
      triggers={[]}
      escalations={[
        { level: 2, to, ref: 'PB-2', because: { ref: 'PB-1', text }, immediate: false },
      ]}
      watched={new Map()}
      contacts={new Map()}
      linkTo={() => '#'}
      now={NOW}
      zone="UTC"
    />,
  ).textContent;

test('a step that its time has reached is named once, and says that the clock leads to it', () => {
  const text = shown('Engineering', 'Level 2: Engineering');
  expect(text?.split('Engineering')).toHaveLength(2);
  expect(text).toContain('from the clock');
});

test('any other reason stands in its own words', () => {
  expect(shown('Support Manager', 'Critical')).toContain('Critical');
});
