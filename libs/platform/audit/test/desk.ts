import { schemaFromEntities } from '@nexus/platform-database'
import { outboxEntities } from '@nexus/platform-outbox'
import { auditEntities } from '../src/index.js'

/** A made-up service with nothing but an audit trail. */
export const deskSchema = schemaFromEntities('desk', [...auditEntities, ...outboxEntities])
