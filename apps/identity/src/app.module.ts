import { Module } from '@nestjs/common'
import { AccessModule } from './access/access.module.js'
import { AuditModule } from './audit/audit.module.js'
import { LegalEntitiesModule } from './legal-entities/legal-entities.module.js'
import { OrganizationsModule } from './organizations/organizations.module.js'
import { RolesModule } from './roles/roles.module.js'
import { SessionsModule } from './sessions/sessions.module.js'
import { UsersModule } from './users/users.module.js'

@Module({
  imports: [
    AccessModule,
    AuditModule,
    LegalEntitiesModule,
    OrganizationsModule,
    RolesModule,
    SessionsModule,
    UsersModule,
  ],
})
export class IdentityModule {}
