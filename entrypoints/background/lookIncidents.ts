import { clocksOf, incidentKey } from '../../lib/incident';
import { incidentsOpen } from '../../lib/store/incidents';
import { playbookFor } from '../../lib/store/playbooks';
import type { Settings } from '../../lib/store/schema';

/** Incidents under watch, with the clocks of the playbook that they were declared by. One that cannot be judged is told and left out. */
export async function incidentsWatched(chosen: Settings, now: string) {
  const watched = await Promise.all(
    (await incidentsOpen()).map(async ({ incident }) => {
      const { id, level, startedAt } = incident;
      try {
        const by = { ...chosen, playbook: incident.playbook.id, playbookAt: {} };
        const playbook = await playbookFor(by);
        const clocks = clocksOf(incident, playbook, now);
        const rank = playbook.incidents?.levels.findIndex((one) => one.id === level);
        const critical = rank === 0;
        return [
          { ticket: incidentKey(id), firstSeenAt: startedAt, rank, critical, clocks, name: level },
        ];
      } catch (error) {
        reportError(error);
        return [];
      }
    }),
  );
  return watched.flat();
}
