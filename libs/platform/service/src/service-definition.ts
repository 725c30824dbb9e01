import { auditCheckEntities, auditEntities, auditSealEntities } from '@nexus/platform-audit'
import type { CacheTopic } from '@nexus/platform-cache'
import type { EntityClass, ServiceSchema } from '@nexus/platform-database'
import { jobEntities } from '@nexus/platform-jobs'
import { outboxEntities } from '@nexus/platform-outbox'
import type { Type } from '@nestjs/common'
import type { Expiry } from './retention.js'
import { IdempotencyRecord } from './idempotency-record.entity.js'

/** Tables that every service has: outbox, inbox, dead letters, the sealed audit trail and its checks, jobs and idempotency records. */
export const platformEntities: readonly EntityClass[] = [
  ...outboxEntities,
  ...auditEntities,
  ...auditSealEntities,
  ...auditCheckEntities,
  ...jobEntities,
  IdempotencyRecord,
]

/** One deployable: a Nest module over one schema. */
export interface ServiceDefinition {
  readonly name: string
  readonly module: Type<object>
  readonly schema: ServiceSchema
  /** Rows that are kept only for a while. */
  readonly expires?: readonly Expiry[]
  /** What it keeps of organizations in the cache: made new by every transaction of the service that changes the organization. */
  readonly kept?: readonly CacheTopic[]
}

/** @throws Error when the schema is not the service's own */
export function defineService(definition: ServiceDefinition): ServiceDefinition {
  if (definition.schema.service !== definition.name)
    throw new Error(`service ${definition.name} must not use the schema of ${definition.schema.service}`)
  return definition
}
