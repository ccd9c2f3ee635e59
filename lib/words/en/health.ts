import { plural } from '../plural';

/** How well the pages of each helpdesk are read. */
export const health = {
  title: 'Page health',
  lead: 'What the last tickets could be read from, site by site. Helpdesks change their pages; here it shows first.',
  none: 'No ticket read yet. Open one in a helpdesk that is on.',
  well: 'Read well',
  fallback: (count: number) =>
    plural('en', count, { one: '1 field by a fallback', other: `${count} fields by fallbacks` }),
  partly: (count: number) =>
    plural('en', count, { one: '1 field missing', other: `${count} fields missing` }),
  unreadable: (since: string) => `Not readable since ${since}`,
  lastRead: (when: string) => `Last look ${when}`,
  table: (site: string) => `How the fields are read at ${site}`,
  field: 'Field',
  from: 'Read from',
  api: 'The helpdesk’s data',
  first: 'The page, first selector',
  fallbackSince: (rung: number, since: string) => `The page, fallback ${rung} since ${since}`,
  elsewhere: 'The page',
  gap: (since: string) => `Not found since ${since}`,
  own: 'your team’s selector',
  selectors: 'Show the selectors',
  tried: 'Tried in this order',
  missed: 'What the last page lacked',
  mend: 'A copy of the page without its words helps to mend this. Import a mended file under “Where your team finds things on a page”.',
  copy: {
    act: 'Copy a redacted page',
    actOf: (site: string) => `Copy a redacted page of ${site}`,
    making: 'Making it …',
    title: 'This is what is copied',
    lead: 'The page’s structure. Letters have become x, digits 0 or other numbers; names of hosts are gone. Look through it first. Nothing is sent anywhere.',
    text: 'The page without its words',
    size: (kilobytes: string) => `${kilobytes} kB`,
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser refused to copy. Select the text and copy it yourself.',
    close: 'Close',
    noTab: (site: string) => `No tab shows ${site}. Open a ticket there and try again.`,
    failed: 'The page cannot be looked into. Reload it and try again.',
  },
  panel: {
    act: 'Page health and mending',
    well: 'Everything was read from where it is expected.',
    fallback: 'Some fields came from a fallback: the page has changed, and still reads.',
  },
};
