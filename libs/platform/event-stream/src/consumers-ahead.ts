import type { ConsumerInfo, JetStreamManager } from '@nats-io/jetstream'
import { unavailable } from '@nexus/kernel'

/** Whether a consumer's place lies behind the end of the stream, which has lost something then (R2, INV-20). */
export const isAheadOf = ({ delivered, ack_floor: floor, config }: ConsumerInfo, last: number): boolean =>
  delivered.stream_seq > last || floor.stream_seq > last || (config.opt_start_seq ?? 0) > last + 1

/**
 * The consumers of a stream, with whether each is ahead of it. The end of the stream is read after the consumers: what is
 * published and delivered meanwhile would otherwise look as if the stream had lost it.
 * @throws DomainError `request.unavailable` when the broker does not know all of them
 */
export async function consumersOf(
  manager: Pick<JetStreamManager, 'streams' | 'consumers'>,
  stream: string,
): Promise<{ readonly info: ConsumerInfo; readonly isAhead: boolean }[]> {
  const all: ConsumerInfo[] = []
  // Seen after faults: a consumer stands in the broker's list without its facts. It must not pass for one that is not there.
  for await (const info of manager.consumers.list(stream) as AsyncIterable<ConsumerInfo | null>) {
    if (info === null) throw unavailable('The broker lists a consumer without its facts; ask again in a moment.')
    all.push(info)
  }
  const { last_seq: last } = (await manager.streams.info(stream)).state
  return all.map((info) => ({ info, isAhead: isAheadOf(info, last) }))
}
