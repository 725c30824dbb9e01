import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { EventEnvelope } from '@nexus/kernel'
import { MemoryCache, observedCache } from '@nexus/platform-cache'
import { InProcessEventBus } from '@nexus/platform-outbox'
import { HmacContextSigner, InProcessTransport } from '@nexus/platform-service'
import { LocalObjectStorage } from '@nexus/platform-storage'
import type { StackEnvironment, TestStack, TestStackOptions } from './test-stack.js'

/** One process: in-process transport and bus, the jobs' own table, objects in a folder. */
export class EmbeddedStack implements TestStack {
  readonly transport = new InProcessTransport()
  readonly signer = new HmacContextSigner()
  readonly bus = new CountedBus()
  private readonly storage: LocalObjectStorage
  private readonly cache: MemoryCache

  constructor({ folder, clock, log }: Pick<TestStackOptions, 'folder' | 'clock' | 'log'>) {
    this.storage = new LocalObjectStorage({ folder: join(folder, 'objects'), signingKey: randomBytes(32), clock })
    this.cache = new MemoryCache({ clock, events: observedCache(log) })
  }

  get published(): number {
    return this.bus.published
  }

  environmentOf(): StackEnvironment {
    const { transport, bus, signer, storage, cache } = this
    return { transport, bus, signer, storage, cache }
  }

  open(): void {
    this.bus.open()
  }

  /** The bus has taken an event when all consumers have settled it. */
  handled(): Promise<void> {
    return Promise.resolve()
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}

class CountedBus extends InProcessEventBus {
  published = 0

  override async publish(envelope: EventEnvelope): Promise<void> {
    await super.publish(envelope)
    this.published += 1
  }
}
