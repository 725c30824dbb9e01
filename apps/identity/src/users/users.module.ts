import { Module } from '@nestjs/common'
import { DirectoryModule } from '../directory/directory.module.js'
import { SessionsModule } from '../sessions/sessions.module.js'
import { ReportingGuard } from './reporting.guard.js'
import { RoleGrantsGuard } from './role-grants.guard.js'
import { UserMessages } from './users.messages.js'

@Module({
  imports: [DirectoryModule, SessionsModule],
  controllers: [UserMessages],
  providers: [RoleGrantsGuard, ReportingGuard, ...UserMessages.providers],
  exports: [RoleGrantsGuard],
})
export class UsersModule {}
