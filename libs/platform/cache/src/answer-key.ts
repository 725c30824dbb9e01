import { reachOf, type TenantContext } from '@nexus/kernel'
import type { Cache, CacheTopic } from './cache.js'

/** What an answer depends on, besides the data of its organization. */
export interface AnswerDependsOn {
  /** Every permission that narrows it or leaves a part of it out. */
  readonly permissions: readonly string[]
  /** What else: the question, the day, the time zone. The same names in the same order for a topic. */
  readonly facts: Readonly<Record<string, string>>
}

/**
 * The key of an answer (2.5: by principal scope). People who see all by each of the permissions share it; whoever sees
 * less by one of them has an answer of their own, as `onlyOwn` narrows it to them.
 */
export function answerKey(ctx: TenantContext, { permissions, facts }: AnswerDependsOn): string {
  const reaches = permissions.map((permission) => reachOf(ctx, permission) ?? 'none')
  const person = reaches.every((reach) => reach === 'all') ? null : ctx.actor.userId
  return JSON.stringify([Object.fromEntries(permissions.map((each, place) => [each, reaches[place]])), person, facts])
}

/**
 * The kept answer, or what `load` gives. Ask outside of transactions: the load then reads what is committed by now, and nobody
 * holds a connection while waiting for the store or for another's load.
 * @throws whatever `load` throws
 */
export async function keptAnswer<T extends object>(
  cache: Cache,
  topic: CacheTopic<T>,
  ctx: TenantContext,
  dependsOn: AnswerDependsOn,
  load: () => Promise<T>,
): Promise<T> {
  return (await cache.getOrLoad(topic, ctx.tenantId, answerKey(ctx, dependsOn), load)) ?? load()
}
