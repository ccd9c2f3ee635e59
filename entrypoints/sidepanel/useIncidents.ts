import { useLiveQuery } from 'dexie-react-hooks';
import { incidentsOpen, type WithTickets } from '../../lib/store/incidents';

/** Incidents that are not over for good; live, newest first. */
export const useIncidents = (): WithTickets[] => useLiveQuery(incidentsOpen, []) ?? [];
