import { randomBytes } from 'node:crypto'
import { FakeClock, testDatabase, type TestDatabase } from '@nexus/testing'
import {
  createPlacement,
  moveTenant,
  type MoveStep,
  type PostgresSettings,
  ServiceDatabase,
  type ServiceSchema,
  TenantTable,
} from '../src/index.js'
import { contextOf, withClient } from './notes-database.js'
import { Note, notesSchema } from './notes.schema.js'

/** A shared database of the made-up service, and the dedicated ones that a suite makes. */
export class PlacementWorld {
  readonly clock = new FakeClock()
  readonly #databases: string[] = []
  readonly #services: ServiceDatabase[] = []

  private constructor(
    readonly database: TestDatabase,
    readonly shared: PostgresSettings,
    readonly schema: ServiceSchema,
  ) {}

  static async open(schema: ServiceSchema = notesSchema): Promise<PlacementWorld> {
    const database = await testDatabase([schema])
    if (database.settings.kind !== 'postgres') throw new Error('dedicated databases are a matter of PostgreSQL')
    return new PlacementWorld(database, database.settings, schema)
  }

  /** One more process of the service. A long `rereadMs` makes one that hears of nothing by itself. */
  async process(rereadMs = 50, settings: PostgresSettings = this.shared): Promise<ServiceDatabase> {
    const placements = { rereadMs, probeMs: 200, idleMs: 300 }
    const service = await ServiceDatabase.open(this.schema, settings, { clock: this.clock, migrate: false, placements })
    this.#services.push(service)
    return service
  }

  /** A new dedicated database on the same server. */
  async placement(name: string): Promise<{ name: string; database: string; superuserUrl: string }> {
    const database = `nexus_test_${randomBytes(8).toString('hex')}`
    this.#databases.push(database)
    await createPlacement({
      shared: this.shared,
      schemas: [this.schema],
      clock: this.clock,
      placement: { name, region: 'eu', shard: '1', kind: 'database', reference: database },
    })
    return { name, database, superuserUrl: this.urlOf(database) }
  }

  /** That database as superuser, to look behind row-level security. */
  urlOf(database: string): string {
    const url = new URL(this.database.superuserUrl ?? '')
    url.pathname = `/${database}`
    return url.toString()
  }

  move(tenantId: string, to: string, onStep?: (step: MoveStep) => void | Promise<void>) {
    return moveTenant({ shared: this.shared, services: [this.schema.service], tenantId, to, onStep })
  }

  /** How many notes of the organization are really in a database. */
  async notesIn(database: string | undefined, tenantId: string): Promise<number> {
    const url = database === undefined ? (this.database.superuserUrl ?? '') : this.urlOf(database)
    return withClient(url, async (client) => {
      const found = await client.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM notes.note WHERE tenant_id = $1',
        [tenantId],
      )
      return found.rows[0]?.count ?? -1
    })
  }

  async close(): Promise<void> {
    for (const service of this.#services) await service.close()
    await withClient(this.urlOf('postgres'), async (client) => {
      for (const name of this.#databases) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    })
    await this.database.close()
  }
}

/** The notes of an organization as a process reaches them. */
export function notesOf(service: ServiceDatabase, tenantId: string) {
  const table = new TenantTable(service.tenantTx, Note, 'note')
  const ctx = () => contextOf(tenantId)
  return {
    add: (row: Parameters<typeof table.insert>[1]) => {
      const own = ctx()
      return service.tenantTx.run(own, () => table.insert(own, row))
    },
    titles: () => {
      const own = ctx()
      return service.tenantTx.read(own, async () =>
        (await table.select(own, 'note').getMany()).map((note) => note.title).sort(),
      )
    },
  }
}
