import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { REFRESH_TOKEN_SECRET } from '@nexus/identity'
import { AccessTokens } from '@nexus/platform-auth'
import { observedCache, RedisCache } from '@nexus/platform-cache'
import { JetStreamEventBus, PostgresLocks } from '@nexus/platform-event-stream'
import { bullMqCarrier } from '@nexus/platform-jobs'
import { MAIL_SENDER } from '@nexus/platform-mail'
import { startClaimSweep } from '@nexus/platform-messaging'
import { BROKER_POLICY } from '@nexus/platform-outbox'
import { type RunningService, startService } from '@nexus/platform-service'
import type { Logger } from '@nexus/platform-telemetry'
import { LIVE_SIGNAL } from '@nexus/workflow'
import type { Provider } from '@nestjs/common'
import { AnchorHeads } from '../audit/anchor-heads.job.js'
import { anchorFile } from '../audit/anchor-file.adapter.js'
import { openAnchors } from '../audit/anchor-keys.adapter.js'
import { probePostgres } from '../database-in-use.adapter.js'
import { watchInvariants } from '../doctor/watch-invariants.job.js'
import { keysFolder } from '../local-key.adapter.js'
import { mailSenderOf } from '../mail-sender.adapter.js'
import { allServices } from '../services.config.js'
import { LIVE_SERVICE, liveSignalOver } from './live-news.adapter.js'
import { clusterDatabase } from './cluster-settings.config.js'
import { readKeyFile } from './context-keys.adapter.js'
import type { ProcessBase, ProcessPart } from './process-base.adapter.js'

/** The service that signs people in. */
const IDENTITY = 'identity'

/** How long a start waits for PostgreSQL, in milliseconds. */
const DATABASE_WAIT_MS = 60_000

/** Starts the service of this process. @throws Error when it cannot; nothing stays open */
export async function startServicePart(base: ProcessBase, name: string): Promise<ProcessPart> {
  const definition = allServices.find((each) => each.name === name)
  if (definition === undefined) throw new Error(`there is no service ${name}`)
  const { settings, links, transport, keyring, clock, ids, logger, health } = base
  const folder = keysFolder(settings)
  const database = clusterDatabase(settings, (await readKeyFile(join(folder, 'cursors.key'))).toString('base64url'))
  const directUrl = database.kind === 'postgres' ? (database.directUrl ?? database.url) : ''
  await databaseAnswers(directUrl, logger)
  const locks = new PostgresLocks({ url: directUrl })
  const bus = await JetStreamEventBus.connect({
    link: links.nats,
    replicas: settings.NATS_REPLICAS,
    locks,
    log: logger,
  })
  // Only read: a key made here would be known to nobody who verifies.
  await readKeyFile(join(folder, 'audit-anchors.pem'))
  const mail = mailSenderOf(settings)
  const cache = new RedisCache({ redis: links.redis, clock, events: observedCache(logger) })
  const running = new Map<string, RunningService>()
  const anchors = new AnchorHeads({
    services: () => running,
    anchors: await openAnchors(folder),
    file: () => anchorFile(settings.NEXUS_DATA_DIR, 'postgres'),
    clock,
    log: logger,
  })
  const ends: (() => void | Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0)) await end()
    await anchors.stop({ anchorsNow: false })
    for (const service of running.values()) await service.stop()
    await bus.close()
    await locks.close()
    await mail.close()
    cache.close()
  }
  try {
    const carrier = await bullMqCarrier({ redis: links.redis })
    const service = await startService(definition, {
      database,
      transport,
      bus,
      signer: await keyring.signerOf(definition.name),
      storage: links.storage,
      cache,
      clock,
      ids,
      logger,
      settings,
      providers: [
        { provide: MAIL_SENDER, useValue: mail },
        ...(name === IDENTITY ? await signInProviders(base) : []),
        ...(name === LIVE_SERVICE ? [{ provide: LIVE_SIGNAL, useValue: liveSignalOver(links.nats) }] : []),
      ],
      deliveryPolicy: BROKER_POLICY,
      jobCarrier: carrier,
      locks,
    })
    running.set(definition.name, service)
    bus.open()
    anchors.start()
    ends.push(bus.collect(), startClaimSweep({ claims: transport.claims, locks, log: logger }))
    const { DATABASE_INVARIANTS_URL: url } = settings
    if (url !== undefined && database.kind === 'postgres') {
      const { lookByOpening } = await import('../doctor/doctor.adapter.js')
      const look = lookByOpening(settings, { ...database, url, directUrl: url, poolSize: 2 })
      ends.push(watchInvariants({ look, locks, log: logger }))
    }
    health.services = running
    health.checks.push({
      name: 'streams',
      kind: 'required',
      async run() {
        const { ready, reason } = await bus.readiness()
        if (!ready) throw new Error(reason)
      },
    })
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Keys that only identity needs. */
async function signInProviders({ settings, tokens }: ProcessBase): Promise<Provider[]> {
  const secret = await readKeyFile(join(keysFolder(settings), 'refresh-tokens.key'))
  return [
    { provide: AccessTokens, useValue: await tokens() },
    { provide: REFRESH_TOKEN_SECRET, useValue: secret.toString('base64url') },
  ]
}

async function databaseAnswers(url: string, logger: Logger): Promise<void> {
  const until = performance.now() + DATABASE_WAIT_MS
  for (let attempt = 1; ; attempt += 1) {
    const failure = await probePostgres(url, 2_000)
    if (failure === undefined) return
    if (performance.now() > until)
      throw new Error(
        `PostgreSQL does not answer under DATABASE_DIRECT_URL or DATABASE_URL (${failure}). Start it or correct the URL.`,
      )
    if (attempt === 1) logger.warn({ reason: failure }, 'PostgreSQL does not answer yet; waiting')
    await wait(500)
  }
}
