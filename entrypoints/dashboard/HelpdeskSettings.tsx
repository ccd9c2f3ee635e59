import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { Helpdesks, type ListedHelpdesk } from '../../components/settings';
import type { Address } from '../../lib/helpdesks/address';
import { ADDRESSES } from '../../lib/helpdesks/addresses';
import { INSTALLED } from '../../lib/helpdesks/hosts';
import { sitesAllowed } from '../../lib/store';
import { helpdesksWanted, taughtSites } from '../../lib/store/readers';
import { locale, words } from '../../lib/words';
import { helpdeskLike } from './address';
import {
  addSite,
  allowedOf,
  allowHosted,
  allowSite,
  isFixed,
  mayReadSite,
  removeSite,
  stopHosted,
  UNTAUGHT,
} from './sites';

const say = words.helpdesks;
const nameOf = words.ticket.helpdesk;

const PRODUCTS = [
  ...ADDRESSES.filter(({ ownAddress }) => ownAddress)
    .map(({ id }) => ({ id, name: nameOf(id) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale)),
  { id: UNTAUGHT, name: say.ownAddress.other },
];

const SORTED = ADDRESSES.toSorted((a, b) => nameOf(a.id).localeCompare(nameOf(b.id), locale));

/** Where a product stands: its hosts in words. */
function whereOf({ hosts, ownAddress }: Address): string {
  const all = hosts.map((pattern) => pattern.split('/')[2]!);
  const domains = all.filter((host) => host.startsWith('*.')).map((host) => host.slice(2));
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  const places = domains.length ? say.domains(either.format(domains)) : either.format(all);
  if (!places) return say.own;
  return ownAddress ? say.orOwn(places) : places;
}

async function listedHelpdesk(address: Address, wanted: string[]): Promise<ListedHelpdesk> {
  const { id, hosts } = address;
  const isInstalled = INSTALLED.some(({ helpdesk }) => helpdesk === id);
  const allowed = hosts.length ? await allowedOf(hosts) : undefined;
  const without = isInstalled || wanted.includes(id) ? 'off' : 'available';
  const state = allowed ? ({ all: 'on', some: 'partly', none: without } as const)[allowed] : 'own';
  // What comes with the installation stays on the list, whatever the browser allows.
  const fixed = isFixed(id) || (isInstalled && state === 'off');
  return { id, name: nameOf(id), where: whereOf(address), state, fixed };
}

/** The helpdesks as they stand: known here, and allowed in the browser, which a person may change there too. */
export function HelpdeskSettings() {
  const changes = usePermissionChanges();
  const listed = useLiveQuery(async () => {
    const [sites, taught, wanted] = await Promise.all([
      sitesAllowed(),
      taughtSites(),
      helpdesksWanted(),
    ]);
    return {
      helpdesks: await Promise.all(SORTED.map((address) => listedHelpdesk(address, wanted))),
      sites: await Promise.all(
        sites.map(async ({ origin, helpdesk }) => ({
          origin,
          name:
            PRODUCTS.find(({ id }) => id === helpdesk && id !== UNTAUGHT)?.name ??
            taught[origin]?.name ??
            say.ownAddress.untaught,
          on: await mayReadSite(origin),
        })),
      ),
    };
  }, [changes]);
  if (!listed) return null;
  const origins = listed.sites.map(({ origin }) => origin);

  return (
    <Helpdesks
      {...listed}
      products={PRODUCTS}
      guess={helpdeskLike}
      onAllow={(site) => ('id' in site ? allowHosted(site.id) : allowSite(site.origin))}
      onStop={(site) => ('id' in site ? stopHosted(site.id) : removeSite(site.origin, origins))}
      onAdd={(typed, product) =>
        addSite(
          typed,
          product,
          listed.sites.filter(({ on }) => on).map(({ origin }) => origin),
        )
      }
    />
  );
}

/** Counts the changes of permissions while this page is open. */
export function usePermissionChanges(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const changed = () => setCount((before) => before + 1);
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, []);
  return count;
}
