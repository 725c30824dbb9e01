import type { RedisConnection } from '@nexus/platform-redis'
import { BullMqSession } from './bullmq-session.js'
import type { JobCarrier } from './job-carrier.js'

export interface BullMqCarrierOptions {
  /** Its server must keep what it holds (`noeviction`); append-only files spare the sweep some work. Closed by its owner, last. */
  readonly redis: RedisConnection
  /** First part of every key. Default `nexus`. */
  readonly namespace?: string
  /** A reader that brings nothing is replaced, and the next is given so long, in milliseconds. Default 30,000. */
  readonly renewMs?: number
}

/** The {@link JobCarrier} of the cluster: BullMQ on Redis, one queue `<service>.<queue>` each. Loads BullMQ only now. */
export async function bullMqCarrier({
  redis,
  namespace = 'nexus',
  renewMs = 30_000,
}: BullMqCarrierOptions): Promise<JobCarrier> {
  const driver = await import('bullmq')
  return { open: (route) => new BullMqSession(driver, redis, { namespace, renewMs }, route) }
}
