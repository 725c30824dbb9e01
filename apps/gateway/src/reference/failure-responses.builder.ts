import {
  type AnyOperation,
  aborted,
  deadlineExceeded,
  ERROR_KINDS,
  type ErrorDefinition,
  idempotencyInProgress,
  idempotencyKeyRequired,
  idempotencyKeyReused,
  idempotencyOf,
  internalError,
  invalidArgument,
  notFound,
  permissionDenied,
  unauthenticated,
  unavailable,
  versionMismatch,
  versionRequired,
} from '@nexus/kernel'
import { limitsUnavailable, rateLimited } from '@nexus/platform-rate-limit'
import { serviceOverloaded } from '@nexus/platform-service'
import { SIGN_INS } from '../limits/edge-limits.adapter.js'

type Json = Record<string, unknown>

/** The answers of an operation that are no success, by status: its own refusals, and those that any may have. */
export function failuresOf(operation: AnyOperation): Json {
  const key = idempotencyOf(operation)
  const definitions: ErrorDefinition[] = [
    invalidArgument,
    internalError,
    rateLimited,
    unavailable,
    serviceOverloaded,
    aborted,
    deadlineExceeded,
    ...(SIGN_INS.has(operation.name) ? [limitsUnavailable] : []),
    ...(operation.public === undefined ? [unauthenticated, permissionDenied, notFound] : []),
    ...(operation.concurrency === 'if-match' ? [versionRequired, versionMismatch] : []),
    ...(key === 'none' ? [] : [idempotencyKeyReused, idempotencyInProgress]),
    ...(key === 'required' ? [idempotencyKeyRequired] : []),
    ...(operation.errors ?? []),
  ]
  const byStatus = new Map<number, ErrorDefinition[]>()
  for (const definition of definitions) {
    const { status } = ERROR_KINDS[definition.kind]
    byStatus.set(status, [...(byStatus.get(status) ?? []), definition])
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, all]) => [
        String(status),
        {
          description: all.map((definition) => `\`${definition.code}\`: ${definition.when}`).join('\n\n'),
          ...(all.some(({ kind }) => ERROR_KINDS[kind].retry) ? { headers: PATIENCE } : {}),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  )
}

/** What tells a client when to come back (RFC 9110, draft-ietf-httpapi-ratelimit-headers-11). */
export const PATIENCE_HEADERS: Json = {
  'Retry-After': {
    description: 'Seconds to wait before the request is sent again.',
    schema: { type: 'integer', minimum: 1 },
    example: 5,
  },
  'RateLimit-Policy': {
    description: 'The limits that the request counts against: `q` units in `w` seconds.',
    schema: { type: 'string' },
    example: '"organization";q=6000;w=60, "person";q=1200;w=60',
  },
  RateLimit: {
    description: 'What is left of each: `r` units, renewed in `t` seconds. With every answer, unless limits are off.',
    schema: { type: 'string' },
    example: '"organization";r=5870;t=41, "person";r=0;t=41',
  },
}
const PATIENCE: Json = Object.fromEntries(
  Object.keys(PATIENCE_HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
)

/** RFC 9457, as every refusal is written. */
export const PROBLEM: Json = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'trace_id'],
  properties: {
    type: { type: 'string', description: 'Kind of problem.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong, where, and what to do.' },
    instance: { type: 'string' },
    code: { type: 'string', description: 'Stable code to act on.' },
    trace_id: { type: 'string', description: 'Quote it when you ask for help.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the input (RFC 6901).' },
          code: { type: 'string', description: 'The rule that was broken.' },
          detail: { type: 'string', description: 'What is wrong, and what to do.' },
          facts: {
            type: 'object',
            description:
              'What `detail` says, for programs: `minimum`, `maximum`, `format`, what is left; where the rule has any.',
            additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
          },
        },
      },
    },
    current_version: { type: 'integer' },
    facts: {
      type: 'object',
      description:
        'What `detail` says, for programs: quantities, amounts, names, ids; the reference of the code says which.',
      additionalProperties: true,
    },
  },
}
