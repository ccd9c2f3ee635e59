import Dexie, { type EntityTable, type Table } from 'dexie';
import type {
  HintSeen,
  Meta,
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
  meta: EntityTable<Meta, 'id'>;
};

/** Raised with every change that older code could not write to. */
export const SCHEMA = 1;

export const newInstallId = (): string => crypto.randomUUID();

/**
 * Opened in the extension's own origin only: a database opened on a helpdesk's page would belong to that page.
 * An answer "stored" means on the disk, so that a person's word survives a power cut.
 */
export const db = new Dexie('deskside', { chromeTransactionDurability: 'strict' }) as Database;

db.version(SCHEMA).stores({
  tickets: 'key, seenAt, ticket.requester.email',
  tabs: 'tabId',
  decisions: '++id, ticket',
  steps: '[ticket+checklist+step], ticket',
  placed: '++id, ticket',
  reviews: '++id, ticket, at',
  reviewDrafts: '[ticket+scorecard.id]',
  hints: 'hint',
  settings: 'id',
  sites: 'origin',
  meta: 'id',
});

// A store that is created, the first time or again after the browser removed it, is a store with another id.
db.on('populate', (transaction) => {
  const stamp = { id: 'stamp', schema: SCHEMA, minReader: SCHEMA, installId: newInstallId() };
  void transaction.table('meta').add(stamp);
});
