import type { ServiceSchema } from '@nexus/platform-database'
import { platformEntities } from '@nexus/platform-service'
import { ApprovalDecision } from '../approvals/approval-decision.entity.js'
import { ApprovalDocument } from '../approvals/approval-document.entity.js'
import { ApprovalTask } from '../approvals/approval-task.entity.js'
import { Approval } from '../approvals/approval.entity.js'
import { DefinitionVersion } from '../definitions/definition-version.entity.js'
import { Definition } from '../definitions/definition.entity.js'
import { Delegation } from '../delegations/delegation.entity.js'
import { KnownCostCentre } from '../directory/known-cost-centre.entity.js'
import { KnownMemberRole } from '../directory/known-member-role.entity.js'
import { KnownMember } from '../directory/known-member.entity.js'
import { KnownOrganization } from '../directory/known-organization.entity.js'
import { KnownRole } from '../directory/known-role.entity.js'
import { LiveEvent } from '../live/live-event.entity.js'
import { LiveFeed } from '../live/live-feed.entity.js'
import { NotificationDelivery } from '../notifications/notification-delivery.entity.js'
import { NotificationPreference } from '../notifications/notification-preference.entity.js'
import { NotificationRecipient } from '../notifications/notification-recipient.entity.js'
import { NotificationSender } from '../notifications/notification-sender.entity.js'
import { NotificationTemplate } from '../notifications/notification-template.entity.js'
import { Notification } from '../notifications/notification.entity.js'
import { InitialPostgres1795228906248 } from './migrations/postgres/1795228906248-initial.js'
import { JobsAndSealPostgres1795237567344 } from './migrations/postgres/1795237567344-jobs-and-seal.js'
import { ProcureToPayDepthPostgres1795243043006 } from './migrations/postgres/1795243043006-procure-to-pay-depth.js'
import { StreamPlacesPostgres1795254070660 } from './migrations/postgres/1795254070660-stream-places.js'
import { LiveFeedAndFiguresPostgres1795291467600 } from './migrations/postgres/1795291467600-live-feed-and-figures.js'
import { AddAuditCheckPostgres1795301103619 } from './migrations/postgres/1795301103619-add-audit-check.js'
import { DocumentSubjectsPostgres1795373844221 } from './migrations/postgres/1795373844221-document-subjects.js'
import { InitialSqlite1795228906248 } from './migrations/sqlite/1795228906248-initial.js'
import { JobsAndSealSqlite1795237567344 } from './migrations/sqlite/1795237567344-jobs-and-seal.js'
import { ProcureToPayDepthSqlite1795243043006 } from './migrations/sqlite/1795243043006-procure-to-pay-depth.js'
import { StreamPlacesSqlite1795254070660 } from './migrations/sqlite/1795254070660-stream-places.js'
import { LiveFeedAndFiguresSqlite1795291467600 } from './migrations/sqlite/1795291467600-live-feed-and-figures.js'
import { AddAuditCheckSqlite1795301103619 } from './migrations/sqlite/1795301103619-add-audit-check.js'
import { DocumentSubjectsSqlite1795373844221 } from './migrations/sqlite/1795373844221-document-subjects.js'

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
    KnownCostCentre,
    Delegation,
    Notification,
    NotificationDelivery,
    NotificationPreference,
    NotificationTemplate,
    NotificationRecipient,
    NotificationSender,
    LiveFeed,
    LiveEvent,
  ],
  migrations: {
    postgres: [
      InitialPostgres1795228906248,
      JobsAndSealPostgres1795237567344,
      ProcureToPayDepthPostgres1795243043006,
      StreamPlacesPostgres1795254070660,
      LiveFeedAndFiguresPostgres1795291467600,
      AddAuditCheckPostgres1795301103619,
      DocumentSubjectsPostgres1795373844221,
    ],
    sqlite: [
      InitialSqlite1795228906248,
      JobsAndSealSqlite1795237567344,
      ProcureToPayDepthSqlite1795243043006,
      StreamPlacesSqlite1795254070660,
      LiveFeedAndFiguresSqlite1795291467600,
      AddAuditCheckSqlite1795301103619,
      DocumentSubjectsSqlite1795373844221,
    ],
  },
}
