import { jetstreamManager } from '@nats-io/jetstream'
import type { NatsLink } from '@nexus/platform-messaging'
import { consumersOf } from './consumers-ahead.js'
import { declaredStreams, describeDrift, differences, isNotFound } from './stream-declaration.js'
import { StreamNames } from './stream-names.js'

/** The event stream as who changes nothing of it sees it. */
export interface StreamLook {
  /** When it was created. */
  readonly epoch: Date
  /** Its oldest and newest place. */
  readonly first: number
  readonly last: number
  /** Durables whose place lies behind the end of the stream (INV-20). */
  readonly ahead: readonly { readonly name: string; readonly delivered: number; readonly floor: number }[]
  /** What is not as the code declares it; undefined when nothing. */
  readonly drift: string | undefined
  /** Id of the event at this place; undefined when nothing is there. */
  eventAt(seq: number): Promise<string | undefined>
}

/**
 * Looks at the streams without creating what is missing.
 * @returns undefined when the event stream is not there
 * @throws Error when NATS does not answer, or does not let this user look
 */
export async function lookAtStream(
  link: Pick<NatsLink, 'connection'>,
  { replicas = 1, namespace }: { readonly replicas?: number; readonly namespace?: string } = {},
): Promise<StreamLook | undefined> {
  const names = new StreamNames(namespace)
  const manager = await jetstreamManager(link.connection, { checkAPI: false })
  const infoOf = async (stream: string) => {
    try {
      return await manager.streams.info(stream)
    } catch (error) {
      if (isNotFound(error)) return undefined
      throw error
    }
  }
  const events = await infoOf(names.events)
  if (events === undefined) return undefined
  const drift = []
  for (const declared of declaredStreams(names, replicas)) {
    const info = await infoOf(declared.name)
    if (info === undefined) drift.push({ stream: declared.name, field: 'name', declared: declared.name, actual: null })
    else drift.push(...differences(declared, info))
  }
  const ahead = []
  const { last_seq: last, first_seq: first } = events.state
  for (const { info, isAhead } of await consumersOf(manager, names.events))
    if (isAhead) ahead.push({ name: info.name, delivered: info.delivered.stream_seq, floor: info.ack_floor.stream_seq })
  return {
    epoch: new Date(events.created),
    first,
    last,
    ahead,
    drift: drift.length === 0 ? undefined : describeDrift(drift),
    async eventAt(seq) {
      const message = await manager.streams.getMessage(names.events, { seq })
      return message?.header.get('Nats-Msg-Id')
    },
  }
}
