import { Module } from '@nestjs/common'
import { BrandingModule } from '../branding/branding.module.js'
import { DirectoryModule } from '../directory/directory.module.js'
import { SessionsModule } from '../sessions/sessions.module.js'
import { UsersModule } from '../users/users.module.js'
import { InvitationAdmission } from './invitation-admission.guard.js'
import { InvitationChange } from './invitation-change.builder.js'
import { invitationKeyProvider } from './invitation-token.adapter.js'
import { InvitationMessages } from './invitations.messages.js'
import { InvitationsRepository } from './invitations.repository.js'

@Module({
  imports: [DirectoryModule, SessionsModule, UsersModule, BrandingModule],
  controllers: [InvitationMessages],
  providers: [
    invitationKeyProvider,
    InvitationsRepository,
    InvitationAdmission,
    InvitationChange,
    ...InvitationMessages.providers,
  ],
})
export class InvitationsModule {}
