import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '@nexus/platform-telemetry'
import {
  connect,
  type ConnectionOptions,
  credsAuthenticator,
  errors,
  type NatsConnection,
  nkeyAuthenticator,
} from '@nats-io/transport-node'

/** Where the NATS servers are and how this service proves who it is. */
export interface NatsSettings {
  /** `nats://host:port` or `tls://host:port` of each server (NATS_URL, separated by commas). */
  readonly servers: readonly string[]
  /** Content of the nkey seed file (NATS_NKEY_SEED_FILE): `SU…`. */
  readonly nkeySeed?: string
  /** Content of a credentials file (NATS_CREDENTIALS), where the servers use JWT accounts. */
  readonly credentials?: string
  /** Prefix of the subjects on which replies come back; with generated permissions `_INBOX_<service>`. */
  readonly inboxPrefix?: string
  /** PEM of the authority that signed the servers' certificates. */
  readonly tlsAuthority?: string
  /** How long the first connection may take before the start fails, in milliseconds. Default: 60,000. */
  readonly firstConnectMs?: number
}

/** What a connection is made with besides the settings; the name shows in the server's monitoring. */
export interface NatsOwner {
  readonly name: string
  readonly log: Logger
}

/** A connection that comes back by itself for as long as it is not closed. */
export interface NatsLink {
  readonly connection: NatsConnection
  /** False from the loss of the server until the reconnect; requests then fail at once instead of being kept back. */
  readonly connected: boolean
  /** Called after each reconnect, not after the first connect. Gives back what ends it. */
  onReconnect(listener: () => void): () => void
  /** Lets subscriptions and published messages through (at most 5 s), then closes; may be called twice. */
  close(): Promise<void>
}

const RECONNECT_WAIT_MS = 250
const RECONNECT_JITTER_MS = 500
const PING_INTERVAL_MS = 10_000
const CLOSE_LIMIT_MS = 5_000

/**
 * Connects to NATS, waiting for a server that is not up yet; afterwards it reconnects for ever with jitter.
 * @throws Error that names the setting when no server answers in time or the servers refuse the key
 */
export async function connectNats(settings: NatsSettings, owner: NatsOwner): Promise<NatsLink> {
  return watched(await firstConnection(optionsOf(settings, owner), settings, owner), owner)
}

function optionsOf(settings: NatsSettings, owner: NatsOwner): ConnectionOptions {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.trim())
  const { nkeySeed, credentials, tlsAuthority, inboxPrefix } = settings
  return {
    servers: [...settings.servers],
    name: owner.name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: RECONNECT_WAIT_MS,
    reconnectJitter: RECONNECT_JITTER_MS,
    // A server whose keys are just being changed must not end the service for good.
    ignoreAuthErrorAbort: true,
    pingInterval: PING_INTERVAL_MS,
    maxPingOut: 2,
    timeout: 5_000,
    noAsyncTraces: true,
    ...(inboxPrefix === undefined ? {} : { inboxPrefix }),
    ...(tlsAuthority === undefined ? {} : { tls: { ca: tlsAuthority } }),
    ...(nkeySeed === undefined ? {} : { authenticator: nkeyAuthenticator(bytes(nkeySeed)) }),
    ...(credentials === undefined ? {} : { authenticator: credsAuthenticator(bytes(credentials)) }),
  }
}

async function firstConnection(
  options: ConnectionOptions,
  settings: NatsSettings,
  owner: NatsOwner,
): Promise<NatsConnection> {
  const until = performance.now() + (settings.firstConnectMs ?? 60_000)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connect(options)
    } catch (error) {
      const where = settings.servers.join(', ')
      if (error instanceof errors.AuthorizationError)
        throw new Error(
          `NATS at ${where} refuses ${owner.name}. Check NATS_NKEY_SEED_FILE or NATS_CREDENTIALS against the server's users.`,
          { cause: error },
        )
      if (performance.now() > until)
        throw new Error(`NATS does not answer at ${where}. Check NATS_URL and that the server runs.`, { cause: error })
      if (attempt === 1) owner.log.warn({ err: error, servers: settings.servers }, 'NATS does not answer yet; waiting')
      await pause(RECONNECT_WAIT_MS + Math.random() * RECONNECT_JITTER_MS)
    }
  }
}

function watched(connection: NatsConnection, owner: NatsOwner): NatsLink {
  const listeners = new Set<() => void>()
  let connected = true
  let closing: Promise<void> | undefined
  const watch = async (): Promise<void> => {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') {
        connected = false
        owner.log.warn({ server: status.server }, 'the connection to NATS is lost; it will come back by itself')
      } else if (status.type === 'reconnect') {
        connected = true
        owner.log.info({ server: status.server }, 'connected to NATS again')
        for (const listener of [...listeners]) listener()
      } else if (status.type === 'ldm') owner.log.info({ server: status.server }, 'the NATS server is about to stop')
      else if (status.type === 'error') owner.log.error({ err: status.error }, 'NATS refused something')
      else if (status.type === 'close') connected = false
    }
  }
  void watch()
  const close = async (): Promise<void> => {
    const limit = new AbortController()
    // A drain waits for the server; one that is gone must not keep the process alive.
    const drained = connected ? connection.drain().catch(() => undefined) : Promise.resolve()
    await Promise.race([drained, pause(CLOSE_LIMIT_MS, undefined, { signal: limit.signal }).catch(() => undefined)])
    limit.abort()
    if (!connection.isClosed()) await connection.close()
    connected = false
  }
  return {
    connection,
    get connected() {
      return connected
    },
    onReconnect(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    close: () => (closing ??= close()),
  }
}
