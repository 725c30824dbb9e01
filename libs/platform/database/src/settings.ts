import type { MigrationInterface } from 'typeorm'

/** An entity class, decorated with TypeORM's `@Entity` and with `@TableAccess` where the default does not fit. */
export type EntityClass<E extends object = object> = new () => E

/** A generated migration, listed by hand in the service's `data-source.ts`. */
export type MigrationClass = new () => MigrationInterface

/** The tables of one service: its name is the schema on PostgreSQL and the file on SQLite. */
export interface ServiceSchema {
  readonly service: string
  /** Its rows stay in the shared database, wherever an organization's other rows live (ID-02). Default: false. */
  readonly isControlPlane?: boolean
  readonly entities: readonly EntityClass[]
  readonly migrations: { readonly postgres: readonly MigrationClass[]; readonly sqlite: readonly MigrationClass[] }
}

interface CursorSettings {
  /**
   * Secret that signs page cursors; the same on every replica. Default: on PostgreSQL derived from the URL,
   * on SQLite made once and kept beside the files.
   */
  readonly cursorKey?: string
}

/** One file per service in `folder`, which is created when it is missing. */
export interface SqliteSettings extends CursorSettings {
  readonly kind: 'sqlite'
  readonly folder: string
}

/** One schema per service in one database. */
export interface PostgresSettings extends CursorSettings {
  readonly kind: 'postgres'
  /** The application's login: no superuser, no BYPASSRLS, member of the service's door roles. May lead to a transaction pooler. */
  readonly url: string
  /** The same login past any pooler, for what lives longer than a transaction. Default: `url`. */
  readonly directUrl?: string
  /** The owner's login past any pooler, used by `migrate()` only. Default: `directUrl`. */
  readonly migrationUrl?: string
  /** Connections per service and process. Default: 10. */
  readonly poolSize?: number
  /** Of each dedicated database, per service and process. Default: 4. */
  readonly placedPoolSize?: number
  /** Reads `NEXUS_PLACEMENT_<NAME>_URL` and its like, the secrets that the registry of placements only names. Default: none is known. */
  readonly variable?: (name: string) => string | undefined
}

/** Which database a service uses, and how to reach it. */
export type DatabaseSettings = SqliteSettings | PostgresSettings

export type DatabaseKind = DatabaseSettings['kind']
