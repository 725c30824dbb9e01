import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm'

/** The quoted table of an entity, with its schema on PostgreSQL, for the few statements that the query builder cannot express. */
export function tablePath(manager: EntityManager, entity: EntityTarget<ObjectLiteral>): string {
  const { schema, tableName } = manager.dataSource.getMetadata(entity)
  return schema === undefined ? `"${tableName}"` : `"${schema}"."${tableName}"`
}
