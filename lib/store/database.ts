import Dexie, { type EntityTable, type Table } from 'dexie';
import type { KeptEdition, OwnPlaybook } from '../playbook/own';
import type { OwnReader } from '../readers/schema';
import type { Aside } from './asides';
import type { KeptCall } from './calls';
import type { Customer } from './customers';
import type { Handover } from './handovers';
import type { Incident } from './incidents';
import type {
  Batch,
  Health,
  HintSeen,
  KeptModel,
  KeptNotice,
  Lesson,
  Meta,
  Placed,
  Review,
  ReviewDraft,
  SeenRow,
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
  meta: Table<Meta, Meta['id']>;
  notices: EntityTable<KeptNotice, 'id'>;
  playbooks: EntityTable<OwnPlaybook, 'id'>;
  editions: Table<KeptEdition, [string, string]>;
  rows: EntityTable<SeenRow, 'key'>;
  health: EntityTable<Health, 'key'>;
  readers: EntityTable<OwnReader, 'id'>;
  batches: EntityTable<Batch, 'id'>;
  lessons: EntityTable<Lesson, 'id'>;
  models: EntityTable<KeptModel, 'field'>;
  handovers: EntityTable<Handover, 'id'>;
  asides: EntityTable<Aside, 'key'>;
  incidents: EntityTable<Incident, 'id'>;
  calls: EntityTable<KeptCall, 'key'>;
  customers: EntityTable<Customer, 'email'>;
};

/** Raised with every change of the tables. */
export const SCHEMA = 6;
/** The oldest version whose code may still write: raised with every change that it would spoil. */
export const MIN_READER = 1;

export const newInstallId = (): string => crypto.randomUUID();

/**
 * Opened in the extension's own origin only: a database opened on a helpdesk's page would belong to that page.
 * An answer "stored" means on the disk, so that a person's word survives a power cut.
 */
export const db = new Dexie('deskside', { chromeTransactionDurability: 'strict' }) as Database;

db.version(1).stores({
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

/** 2: which notices were given. */
db.version(2).stores({ notices: 'id, at, state, notice' });

/** 3: playbooks of the team's own, and what rests on which edition of them. */
db.version(3)
  .stores({
    playbooks: 'id',
    editions: '[id+version]',
    decisions: '++id, ticket, [playbook.id+playbook.version]',
    placed: '++id, ticket, [playbook.id+playbook.version]',
    reviews: '++id, ticket, at, [playbook.id+playbook.version]',
  })
  .upgrade((transaction) =>
    transaction.table('meta').update('stamp', { schema: SCHEMA, minReader: MIN_READER }),
  );

/** 4: rows of lists, how well each site is read, and readers of the team's own. */
db.version(4)
  .stores({ rows: 'key, site, seenAt', health: 'key', readers: 'id' })
  .upgrade((transaction) =>
    transaction.table('meta').update('stamp', { schema: SCHEMA, minReader: MIN_READER }),
  );

/**
 * 5: labelled histories that were brought in, and what was learned from them and from people's words; tickets by when they were
 * first seen.
 */
db.version(5)
  .stores({
    tickets: 'key, seenAt, firstSeenAt, ticket.requester.email',
    batches: 'id',
    lessons: '++id, batch, at',
    models: 'field',
  })
  .upgrade((transaction) =>
    transaction.table('meta').update('stamp', { schema: SCHEMA, minReader: MIN_READER }),
  );

/** 6: hand-overs, notes and snoozes of a person's own, incidents, calls and customers; what was put into composers by when. */
db.version(6)
  .stores({
    placed: '++id, ticket, at, [playbook.id+playbook.version]',
    handovers: '++id, ticket, at',
    asides: 'key',
    incidents: 'id, startedAt',
    calls: 'key',
    customers: 'email',
  })
  .upgrade((transaction) =>
    transaction.table('meta').update('stamp', { schema: SCHEMA, minReader: MIN_READER }),
  );

// A store that is created, the first time or again after the browser removed it, is a store with another id.
db.on('populate', (transaction) => {
  const installId = newInstallId();
  const stamp = { id: 'stamp', schema: SCHEMA, minReader: MIN_READER, installId };
  void transaction.table('meta').add(stamp);
});
