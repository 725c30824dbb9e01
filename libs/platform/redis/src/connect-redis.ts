import type { Redis, RedisOptions } from 'ioredis'
import { reconnectDelay } from './reconnect-delay.js'
import { RedisUnavailable, type RedisConnection, type RedisLog, type RedisSettings } from './redis-connection.js'

/** Injection token of the {@link RedisConnection}. */
export const REDIS_CONNECTION = Symbol.for('nexus.redis-connection')

const COMMAND_TIMEOUT_MS = 250
const CONNECT_TIMEOUT_MS = 2_000
/** How long a start waits for Redis before it goes on without. */
const FIRST_WAIT_MS = 1_000
/** How often a server that did not answer is asked for a sign of life; until then it must not slow every request down. */
const PAUSE_MS = 1_000

/** A client that reconnects for ever; also from a server that has become a replica. */
function optionsOf({ commandTimeoutMs = COMMAND_TIMEOUT_MS, name = 'nexus' }: RedisSettings): RedisOptions {
  return {
    connectionName: name,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: commandTimeoutMs,
    enableOfflineQueue: false,
    // What was on its way when the connection broke has failed: a caller decides whether it is asked again.
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => reconnectDelay(attempt),
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  }
}

/**
 * Connects, and keeps the connection for ever: with growing, jittered waits. Does not fail when Redis is away: the
 * connection is then not `available` yet. Loads the driver only now.
 */
export async function connectRedis(settings: RedisSettings, { log }: { log: RedisLog }): Promise<RedisConnection> {
  const driver = await import('ioredis')
  const options = optionsOf(settings)
  const client = new driver.Redis(settings.url, options)
  const connection = new Connection(client, log, (own) => new driver.Redis(settings.url, { ...options, ...own }))
  await connection.begin(FIRST_WAIT_MS)
  return connection
}

class Connection implements RedisConnection {
  private readonly listeners = new Set<() => void>()
  private silent = false
  private returning: NodeJS.Timeout | undefined
  private lastFault = 'it was never reached'
  private reported: 'up' | 'down' | undefined
  private closing: Promise<void> | undefined

  constructor(
    private readonly client: Redis,
    private readonly log: RedisLog,
    readonly another: (options?: RedisOptions) => Redis,
  ) {
    client.on('error', (error: Error) => {
      this.lastFault = error.message
    })
    client.on('ready', () => {
      this.silent = false
      this.back()
    })
    client.on('close', () => {
      this.away()
    })
  }

  async begin(milliseconds: number): Promise<void> {
    if (this.client.status === 'ready') return
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        stop()
        resolve()
      }
      const timer = setTimeout(done, milliseconds)
      const stop = this.onReturn(done)
    })
    if (!this.available) this.away()
  }

  get available(): boolean {
    return this.client.status === 'ready' && !this.silent
  }

  async run<T>(work: (client: Redis) => Promise<T>): Promise<T> {
    if (!this.available) throw new RedisUnavailable(this.lastFault)
    try {
      return await work(this.client)
    } catch (error) {
      const fault = error instanceof Error ? error : new Error(String(error))
      this.lastFault = fault.message
      // A refusal (out of memory, for one) was at least an answer: others may go better.
      if (fault.name !== 'ReplyError') this.pause()
      throw new RedisUnavailable(fault.message, { cause: error })
    }
  }

  onReturn(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): Promise<void> {
    this.closing ??= this.end()
    return this.closing
  }

  private async end(): Promise<void> {
    clearTimeout(this.returning)
    this.listeners.clear()
    this.reported = 'down'
    if (this.client.status === 'ready') await this.client.quit().catch(() => undefined)
    this.client.disconnect()
  }

  /** Nobody asks a server that did not answer, but for this: it is there again when it answers. */
  private pause(): void {
    if (this.closing !== undefined) return
    this.silent = true
    this.away()
    clearTimeout(this.returning)
    this.returning = setTimeout(() => void this.probe(), PAUSE_MS)
    this.returning.unref()
  }

  private async probe(): Promise<void> {
    if (this.closing !== undefined || !this.silent) return
    try {
      await this.client.ping()
      this.silent = false
      this.back()
    } catch {
      this.pause()
    }
  }

  private back(): void {
    if (this.closing !== undefined) return
    if (this.reported !== 'up') this.log.info({}, 'Redis is there')
    this.reported = 'up'
    for (const listener of [...this.listeners]) listener()
  }

  private away(): void {
    if (this.closing !== undefined || this.reported === 'down') return
    this.reported = 'down'
    this.log.warn({ error: this.lastFault }, 'Redis is away: the platform goes on without it, more slowly')
  }
}
