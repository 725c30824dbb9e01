import { defineService } from '@nexus/platform-service'
import { Module } from '@nestjs/common'
import { AccessModule } from './access/access.module.js'
import { AuditModule } from './audit/audit.module.js'
import { BrandingModule } from './branding/branding.module.js'
import { CostCentresModule } from './cost-centres/cost-centres.module.js'
import { InvitationsModule } from './invitations/invitations.module.js'
import { LegalEntitiesModule } from './legal-entities/legal-entities.module.js'
import { OrganizationsModule } from './organizations/organizations.module.js'
import { RolesModule } from './roles/roles.module.js'
import { SavedViewsModule } from './saved-views/saved-views.module.js'
import { SessionsModule } from './sessions/sessions.module.js'
import { UsersModule } from './users/users.module.js'
import { schema } from './database/data-source.js'

@Module({
  imports: [
    AccessModule,
    AuditModule,
    BrandingModule,
    CostCentresModule,
    InvitationsModule,
    LegalEntitiesModule,
    OrganizationsModule,
    RolesModule,
    SavedViewsModule,
    SessionsModule,
    UsersModule,
  ],
})
export class IdentityModule {}

export { REFRESH_TOKEN_SECRET } from './sessions/refresh-key.adapter.js'

/** The identity service, for the host that runs it. The host also provides `AccessTokens` and `REFRESH_TOKEN_SECRET`. */
export const identityService = defineService({ name: 'identity', module: IdentityModule, schema })
