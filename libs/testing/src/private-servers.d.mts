/** A server of this process's own on a free port of 127.0.0.1, with its data in a temporary folder. */
export interface PrivateServer {
  readonly port: number
  /** Operating system id of the server process; changes with `restart`. */
  readonly processId: number
  /** What the server writes to: its store; survives `kill` and `restart`, removed by `stop`. */
  readonly folder: string
  /** Ends the server and removes its data. Safe to call twice. */
  stop(): Promise<void>
  /** Kills the server as a power cut kills the process; its data stay. */
  kill(): Promise<void>
  /** Starts it again on the same port with the same data, after `kill`; a running one is killed first. */
  restart(): Promise<void>
}

export interface PrivateNats extends PrivateServer {
  readonly url: string
  /** As `nats-server -v` says it, such as `2.9.10`. */
  readonly version: string
}

export interface PrivateRedis extends PrivateServer {
  readonly url: string
}

export interface PrivateS3 extends PrivateServer {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface PrivatePgBouncer extends PrivateServer {
  /** The given URL through the pooler. */
  urlOf(url: string): string
}

/**
 * A NATS server with JetStream. `newest`: the one of the Go module proxy instead of the distribution's 2.9. `config`
 * is the text of a configuration file to which listen address, store and monitoring are not added: write
 * `port: $PORT` and `store_dir: "$FOLDER"` into it.
 */
export function privateNats(options?: { newest?: boolean; config?: string }): Promise<PrivateNats>
/** A Redis server with append-only file and `noeviction`; `flags` such as `['--maxmemory', '8mb']`. */
export function privateRedis(options?: { flags?: readonly string[] }): Promise<PrivateRedis>
/** An S3 server over a folder (versitygw). */
export function privateS3(): Promise<PrivateS3>

/** The path of the S3 server, for an image that holds it; built when it is missing, which blocks. */
export function s3ServerProgram(): string
/** PgBouncer in transaction mode before the PostgreSQL of these URLs. */
export function privatePgBouncer(options: { urls: readonly string[]; poolSize?: number }): Promise<PrivatePgBouncer>
