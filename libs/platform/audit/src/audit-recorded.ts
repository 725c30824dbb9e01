import { defineEvent, schemas, type EventDefinition } from '@nexus/kernel'
import { z } from 'zod'

const state = z.record(z.string(), z.unknown()).nullable()

const payload = z.strictObject({
  id: schemas.uuid(),
  at: schemas.instant(),
  service: z.string().min(1).max(60),
  actorId: schemas.uuid(),
  actorKind: z.enum(['user', 'system']),
  actorName: z.string().max(200).nullable(),
  onBehalfOf: schemas.uuid().nullable(),
  ip: z.string().max(45).nullable(),
  userAgent: z.string().max(400).nullable(),
  action: z.string().max(160),
  entity: z.string().max(60),
  entityId: schemas.uuid(),
  before: state,
  after: state,
  /** True when before and after were too long for an event: they are in the service's own row. */
  statesOmitted: z.boolean(),
  reason: z.string().max(2000).nullable(),
  opId: schemas.uuid(),
  traceId: z.string().max(32),
  source: z.enum(['api', 'system', 'import', 'ai']),
})

/** The payload of {@link auditRecorded}: the audit row and the service that wrote it. */
export type AuditRecorded = z.output<typeof payload>

const defined = new Map<string, EventDefinition<typeof payload>>()

/** `<service>.audit.recorded.v1`: a service has written an audit row; identity keeps the searchable copy. */
export function auditRecorded(service: string): EventDefinition<typeof payload> {
  let event = defined.get(service)
  if (event === undefined) {
    event = defineEvent({
      name: `${service}.audit.recorded.v1`,
      summary: `A change in ${service} was recorded in its audit trail.`,
      payload,
    })
    defined.set(service, event)
  }
  return event
}
