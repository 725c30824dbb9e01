import type { OpenSpan } from '@nexus/platform-telemetry'
import type { FastifyRequest } from 'fastify'

/** What the edge learns about a request on its way; the request log is written from it. */
export interface EdgeState {
  readonly traceId: string
  readonly startedAt: number
  /**
   * Milliseconds of the request's budget that are gone before its context is made (reliability.md 2.9). What the client needs
   * to send its body is not of them.
   */
  spentMs: number
  /** While tracing is on. */
  readonly span?: OpenSpan | undefined
  /** Aborted when the client closes its connection before it has its answer. */
  readonly gone: AbortSignal
  operation?: string
  /** An answer that goes on until somebody leaves: that it ends so is no fault, and how long it took no figure. */
  isStream?: boolean
  tenantId?: string
  userId?: string
  /** Of an upload: the content type as it was sent. */
  declaredType?: string | undefined
  /** Error code of a refusal. */
  code?: string
}

/** A Fastify request with the edge's state. */
export type EdgeRequest = FastifyRequest & { nexus: EdgeState }
