import Dexie, { type EntityTable, type Table } from 'dexie';
import type {
  HintSeen,
  Placed,
  Review,
  ReviewDraft,
  SeenTicket,
  Settings,
  Site,
  StepDone,
  StoredDecision,
  Tab,
} from './schema';

export type Database = Dexie & {
  tickets: EntityTable<SeenTicket, 'key'>;
  tabs: Table<Tab, number>;
  decisions: EntityTable<StoredDecision, 'id'>;
  steps: Table<StepDone, [string, string, string]>;
  placed: EntityTable<Placed, 'id'>;
  reviews: EntityTable<Review, 'id'>;
  reviewDrafts: Table<ReviewDraft, [string, string]>;
  hints: EntityTable<HintSeen, 'hint'>;
  settings: EntityTable<Settings, 'id'>;
  sites: EntityTable<Site, 'origin'>;
};

/** Opened in the extension's own origin only: a database opened on a helpdesk's page would belong to that page. */
export const db = new Dexie('deskside') as Database;

db.version(1).stores({
  tickets: 'key, seenAt',
  tabs: 'tabId',
  decisions: '++id, ticket',
  steps: '[ticket+checklist+step], ticket',
  placed: '++id, ticket',
  reviews: '++id, ticket, at',
  reviewDrafts: '[ticket+scorecard.id]',
  hints: 'hint',
  settings: 'id',
  sites: 'origin',
});
