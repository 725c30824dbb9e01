import { assertNoTransaction } from '@nexus/platform-database'
import type { Cache, CacheTopic } from './cache.js'

/** The {@link Cache} as one service has it: for the topics alone that become new with each of its changes. */
export class DeclaredCache implements Cache {
  /** @throws Error when a topic does not bear the name of the service: two services must not share one */
  constructor(
    private readonly cache: Cache,
    private readonly service: string,
    private readonly topics: readonly CacheTopic[],
  ) {
    for (const { name } of topics)
      if (!name.startsWith(`${service}-`)) throw new Error(`cache topic ${name} must be named ${service}-…`)
  }

  /** @throws Error for another topic, and inside of a transaction */
  async getOrLoad<T>(
    topic: CacheTopic<T>,
    tenantId: string,
    key: string,
    load: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    assertNoTransaction(`asking for ${topic.name}`)
    if (!this.topics.includes(topic))
      throw new Error(`cache topic ${topic.name} is not declared by ${this.service}: no change would make it new`)
    return this.cache.getOrLoad(topic, tenantId, key, load)
  }

  invalidate(topic: CacheTopic, tenantId: string): Promise<void> {
    return this.cache.invalidate(topic, tenantId)
  }

  /** Makes all of an organization's topics new. */
  async changed(tenantId: string): Promise<void> {
    await Promise.all(this.topics.map((topic) => this.cache.invalidate(topic, tenantId)))
  }
}
