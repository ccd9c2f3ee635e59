// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Strip } from '../../components/ticket/Strip';
import { NOW, ticket } from './given';
import { cleanUp, click, find, render } from './render';

afterEach(cleanUp);

const shown = (gaps: string[], change = {}) =>
  render(
    <Strip
      seen={{ ticket: ticket(change), gaps, source: { subject: 'api', status: 'dom:2' } }}
      now={NOW}
      zone="America/New_York"
    />,
  );

describe('the ticket strip', () => {
  test('counts what was read of what the page shows, and names what was not', () => {
    const place = shown(['createdAt', 'assignee'], { createdAt: undefined });
    const health = find(place, '[data-act="health"]');
    expect(health.dataset.value).toBe('9/11');
    expect(find(place, '[data-part="gaps"]').textContent).toContain('Received and Assignee');
  });

  test('the field list opens on a click, with the source of each field', () => {
    const place = shown([]);
    const list = find(place, '[data-part="fields"]');
    expect(list.closest('[hidden]')).not.toBeNull();
    click(find(place, '[data-act="health"]'));
    expect(list.closest('[hidden]')).toBeNull();
    expect(find(list, '[data-field="subject"]').textContent).toContain('helpdesk’s data');
    expect(find(list, '[data-field="status"]').textContent).toContain('page, fallback 2');
  });

  test('where all was read from one place, that is said once', () => {
    const source = { subject: 'api', requester: 'api', status: 'api' };
    const seen = { ticket: ticket(), gaps: [], source };
    const place = render(<Strip seen={seen} now={NOW} zone="America/New_York" />);
    expect(place.textContent?.split('helpdesk’s data')).toHaveLength(2);
  });

  test('markup in a subject stays text, and hidden turns of direction show', () => {
    const place = shown([], { subject: '<b onclick=x>hi</b>\u202eevil' });
    expect(find(place, 'h1').textContent).toBe('<b onclick=x>hi</b>[U+202E]evil');
    expect(place.querySelector('h1 b')).toBeNull();
  });
});
