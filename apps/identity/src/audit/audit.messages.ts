import { SERVICES, getAuditVerification, searchAudit, verifyAudit } from '@nexus/contracts-identity'
import { auditRecorded } from '@nexus/platform-audit'
import { on, operationsOf, serve } from '@nexus/platform-service'
import { GetAuditVerification } from './get-audit-verification.query.js'
import { OnAuditRecorded } from './on-audit-recorded.handler.js'
import { SearchAudit } from './search-audit.query.js'
import { VerifyAudit } from './verify-audit.use-case.js'

export const AuditMessages = operationsOf('audit', {
  operations: [
    serve(searchAudit, SearchAudit),
    serve(getAuditVerification, GetAuditVerification),
    serve(verifyAudit, VerifyAudit),
  ],
  events: SERVICES.map((service) => on(auditRecorded(service), OnAuditRecorded)),
})
