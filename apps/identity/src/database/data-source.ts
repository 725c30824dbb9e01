import type { ServiceSchema } from '@nexus/platform-database'
import { platformEntities } from '@nexus/platform-service'
import { AuditCopy } from '../audit/audit-copy.entity.js'
import { Branding } from '../branding/branding.entity.js'
import { CostCentre } from '../cost-centres/cost-centre.entity.js'
import { MembershipAccess } from '../directory/membership-access.entity.js'
import { MembershipRole } from '../directory/membership-role.entity.js'
import { Membership } from '../directory/membership.entity.js'
import { Organization } from '../directory/organization.entity.js'
import { Role } from '../directory/role.entity.js'
import { UserAccount } from '../directory/user-account.entity.js'
import { InvitationMail } from '../invitations/invitation-mail.entity.js'
import { Invitation } from '../invitations/invitation.entity.js'
import { LegalEntityBankAccount } from '../legal-entities/legal-entity-bank-account.entity.js'
import { LegalEntity } from '../legal-entities/legal-entity.entity.js'
import { SavedView } from '../saved-views/saved-view.entity.js'
import { LoginAttempt } from '../sessions/login-attempt.entity.js'
import { Session } from '../sessions/session.entity.js'
import { InitialPostgres1795228144057 } from './migrations/postgres/1795228144057-initial.js'
import { JobsAndSealPostgres1795237562167 } from './migrations/postgres/1795237562167-jobs-and-seal.js'
import { ProcureToPayDepthPostgres1795243024329 } from './migrations/postgres/1795243024329-procure-to-pay-depth.js'
import { StreamPlacesPostgres1795254067389 } from './migrations/postgres/1795254067389-stream-places.js'
import { ConsoleRecordsPostgres1795290970853 } from './migrations/postgres/1795290970853-console-records.js'
import { AddAuditCheckPostgres1795301103617 } from './migrations/postgres/1795301103617-add-audit-check.js'
import { InitialSqlite1795228144057 } from './migrations/sqlite/1795228144057-initial.js'
import { JobsAndSealSqlite1795237562167 } from './migrations/sqlite/1795237562167-jobs-and-seal.js'
import { ProcureToPayDepthSqlite1795243024329 } from './migrations/sqlite/1795243024329-procure-to-pay-depth.js'
import { StreamPlacesSqlite1795254067389 } from './migrations/sqlite/1795254067389-stream-places.js'
import { ConsoleRecordsSqlite1795290970853 } from './migrations/sqlite/1795290970853-console-records.js'
import { AddAuditCheckSqlite1795301103617 } from './migrations/sqlite/1795301103617-add-audit-check.js'

/** The tables of identity. */
export const schema: ServiceSchema = {
  service: 'identity',
  isControlPlane: true,
  entities: [
    ...platformEntities,
    UserAccount,
    Organization,
    Membership,
    MembershipAccess,
    MembershipRole,
    Role,
    Session,
    LoginAttempt,
    CostCentre,
    LegalEntity,
    LegalEntityBankAccount,
    SavedView,
    Branding,
    Invitation,
    InvitationMail,
    AuditCopy,
  ],
  migrations: {
    postgres: [
      InitialPostgres1795228144057,
      JobsAndSealPostgres1795237562167,
      ProcureToPayDepthPostgres1795243024329,
      StreamPlacesPostgres1795254067389,
      ConsoleRecordsPostgres1795290970853,
      AddAuditCheckPostgres1795301103617,
    ],
    sqlite: [
      InitialSqlite1795228144057,
      JobsAndSealSqlite1795237562167,
      ProcureToPayDepthSqlite1795243024329,
      StreamPlacesSqlite1795254067389,
      ConsoleRecordsSqlite1795290970853,
      AddAuditCheckSqlite1795301103617,
    ],
  },
}
