import { existsSync } from 'node:fs'
import { systemClock } from '@nexus/kernel'
import { restrictToPlatform, ServiceDatabase, type ServiceSchema } from '@nexus/platform-database'
import pg from 'pg'
import type { QueryRunner } from 'typeorm'
import { emptyDatabase, testDatabase, testDatabaseKind, type TestDatabase } from './test-database.js'

const schemaOf = (service: string): ServiceSchema => {
  class CreateSample1772442000000 {
    name = 'CreateSample1772442000000'
    async up(runner: QueryRunner): Promise<void> {
      const table = runner.dataSource.options.type === 'postgres' ? `"${service}"."sample"` : 'sample'
      await runner.query(`CREATE TABLE ${table} (id varchar(36) PRIMARY KEY)`)
      await restrictToPlatform(runner, service, 'sample')
    }
    async down(): Promise<void> {
      await Promise.resolve()
    }
  }
  return {
    service,
    entities: [],
    migrations: { postgres: [CreateSample1772442000000], sqlite: [CreateSample1772442000000] },
  }
}

const schemas = [schemaOf('testing'), schemaOf('testing_more')]

describe('the test database', () => {
  const opened: TestDatabase[] = []
  afterAll(() => Promise.all(opened.map((database) => database.close())))

  async function fresh(): Promise<TestDatabase> {
    const database = await testDatabase(schemas)
    opened.push(database)
    return database
  }

  async function rowsOf(database: TestDatabase, insert?: string): Promise<number> {
    const service = await ServiceDatabase.open(schemas[0] as ServiceSchema, database.settings, {
      clock: systemClock,
      migrate: false,
    })
    try {
      return await service.platformTx.run('relay', async () => {
        const table = service.kind === 'postgres' ? 'testing.sample' : 'sample'
        if (insert !== undefined) await service.platformTx.manager().query(`INSERT INTO ${table} VALUES ('${insert}')`)
        const [row] = await service.platformTx
          .manager()
          .query<{ count: number }[]>(`SELECT count(*) AS count FROM ${table}`)
        return Number(row?.count)
      })
    } finally {
      await service.close()
    }
  }

  it('is of the kind of this run and migrated', async () => {
    const database = await fresh()
    expect(database.settings.kind).toBe(testDatabaseKind())
    expect(await rowsOf(database)).toBe(0)
  })

  it('keeps what one suite writes from the others, also when they ask at the same time', async () => {
    const [first, second, third] = await Promise.all([fresh(), fresh(), fresh()])
    expect(await rowsOf(first, 'a')).toBe(1)
    expect(await rowsOf(second, 'a')).toBe(1)
    expect(await rowsOf(third)).toBe(0)
  })

  it('gives an empty database to suites about migrations', async () => {
    const database = await emptyDatabase()
    opened.push(database)
    await expect(rowsOf(database)).rejects.toThrow()
  })

  it('removes everything when closed', async () => {
    const database = await testDatabase(schemas)
    await rowsOf(database, 'a')
    await database.close()
    if (database.settings.kind === 'sqlite') {
      expect(existsSync(database.settings.folder)).toBe(false)
    } else {
      const client = new pg.Client({ connectionString: database.superuserUrl })
      await expect(client.connect()).rejects.toThrow('does not exist')
    }
  })
})
