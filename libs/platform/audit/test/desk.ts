import { accessOf, enableTenantIsolation, type ServiceSchema } from '@nexus/platform-database'
import { outboxEntities } from '@nexus/platform-outbox'
import type { MigrationInterface, QueryRunner } from 'typeorm'
import { auditEntities } from '../src/index.js'

const entities = [...auditEntities, ...outboxEntities]

class CreateDesk implements MigrationInterface {
  readonly name = 'CreateDesk1700000000000'

  async up(runner: QueryRunner): Promise<void> {
    const { upQueries } = await runner.dataSource.driver.createSchemaBuilder().log()
    for (const { query, parameters } of upQueries) await runner.query(query, parameters)
    for (const entity of entities) {
      await enableTenantIsolation(runner, 'desk', runner.dataSource.getMetadata(entity).tableName, accessOf(entity))
    }
  }

  async down(): Promise<void> {
    // Test databases are thrown away.
  }
}

/** A made-up service with nothing but an audit trail. */
export const deskSchema: ServiceSchema = {
  service: 'desk',
  entities,
  migrations: { postgres: [CreateDesk], sqlite: [CreateDesk] },
}
