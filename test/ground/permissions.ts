/** Every permission the extension asks for, each with the sentence that a store and a suspicious reader are owed. */
export const PERMISSIONS: Record<string, string> = {
  storage:
    'Keeps a small flag that tells the background when the panel has stored something, and, in memory alone, what the panel showed last.',
  alarms: 'Wakes the background once, for the earliest deadline that comes near.',
  notifications: 'Tells you when a deadline comes near or has passed; the settings switch it off.',
  scripting:
    'Puts the reader into a helpdesk that you allowed, a reply into the composer, and makes a copy of a page without its words when you ask for one.',
};

export const CHROME_ONLY: Record<string, string> = {
  sidePanel: 'Shows the panel beside the ticket.',
};

export const HOSTS: Record<string, string> = {
  'https://*.zendesk.com/*': 'Reads the ticket that is open in Zendesk.',
  'https://mail.google.com/*': 'Reads the mail thread that is open in Gmail.',
};

export const OPTIONAL_HOSTS: Record<string, string> = {
  '*://*/*':
    'Lets you allow one helpdesk at a time, hosted or at an address of your own; nothing is granted before you do, and you can take it back.',
};

/**
 * The walls around every page of ours, as they must stand in both builds, character by character. `styles`: those that the panel's page
 * itself holds, and no others, as base64 of their SHA-256.
 */
export const cspWith = (styles: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${styles}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-src 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'`;

/**
 * What a script may weigh that a helpdesk page loads by itself, in bytes of gzip: one that comes with the installation, and
 * one that a person has allowed.
 */
export const PAGE_SCRIPT_LIMIT = { installed: 8 * 1024, allowed: 9.5 * 1024 };
