import type { ServiceSchema } from '@nexus/platform-database'
import { platformEntities } from '@nexus/platform-service'
import { AuditCopy } from '../audit/audit-copy.entity.js'
import { MembershipAccess } from '../directory/membership-access.entity.js'
import { MembershipRole } from '../directory/membership-role.entity.js'
import { Membership } from '../directory/membership.entity.js'
import { Organization } from '../directory/organization.entity.js'
import { Role } from '../directory/role.entity.js'
import { UserAccount } from '../directory/user-account.entity.js'
import { LegalEntityBankAccount } from '../legal-entities/legal-entity-bank-account.entity.js'
import { LegalEntity } from '../legal-entities/legal-entity.entity.js'
import { LoginAttempt } from '../sessions/login-attempt.entity.js'
import { Session } from '../sessions/session.entity.js'
import { InitialPostgres1795228144057 } from './migrations/postgres/1795228144057-initial.js'
import { InitialSqlite1795228144057 } from './migrations/sqlite/1795228144057-initial.js'

/** The tables of identity. */
export const schema: ServiceSchema = {
  service: 'identity',
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
    LegalEntity,
    LegalEntityBankAccount,
    AuditCopy,
  ],
  migrations: { postgres: [InitialPostgres1795228144057], sqlite: [InitialSqlite1795228144057] },
}
