/** A running private server. All URLs name the database `postgres`. */
export interface PrivatePostgres {
  readonly host: string
  readonly port: number
  readonly superuserUrl: string
  /** Role `nexus_owner`: may create databases; runs migrations. */
  readonly ownerUrl: string
  /** Role `nexus_app`: the login of the services; member of `nexus_platform`, bound by row-level security. */
  readonly appUrl: string
  /** Operating system id of the server process. */
  readonly processId: number
  /** Ends the server and removes its data. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts one PostgreSQL for this process on a free port of 127.0.0.1, with its data in a temporary folder. It ends with
 * `stop()`, or by itself when this process ends in any way. `durable` keeps fsync on (slower). Throws an Error that
 * says what was tried when there is no PostgreSQL and none can be installed.
 */
export function privatePostgres(options?: { durable?: boolean }): Promise<PrivatePostgres>
