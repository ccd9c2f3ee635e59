// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { Strip } from '../../components/ticket/Strip';
import { wellness } from '../../components/ticket/health';
import { NOW, ticket } from '../panel/given';
import { cleanUp, click, find, render } from '../panel/render';

/** The dot of the panel's strip: how the page in front was read. */

afterEach(cleanUp);

const from = (source?: string, missing = false) => ({ path: 'subject', source, missing });

test.each([
  ['well', [from('api'), from('dom:1'), from('earlier'), from('dom:0')]],
  ['fallback', [from('api'), from('dom:2')]],
  ['fallback', [from('dom:12')]],
  ['partly', [from('dom:2'), from(undefined, true)]],
])('is %s', (state, fields) => {
  expect(wellness(fields)).toBe(state);
});

test('a fallback has a mark of its own and a sentence, and is no warning', () => {
  const place = render(
    <Strip
      seen={{ ticket: ticket(), gaps: [], source: { subject: 'dom:3' } }}
      now={NOW}
      zone="Europe/Vienna"
    />,
  );
  const dot = find(place, '[data-act="health"]');
  expect(dot.dataset.state).toBe('fallback');
  expect(dot.querySelector('svg.lucide-life-buoy')).not.toBeNull();
  expect(place.textContent).toContain('Some fields came from a fallback');
});

test('it leads to the page health', () => {
  const onHealth = vi.fn();
  const place = render(
    <Strip
      seen={{ ticket: ticket(), gaps: [], source: {} }}
      now={NOW}
      zone="Europe/Vienna"
      onHealth={onHealth}
    />,
  );
  click(find(place, '[data-act="page-health"]'));
  expect(onHealth).toHaveBeenCalledOnce();
});
