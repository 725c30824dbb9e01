import { randomUUID } from 'node:crypto'
import type { TenantContext } from '@nexus/kernel'
import { FakeClock, testDatabase, type TestDatabase } from '@nexus/testing'
import pg from 'pg'
import { ServiceDatabase, TenantTable, type DatabaseSettings, type NewRow, type TenantTx } from '../src/index.js'
import { Note, notesSchema } from './notes.schema.js'

/** One open database of the made-up service, and what its suites need around it. */
export interface Notes {
  readonly database: TestDatabase
  readonly service: ServiceDatabase
  readonly tx: TenantTx
  readonly table: TenantTable<Note>
  readonly clock: FakeClock
  close(): Promise<void>
}

/** How suites reach the database when not directly: see pooler.cluster-spec.ts. */
let route: (url: string) => string = (url) => url
export function routeThrough(pooler: (url: string) => string): void {
  route = pooler
}

export async function openNotes(poolSize = 4): Promise<Notes> {
  const database = await testDatabase([notesSchema])
  const clock = new FakeClock()
  const settings = settingsOf(database, poolSize)
  const service = await ServiceDatabase.open(notesSchema, settings, { clock, migrate: false })
  return {
    database,
    service,
    clock,
    tx: service.tenantTx,
    table: new TenantTable(service.tenantTx, Note, 'note'),
    close: async () => {
      await service.close()
      await database.close()
    },
  }
}

function settingsOf({ settings }: TestDatabase, poolSize: number): DatabaseSettings {
  if (settings.kind === 'sqlite') return settings
  return { ...settings, poolSize, url: route(settings.url), directUrl: settings.url }
}

/** A context of an organization; every call makes a new organization unless it is named. */
export function contextOf(tenantId: string = randomUUID(), deadlineAt = Number.POSITIVE_INFINITY): TenantContext {
  return {
    tenantId,
    actor: { kind: 'user', userId: randomUUID() },
    rights: {},
    opId: randomUUID(),
    traceId: randomUUID().replaceAll('-', ''),
    operation: 'notes.note.create.v1',
    audience: [],
    deadlineAt,
  }
}

export function aNote(changes: Partial<NewRow<Note>> = {}): NewRow<Note> {
  return {
    id: randomUUID(),
    title: 'Chairs',
    number: Math.floor(Math.random() * 2_000_000_000),
    total: 1250n,
    quantity: null,
    dueAt: null,
    tags: [],
    done: false,
    ...changes,
  }
}

/** Runs SQL on PostgreSQL past everything that this library does. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
