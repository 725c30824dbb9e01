import type { MigrationInterface, QueryRunner } from 'typeorm'
import { enableTenantIsolation, restrictToPlatform } from './isolation.js'
import type { EntityClass, MigrationClass, ServiceSchema } from './settings.js'
import { accessOf } from './table-access.js'

/** For suites and fixtures, never for a product schema: a service whose one migration is what TypeORM generates for the entities, on either database. */
export function schemaFromEntities(service: string, entities: readonly EntityClass[]): ServiceSchema {
  const migration = migrationOf(service, entities)
  return { service, entities, migrations: { postgres: [migration], sqlite: [migration] } }
}

function migrationOf(service: string, entities: readonly EntityClass[]): MigrationClass {
  return class implements MigrationInterface {
    readonly name = `Create${service}1700000000000`

    async up(runner: QueryRunner): Promise<void> {
      const { upQueries } = await runner.dataSource.driver.createSchemaBuilder().log()
      for (const { query, parameters } of upQueries) await runner.query(query, parameters)
      for (const entity of entities) {
        const { tableName } = runner.dataSource.getMetadata(entity)
        const access = accessOf(entity)
        const isolate = access.tenant ? enableTenantIsolation : restrictToPlatform
        await isolate(runner, service, tableName, access)
      }
    }

    async down(): Promise<void> {
      // Test databases are thrown away.
    }
  }
}
