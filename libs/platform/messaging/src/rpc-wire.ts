import type { WireError } from '@nexus/kernel'
import type { RpcReply, RpcRequest } from '@nexus/platform-service'

/** Version of the envelope. A callee of another version refuses, so that replicas of two releases may run side by side. */
export const ENVELOPE_VERSION = 1

/** A request on the wire. */
export interface RequestEnvelope {
  readonly v: number
  readonly data: RpcRequest
}

/** A reply on the wire: an answer or a refusal. */
export type ReplyEnvelope =
  | { readonly v: number; readonly data: RpcReply; readonly error?: undefined }
  | { readonly v: number; readonly data?: undefined; readonly error: WireError }

/** Headers of requests and replies. */
export const HEADER = {
  context: 'Nx-Context',
  tenant: 'Nx-Tenant',
  /** Milliseconds that the callee has from the moment of reading: the authority on time (reliability.md 2.9). */
  budget: 'Nx-Budget-Ms',
  /** Unix milliseconds; for logs only, since clocks differ. */
  deadline: 'Nx-Deadline',
  /** W3C Trace Context. */
  trace: 'traceparent',
  claim: 'Nx-Claim',
  claimSum: 'Nx-Claim-Sha256',
} as const

/** A body up to here travels in the message; a larger one by claim check. NATS itself takes 1 MiB by default. */
export const INLINE_BYTES = 512 * 1024
