import { randomBytes } from 'node:crypto'

/** The part of a W3C `traceparent` that we use: who called, and whether the trace is recorded. */
export interface TraceParent {
  /** 32 lower-case hex digits, not all zero. */
  readonly traceId: string
  /** Span id of the caller, 16 lower-case hex digits, not all zero. */
  readonly parentId: string
  readonly sampled: boolean
}

/** Source of random bytes; tests pass their own. */
export type RandomSource = (bytes: number) => Buffer

/** A new trace id: 16 random bytes in hex, never all zero. */
export const newTraceId = (random: RandomSource = randomBytes): string => randomHex(16, random)

/** A new span id: 8 random bytes in hex, never all zero. */
export const newSpanId = (random: RandomSource = randomBytes): string => randomHex(8, random)

/**
 * Reads a `traceparent` header (W3C Trace Context 1). Anything malformed gives undefined: then start a new
 * trace. Versions above 00 are read by their first four fields, as the standard asks; ff is invalid.
 */
export function parseTraceparent(header: string | undefined): TraceParent | undefined {
  const match = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/.exec(header ?? '')
  const [, version, traceId, parentId, flags, rest] = match ?? []
  if (traceId === undefined || parentId === undefined || flags === undefined) return undefined
  if (version === 'ff' || (version === '00' && rest !== undefined)) return undefined
  if (/^0+$/.test(traceId) || /^0+$/.test(parentId)) return undefined
  return { traceId, parentId, sampled: (Number.parseInt(flags, 16) & 1) === 1 }
}

/** Writes a `traceparent` header, version 00. */
export function formatTraceparent(trace: TraceParent): string {
  return `00-${trace.traceId}-${trace.parentId}-${trace.sampled ? '01' : '00'}`
}

function randomHex(bytes: number, random: RandomSource): string {
  for (;;) {
    const hex = random(bytes).toString('hex')
    if (!/^0+$/.test(hex)) return hex
  }
}
