import type { ServiceSchema } from '@nexus/platform-database'
import { platformEntities } from '@nexus/platform-service'
import { StoredFile } from '../files/stored-file.entity.js'
import { InitialPostgres1795227159614 } from './migrations/postgres/1795227159614-initial.js'
import { InitialSqlite1795227159614 } from './migrations/sqlite/1795227159614-initial.js'

/** The tables of documents. */
export const schema: ServiceSchema = {
  service: 'documents',
  entities: [...platformEntities, StoredFile],
  migrations: { postgres: [InitialPostgres1795227159614], sqlite: [InitialSqlite1795227159614] },
}
