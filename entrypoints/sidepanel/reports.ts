import { useState } from 'react';

/** What a person wrote into the report of a ticket, who takes it, and when it is looked after again. */
export type OpenReport = { typed: Record<string, string>; owner?: string; followUp?: string };

/** By ticket, while the panel lives, so that a look at another tab loses no word; what was handed over is stored with its record. */
const kept = new Map<string, OpenReport>();

export function useReport(ticket: string) {
  const [report, setReport] = useState<OpenReport>(() => kept.get(ticket) ?? { typed: {} });
  const change = (next: Partial<OpenReport>) => {
    const changed = { ...report, ...next };
    kept.set(ticket, changed);
    setReport(changed);
  };
  const type = (key: string, value: string) => change({ typed: { ...report.typed, [key]: value } });
  return { report, change, type };
}
