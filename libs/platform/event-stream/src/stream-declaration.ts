import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type ConsumerConfig,
  type StreamConfig,
  type StreamInfo,
} from '@nats-io/jetstream'
import type { StreamNames } from './stream-names.js'

const SECOND = 1_000_000_000
const DAY = 86_400 * SECOND

/** As long as the outbox keeps published events. */
export const MAX_AGE_DAYS = 14
/** Longest message: a payload of the largest size with its headers fits. */
const MAX_MESSAGE_BYTES = 1_048_576

type Declared = Pick<
  StreamConfig,
  | 'name'
  | 'subjects'
  | 'storage'
  | 'retention'
  | 'num_replicas'
  | 'max_age'
  | 'duplicate_window'
  | 'discard'
  | 'deny_delete'
  | 'deny_purge'
  | 'max_msg_size'
>

/** The streams, as they have to be (reliability.md 2.1). */
export function declaredStreams(names: StreamNames, replicas: number): readonly Declared[] {
  const common = {
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    num_replicas: replicas,
    max_age: MAX_AGE_DAYS * DAY,
    max_msg_size: MAX_MESSAGE_BYTES,
  }
  const advisory = (kind: string): string => `$JS.EVENT.ADVISORY.CONSUMER.${kind}.${names.events}.>`
  return [
    {
      ...common,
      name: names.events,
      subjects: [names.eventSubjects],
      duplicate_window: 3600 * SECOND,
      discard: DiscardPolicy.New,
      deny_delete: true,
      deny_purge: true,
    },
    {
      ...common,
      name: names.advisories,
      subjects: [advisory('MAX_DELIVERIES'), advisory('MSG_TERMINATED')],
      duplicate_window: 120 * SECOND,
      discard: DiscardPolicy.Old,
      deny_delete: false,
      deny_purge: false,
    },
  ]
}

/** The durable of one partition. It has no delivery limit: every delivery ends in a commit or a dead letter of ours. */
export function declaredConsumer(durable: string, filter: string) {
  return {
    durable_name: durable,
    filter_subject: filter,
    ack_policy: AckPolicy.Explicit,
    ack_wait: 30 * SECOND,
    max_deliver: -1,
    max_ack_pending: 4000,
    deliver_policy: DeliverPolicy.All,
  } satisfies Partial<ConsumerConfig>
}

/** A field of a stream on the server that is not as the code declares it. */
export interface StreamDrift {
  readonly stream: string
  readonly field: string
  readonly declared: unknown
  readonly actual: unknown
}

/** Creates the streams that are missing and compares the others. */
export async function declareStreams(
  manager: JetStreamManager,
  names: StreamNames,
  replicas: number,
): Promise<{ readonly events: StreamInfo; readonly drift: readonly StreamDrift[] }> {
  const drift: StreamDrift[] = []
  let events: StreamInfo | undefined
  for (const declared of declaredStreams(names, replicas)) {
    const info = await infoOrCreate(manager, declared)
    drift.push(...differences(declared, info))
    events ??= info
  }
  if (events === undefined) throw new Error('no stream is declared')
  return { events, drift }
}

async function infoOrCreate(manager: JetStreamManager, declared: Declared): Promise<StreamInfo> {
  try {
    return await manager.streams.info(declared.name)
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
  try {
    return await manager.streams.add(declared)
  } catch (error) {
    // Another process may have been first.
    return await manager.streams.info(declared.name).catch(() => {
      throw error
    })
  }
}

export function differences(declared: Declared, { config }: Pick<StreamInfo, 'config'>): StreamDrift[] {
  const text = (value: unknown): string =>
    JSON.stringify(Array.isArray(value) ? [...(value as string[])].sort() : (value ?? false))
  return (Object.keys(declared) as (keyof Declared)[])
    .filter((field) => text(declared[field]) !== text(config[field]))
    .map((field) => ({ stream: declared.name, field, declared: declared[field], actual: config[field] }))
}

/** What to tell an operator. */
export function describeDrift(drift: readonly StreamDrift[]): string {
  const fields = drift.map(
    ({ stream, field, declared, actual }) =>
      `${stream}.${field} is ${JSON.stringify(actual)} instead of ${JSON.stringify(declared)}`,
  )
  return `The streams on the NATS server are not as declared: ${fields.join('; ')}. Change them with \`nats stream edit\`, or remove what changed them.`
}

/** Whether the stream, consumer or message is missing. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && [10014, 10037, 10059].includes(error.code as number)
