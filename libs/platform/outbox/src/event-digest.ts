/** Five minutes: R3 compares events in pieces of this length. */
export const BUCKET_MS = 300_000

/** The events of one type in five minutes: as many, with this exclusive or of their ids. */
export interface BucketDigest {
  /** Its beginning in milliseconds since 1970. */
  readonly from: number
  readonly count: number
  readonly xor: string
}

/** Digests by event type; a type without events has none. */
export type TypeDigests = Readonly<Record<string, readonly BucketDigest[]>>

/** The smallest id of version 7 at an instant, to compare with: ids begin with their time. */
export function idAt(milliseconds: number): string {
  const hex = Math.max(0, Math.floor(milliseconds)).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000`
}

/** The instant in an id of version 7. */
export const instantOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

/** Digests in order of time. */
export function digestOf(ids: readonly string[]): BucketDigest[] {
  const buckets = new Map<number, { count: number; xor: bigint }>()
  for (const id of ids) {
    const from = Math.floor(instantOf(id) / BUCKET_MS) * BUCKET_MS
    const bucket = buckets.get(from) ?? { count: 0, xor: 0n }
    bucket.count += 1
    bucket.xor ^= BigInt(`0x${id.replaceAll('-', '')}`)
    buckets.set(from, bucket)
  }
  return [...buckets]
    .sort(([a], [b]) => a - b)
    .map(([from, { count, xor }]) => ({ from, count, xor: xor.toString(16) }))
}

/** Digests of events of several types. */
export function digestsOf(events: readonly { readonly id: string; readonly type: string }[]): TypeDigests {
  const byType = new Map<string, string[]>()
  for (const { id, type } of events) {
    const ids = byType.get(type)
    if (ids === undefined) byType.set(type, [id])
    else ids.push(id)
  }
  return Object.fromEntries([...byType].map(([type, ids]) => [type, digestOf(ids)]))
}

/** Beginnings of the five minutes in which the two differ. */
export function differing(ours: readonly BucketDigest[], theirs: readonly BucketDigest[]): number[] {
  const text = ({ count, xor }: BucketDigest): string => `${String(count)}/${xor}`
  const own = new Map(ours.map((bucket) => [bucket.from, text(bucket)]))
  const other = new Map(theirs.map((bucket) => [bucket.from, text(bucket)]))
  const all = new Set([...own.keys(), ...other.keys()])
  return [...all].filter((from) => own.get(from) !== other.get(from)).sort((a, b) => a - b)
}
