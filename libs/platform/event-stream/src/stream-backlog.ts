import type { JetStreamManager } from '@nats-io/jetstream'
import { isNotFound } from './stream-declaration.js'
import type { StreamNames } from './stream-names.js'

/** What a service has not settled of the stream, and how many of its durables are not there yet. */
export async function unsettledOf(
  manager: JetStreamManager,
  names: StreamNames,
  service: string,
): Promise<{ readonly unsettled: number; readonly missing: number }> {
  const each = await Promise.all(
    names.durablesOf(service).map(async ({ stream, durable }) => {
      try {
        const info = await manager.consumers.info(stream, durable)
        return info.num_pending + info.num_ack_pending
      } catch (error) {
        if (isNotFound(error)) return undefined
        throw error
      }
    }),
  )
  return {
    unsettled: each.reduce<number>((sum, waiting) => sum + (waiting ?? 0), 0),
    missing: each.filter((waiting) => waiting === undefined).length,
  }
}
