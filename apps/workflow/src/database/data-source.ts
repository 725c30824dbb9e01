import type { ServiceSchema } from '@nexus/platform-database'
import { platformEntities } from '@nexus/platform-service'
import { ApprovalDecision } from '../approvals/approval-decision.entity.js'
import { ApprovalDocument } from '../approvals/approval-document.entity.js'
import { ApprovalTask } from '../approvals/approval-task.entity.js'
import { Approval } from '../approvals/approval.entity.js'
import { DefinitionVersion } from '../definitions/definition-version.entity.js'
import { Definition } from '../definitions/definition.entity.js'
import { KnownMemberRole } from '../directory/known-member-role.entity.js'
import { KnownMember } from '../directory/known-member.entity.js'
import { KnownOrganization } from '../directory/known-organization.entity.js'
import { KnownRole } from '../directory/known-role.entity.js'
import { InitialPostgres1795228906248 } from './migrations/postgres/1795228906248-initial.js'
import { InitialSqlite1795228906248 } from './migrations/sqlite/1795228906248-initial.js'

/** The tables of workflow. */
export const schema: ServiceSchema = {
  service: 'workflow',
  entities: [
    ...platformEntities,
    Definition,
    DefinitionVersion,
    Approval,
    ApprovalTask,
    ApprovalDecision,
    ApprovalDocument,
    KnownOrganization,
    KnownMember,
    KnownMemberRole,
    KnownRole,
  ],
  migrations: { postgres: [InitialPostgres1795228906248], sqlite: [InitialSqlite1795228906248] },
}
