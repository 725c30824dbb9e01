import { searchAudit } from '@nexus/contracts-identity'
import { auditRecorded } from '@nexus/platform-audit'
import { on, operationsOf, serve } from '@nexus/platform-service'
import { OnAuditRecorded } from './on-audit-recorded.handler.js'
import { SearchAudit } from './search-audit.query.js'

/** Every service that keeps a trail; one that is missing here is missing in the search. */
export const AUDITED_SERVICES = ['identity', 'procurement', 'workflow', 'billing', 'documents'] as const

export const AuditMessages = operationsOf('audit', {
  operations: [serve(searchAudit, SearchAudit)],
  events: AUDITED_SERVICES.map((service) => on(auditRecorded(service), OnAuditRecorded)),
})
