import { setTimeout as wait } from 'node:timers/promises'
import { AccessRights, createGateway, LiveDocuments, LiveFeeds, OperationRegistry, requestLimits } from '@nexus/gateway'
import type { EventEnvelope } from '@nexus/kernel'
import { eventSubjects, Heartbeats } from '@nexus/platform-messaging'
import { RedisRateLimiter } from '@nexus/platform-rate-limit'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { consoleFolder } from '../console-folder.adapter.js'
import { listen, listensAlready } from '../listen.adapter.js'
import { allOperations } from '../operations.config.js'
import { dropRights } from '../rights-changes.adapter.js'
import { clusterHealth } from './cluster-health.adapter.js'
import type { ClusterLinks } from './cluster-links.adapter.js'
import { watchLiveDocuments } from './live-documents.adapter.js'
import { watchLiveNews } from './live-news.adapter.js'
import { GATEWAY } from './platform-calls.config.js'
import type { ProcessBase, ProcessPart } from './process-base.adapter.js'

/** Starts the HTTP edge of this process. @throws Error when it cannot listen; nothing stays open */
export async function startGatewayPart(base: ProcessBase): Promise<ProcessPart> {
  const { settings, links, transport, keyring, verifier, clock, ids, logger, health } = base
  const signer = await keyring.signerOf(GATEWAY)
  const heartbeats = new Heartbeats({ link: links.nats, clock })
  const gateway = await createGateway(
    {
      registry: new OperationRegistry(allOperations),
      transport,
      signer,
      storage: links.storage,
      tokens: await verifier(),
      browserSecret: links.signingKey,
      consoleFolder: consoleFolder(),
      health: clusterHealth(heartbeats),
      clock,
      ids,
      limits: requestLimits(settings, new RedisRateLimiter({ redis: links.redis, log: logger })),
    },
    { logger, trustProxy: settings.NEXUS_TRUSTED_PROXIES.length > 0 ? [...settings.NEXUS_TRUSTED_PROXIES] : false },
  )
  const unwatchRights = watchRights(gateway, links)
  const unwatchLive = watchLiveNews(links.nats, gateway.get(LiveFeeds))
  const unwatchDocuments = watchLiveDocuments(links.nats, gateway.get(LiveDocuments))
  const unwatch = (): void => {
    unwatchRights()
    unwatchLive()
    unwatchDocuments()
  }
  try {
    await listen(gateway, settings)
  } catch (error) {
    unwatch()
    heartbeats.close()
    await gateway.close()
    throw error
  }
  health.checks.push({ name: 'http', kind: 'required', run: () => listensAlready(gateway) })
  return {
    url: await gateway.getUrl(),
    inside: { transport, signer, clock, ids },
    async stop() {
      // Whoever still sends here has not heard yet that nothing more is to come (reliability.md 2.6).
      await wait(settings.NEXUS_DRAIN_SECONDS * 1000)
      await gateway.close()
      unwatch()
      heartbeats.close()
    },
  }
}

/** Rights that changed are forgotten as soon as identity publishes it; what was missed meanwhile, with the reconnect. */
function watchRights(gateway: NestFastifyApplication, { nats }: ClusterLinks): () => void {
  const rights = gateway.get(AccessRights)
  const subscription = nats.connection.subscribe(eventSubjects('identity'), {
    callback: (error, message) => {
      if (error === null) dropRights(rights, message.json<EventEnvelope>())
    },
  })
  const unlisten = nats.onReconnect(() => {
    rights.dropEverything()
  })
  return () => {
    unlisten()
    if (!subscription.isClosed()) subscription.unsubscribe()
  }
}
