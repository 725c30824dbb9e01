import { DataSource, type DataSourceOptions, type ColumnType } from 'typeorm'

/** Entities are written in PostgreSQL types; these stand in for them on SQLite. */
const STAND_INS: Readonly<Record<string, ColumnType>> = {
  timestamptz: 'datetime',
  'timestamp with time zone': 'datetime',
  jsonb: 'json',
  bytea: 'blob',
}

interface TypedColumn {
  type: unknown
}

/** The parts of TypeORM's SQLite driver that know column types; they are public in JavaScript only. */
interface SqliteDriver {
  supportedDataTypes: string[]
  normalizeType(column: TypedColumn): string
  normalizeDefault(column: TypedColumn): string | undefined
  preparePersistentValue(value: unknown, column: TypedColumn): unknown
  prepareHydratedValue(value: unknown, column: TypedColumn): unknown
}

/** A DataSource on SQLite that understands the PostgreSQL types of our entities; both dialects can live in one process. */
export async function openSqlite(options: DataSourceOptions & { type: 'better-sqlite3' }): Promise<DataSource> {
  const dataSource = new DataSource(options)
  const driver = dataSource.driver as unknown as SqliteDriver
  driver.supportedDataTypes.push(...Object.keys(STAND_INS).filter((type) => !driver.supportedDataTypes.includes(type)))
  const normalizeType = driver.normalizeType.bind(driver)
  const normalizeDefault = driver.normalizeDefault.bind(driver)
  const persist = driver.preparePersistentValue.bind(driver)
  const hydrate = driver.prepareHydratedValue.bind(driver)
  driver.normalizeType = (column) => normalizeType(standIn(column))
  driver.normalizeDefault = (column) => normalizeDefault(standIn(column))
  driver.preparePersistentValue = (value, column) => persist(value, standIn(column))
  driver.prepareHydratedValue = (value, column) =>
    hydrate(value instanceof ArrayBuffer ? Buffer.from(value) : value, standIn(column))
  await dataSource.initialize()
  // SQLite compares text byte by byte anyway, and knows no collation named "C".
  for (const entity of dataSource.entityMetadatas) for (const column of entity.columns) column.collation = undefined
  return dataSource
}

function standIn(column: TypedColumn): TypedColumn {
  const type = typeof column.type === 'string' ? STAND_INS[column.type] : undefined
  return type === undefined ? column : (Object.create(column, { type: { value: type } }) as TypedColumn)
}
