/**
 * Hosted helpdesks that are read from the first install, with the script that reads them.
 * Self-hosted ones (Request Tracker) have no fixed host: `SELF_HOSTED` names their scripts.
 */
export const HOSTED = [
  { helpdesk: 'zendesk', script: 'reader-zendesk.js', matches: ['https://*.zendesk.com/*'] },
  { helpdesk: 'gmail', script: 'reader-gmail.js', matches: ['https://mail.google.com/*'] },
];

export const SELF_HOSTED = [{ helpdesk: 'rt', script: 'reader-rt.js' }];
