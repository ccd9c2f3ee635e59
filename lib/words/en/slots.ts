import { plural } from '../plural';

/** What a document leaves open and the team fills in: the register in the settings, and what the panel says of it. */
export const slots = {
  title: 'To be configured',
  from: (playbook: string, version: string) =>
    version ? `${playbook}, version ${version}` : playbook,
  lead: 'The playbook leaves these open. Deskside invents nothing in their place.',
  none: 'This playbook leaves nothing open.',
  count: (filled: number, all: number) => `${filled} of ${all} filled`,
  open: 'open',
  filled: 'Filled',
  change: 'Change',
  changeOf: (label: string) => `Change ${label}`,
  fill: 'Fill in',
  fillOf: (label: string) => `Fill in ${label}`,
  whileOpen: (effect: string) => `Until then: ${effect.charAt(0).toLowerCase()}${effect.slice(1)}`,
  follows: (date: string) => `${date}, from the last update`,
  closedDays: (count: number) =>
    plural('en', count, { one: '1 day from a file', other: `${count} days from files` }),
  byLine: 'One a line.',
  byComma: 'One a line, or commas between them.',
  contacts: (several: boolean) =>
    several
      ? 'One a line, in the order of the levels, or with the level in front: “Level 2: Jo Park, +1 555 0100”.'
      : 'A name, and how to reach it.',
  heads: {
    customer: 'One a line: the customer’s address, domain or organisation, a colon, then the rest.',
    words: 'One a line: the words to look for; a colon and more may follow.',
  },
  dates: 'One date a line, as 2026-12-24. A name may follow.',
  date: 'As 2026-12-24.',
  links: 'An address of the web. Several: one a line.',
  once: (then: string) => `Once filled: ${then.charAt(0).toLowerCase()}${then.slice(1)}`,
  /** What it does when it is filled, each one plain sentence. */
  then: {
    clock: 'The clocks of open tickets follow at once.',
    calendar: 'Clocks that keep business hours count by it at once.',
    companyName: 'It stands in the replies that name your company.',
    emergencyContact: 'It stands in the reply to a critical ticket, where customers see it.',
    routing: 'It names the owner of a ticket and the team in the standard reply.',
    importantCustomers:
      'A ticket of such a customer raises the trigger. Addresses, domains or organisations.',
    repeats: 'So many earlier tickets in 30 days raise the trigger.',
    holidays: 'Clocks that keep business hours stand still on these days.',
    triggerLevels: 'The escalation proposes this level.',
    callTree: 'An incident shows whom to call, in this order, with a tick for each.',
    scenarios: 'An incident offers them as its status text.',
    crossTrained: 'An incident names them, with the card they write by.',
    contact: 'It stands beside the name under Escalation.',
    shown: {
      customer: 'The panel shows the line of the customer at hand.',
      words: 'The panel shows a line that the customer’s words name.',
      unanswered: 'The panel shows it until the first reply.',
      escalated: 'The panel shows it when an escalation is proposed.',
      solved: 'The panel shows it on solved tickets.',
      some: 'The panel shows it beside the tickets it is for.',
    },
    kept: 'It stands in the panel, under “From your team”.',
    noted: 'It is kept here. Nothing counts by it yet.',
  },
  faults: {
    hours: 'That is no number of hours: write 4, or 0.5 for half an hour. No clock runs on it yet.',
    number: 'That is no number: write 50 or 2.5, without thousands separators. It counts as open.',
    whole: 'Write a whole number, 1 or more. It counts as open.',
    date: 'That is no date: write it as 2026-12-24. It counts as open.',
    link: (part: string) =>
      `“${part}” is no address of the web: write https://help.example.com. It counts as open.`,
    dates: (part: string) => `“${part}” is no date: write it as 2026-12-24. The other lines count.`,
    zone: 'Choose a time zone from the list, for example Europe/Berlin. The hours count as open.',
    times: (day: string) =>
      `The hours of ${day} cannot be read: write 9:00-17:30, or 9-12, 13-18. They count as open.`,
    neverOpen: 'With these hours your desk is never open. They count as open.',
  },
  hours: {
    zone: 'Time zone',
    zoneHelp: 'Type a part of the name and choose. Summer time is followed.',
    here: (zone: string) => `Use the zone of this computer: ${zone}`,
    days: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    } as Record<string, string>,
    caption: 'Hours of each day',
    help: 'Write 9:00-17:30, or 9-12, 13-18 with a break. Nothing means closed.',
    closed: 'closed',
    toWeek: 'Same hours Monday to Friday',
    written: (week: string, zone: string) => `${week}, ${zone}`,
  },
  table: {
    place: 'No.',
    cell: (column: string, row: number) => `${column}, row ${row}`,
    add: 'Add a row',
    up: (row: number) => `Move row ${row} up`,
    remove: (row: number) => `Remove row ${row}`,
  },
  texts: {
    meter: 'Texts that are ready',
    ready: (ready: number, of: number) => `${ready} of ${of} ready`,
    title: (place: number) => `Failure ${place}`,
    text: (place: number) => `Text ${place}`,
    help: 'Write {time} where the time stands; the incident asks for it.',
  },
  levels: {
    choose: 'not set',
    trigger: (trigger: string) => `Level for: ${trigger}`,
    level: (level: number, name: string) => `Level ${level}, ${name}`,
    caption: 'Which trigger goes to which level',
  },
  routing: {
    caption: 'Which team takes which ticket',
    severity: 'Severity',
    cell: (category: string, level: string) => `Team for ${category}, ${level}`,
    filled: (filled: number, all: number) => `${filled} of ${all} filled`,
  },
  panel: {
    title: 'From your team',
    rest: (count: number) =>
      plural('en', count, { one: '1 more from your team', other: `${count} more from your team` }),
    copy: 'Copy',
    copyOf: (label: string) => `Copy ${label}`,
    grounds: {
      people: 'on your list, or marked so',
      history: 'from earlier tickets',
      transfers: 'from the transfers',
    },
    noContact: (name: string) => `${name} has no contact yet.`,
    noHours: 'No business hours yet.',
    noClock: (label: string) => `${label}: not set yet.`,
    fill: 'Fill in',
    fillOf: (label: string) => `Fill in ${label} in the settings`,
  },
};
