/** A running private server. All URLs name the database `postgres`. */
export interface PrivatePostgres {
  readonly host: string
  readonly port: number
  readonly superuserUrl: string
  /** Role `nexus_owner`: may create databases and roles; runs migrations. */
  readonly ownerUrl: string
  /** Role `nexus_login`: of all services in one process; migrations make it a member of their door roles. */
  readonly appUrl: string
  /** Role `nexus_login_<service>` of each service: of a service in a process of its own. */
  readonly loginUrls: Readonly<Record<string, string>>
  /** Operating system id of the server process; changes with `restart`. */
  readonly processId: number
  /** Stops the server at once, as a power cut stops its processes (immediate shutdown); its data stay. */
  kill(): Promise<void>
  /** Starts it again on the same port with the same data, after `kill`. */
  restart(): Promise<void>
  /** Ends the server and removes its data. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts one PostgreSQL for this process on a free port of 127.0.0.1, with its data in a temporary folder. It ends with
 * `stop()`, or by itself when this process ends in any way. `durable` keeps fsync on (slower). Throws an Error that
 * says what was tried when there is no PostgreSQL and none can be installed.
 */
export function privatePostgres(options?: { durable?: boolean }): Promise<PrivatePostgres>
