/** The playbooks that ship, in the order in which they are offered. */
export const SHIPPED = ['runbook', 'playbook', 'guidelines', 'sop', 'excellence'] as const;

export const isShipped = (id: string): boolean => (SHIPPED as readonly string[]).includes(id);
