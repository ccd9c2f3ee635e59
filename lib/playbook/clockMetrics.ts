/** The clocks that a playbook can set for a ticket, in the order in which they are shown. */
export const CLOCK_METRICS = [
  'assessment',
  'acknowledgement',
  'firstResponse',
  'nextResponse',
  'update',
  'resolution',
  'followUp',
  'stage',
  'escalation',
  'survey',
  'autoCloseWarn',
  'autoClose',
] as const;
