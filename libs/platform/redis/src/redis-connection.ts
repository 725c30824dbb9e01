import type { Redis, RedisOptions } from 'ioredis'

/** Where Redis is. */
export interface RedisSettings {
  /** `redis://` or `rediss://`, with user, password and database number when it wants them. */
  readonly url: string
  /** A command that takes longer has failed, in milliseconds. Default 250: what Redis gives is never worth more. */
  readonly commandTimeoutMs?: number
  /** Shown by `CLIENT LIST`. Default `nexus`. */
  readonly name?: string
}

/** What the connection reports to; a pino logger fits. */
export interface RedisLog {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
}

/** Redis is away, too slow, or full. Whoever gets this does without: Redis is never the truth about anything. */
export class RedisUnavailable extends Error {
  override readonly name = 'RedisUnavailable'

  constructor(why: string, options?: ErrorOptions) {
    super(`Redis cannot be used: ${why}`, options)
  }
}

/** A connection that comes back by itself. Commands fail at once while it is away; nothing waits in a queue. */
export interface RedisConnection {
  /** True while commands are worth a try: connected, and the last that got no answer in time was followed by one that did. */
  readonly available: boolean
  /**
   * Gives the client to `work`. @throws RedisUnavailable at once while Redis is away, else after the command timeout
   * at the latest; also when Redis refuses, because it is full for example
   */
  run<T>(work: (client: Redis) => Promise<T>): Promise<T>
  /** Told each time that Redis can be used again. Returns what ends that. */
  onReturn(listener: () => void): () => void
  /** A further client of the same server, which reconnects for ever too, for what needs one of its own. Its owner closes it. */
  another(options?: RedisOptions): Redis
  /** Lets commands that run end, then closes. Safe to call twice. */
  close(): Promise<void>
}
