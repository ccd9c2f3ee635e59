import { describe, expect, it } from 'vitest';
import { ADDRESSES, locate } from '../../lib/helpdesks/addresses';
import { recordedIn } from '../reader/recorded';

const { pages, skipped } = recordedIn('test/pages');
const ownerOf = (name: string): string => name.replace(/-.*/, '');

describe('the recorded pages', () => {
  it('each name their address', () => {
    expect(skipped).toEqual([]);
  });

  it('each are of a helpdesk that is known, and say what is to be read of them', () => {
    const owners = ADDRESSES.map(({ id }) => id);
    const strays = pages.filter(
      ({ name, expected }) => !owners.includes(ownerOf(name)) || !expected,
    );
    expect(strays.map(({ name }) => name)).toEqual([]);
  });

  it.each(ADDRESSES.map(({ id }) => id))('of %s are at least three', (helpdesk) => {
    const own = pages.filter(({ name }) => ownerOf(name) === helpdesk);
    expect(own.length).toBeGreaterThanOrEqual(3);
  });

  it.each(pages.map(({ name, url }) => [name, url] as const))(
    '%s stands at an address of its helpdesk',
    (name, url) => {
      // A list, a sign-in page and a home are nobody's ticket.
      expect([ownerOf(name), undefined]).toContain(locate(url)?.helpdesk);
    },
  );
});
