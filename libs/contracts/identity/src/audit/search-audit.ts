import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'

const snapshot = () => z.record(z.string(), z.unknown()).nullable()

/** One recorded change. */
export const auditEntry = z.strictObject({
  auditId: schemas.uuid(),
  service: z.string().max(40),
  at: schemas.instant(),
  actor: z.strictObject({ kind: z.enum(['user', 'system']), userId: schemas.uuid(), name: z.string().optional() }),
  action: z.string().max(120),
  entity: z.string().max(60),
  entityId: schemas.uuid(),
  before: snapshot(),
  after: snapshot(),
  statesOmitted: z
    .boolean()
    .meta({ description: 'True when before and after were too long to copy; the service keeps them.' }),
  reason: z.string().nullable(),
  source: z.enum(['api', 'system', 'import', 'ai']),
  ip: z.string().nullable(),
  operationId: schemas.uuid(),
  traceId: z.string().max(32),
})

export type AuditEntry = z.output<typeof auditEntry>

export const searchAuditInput = schemas.listInput({
  filters: {
    entity: z
      .string()
      .max(60)
      .optional()
      .meta({ description: 'Kind of object, such as `purchase-order`.', example: 'purchase-order' }),
    entityId: schemas.uuid().optional().meta({ description: 'One object.', example: EXAMPLE.legalEntityId }),
    actorId: schemas.uuid().optional().meta({ description: 'What one person did.' }),
    from: schemas.instant().optional().meta({ description: 'Not before this instant.' }),
    to: schemas.instant().optional().meta({ description: 'Before this instant.' }),
  },
  sorts: ['-at', 'at'],
})

/** Searches the recorded changes of all services. */
export const searchAudit = defineOperation({
  name: 'identity.audit.search.v1',
  http: 'GET /audit',
  permission: 'audit:read',
  summary: 'Who changed what, when, and how it was before and after.',
  description: 'A searchable copy of the audit rows of all services; a change appears within seconds of its commit.',
  input: searchAuditInput,
  output: schemas.pageOf(auditEntry),
  example: {
    input: { entity: 'legal-entity', entityId: EXAMPLE.legalEntityId },
    output: {
      items: [
        {
          auditId: EXAMPLE.auditId,
          service: 'identity',
          at: EXAMPLE.instant,
          actor: { kind: 'user', userId: EXAMPLE.userId, name: 'Ada Example' },
          action: 'identity.legal-entity.update',
          entity: 'legal-entity',
          entityId: EXAMPLE.legalEntityId,
          before: { name: 'Example Ltd' },
          after: { name: 'Example Europe Ltd' },
          statesOmitted: false,
          reason: null,
          source: 'api',
          ip: null,
          operationId: EXAMPLE.operationId,
          traceId: EXAMPLE.traceId,
        },
      ],
      nextCursor: null,
    },
  },
})
