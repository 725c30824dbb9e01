import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@nexus/kernel'
import { LocalObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { ownName, testNats } from '@nexus/testing'
import { connectNats, type NatsLink } from './connect-nats.js'
import { NatsRpcTransport } from './nats-rpc-transport.js'
import { rpcTransportConformance } from './testing.js'

const log = createLogger({ service: 'test', level: 'silent' })

rpcTransportConformance('over NATS', { replicas: true }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nexus-rpc-'))
  const objects = join(folder, 'objects')
  const storage = new LocalObjectStorage({ folder: objects, signingKey: randomBytes(32), clock: systemClock })
  const prefix = ownName()
  const links = new Map<unknown, NatsLink>()
  return {
    async transport(options) {
      const link = await connectNats({ servers: [testNats().url] }, { name: prefix, log })
      const transport = new NatsRpcTransport({ link, storage, clock: systemClock, log, prefix, ...options })
      links.set(transport, link)
      return transport
    },
    kill: async (transport) => links.get(transport)?.connection.close(),
    async close() {
      for (const [transport, link] of links) {
        ;(transport as NatsRpcTransport).claims.close()
        await link.close()
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
})
