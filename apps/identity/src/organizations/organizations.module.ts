import { Module } from '@nestjs/common'
import { DirectoryModule } from '../directory/directory.module.js'
import { SessionsModule } from '../sessions/sessions.module.js'
import { OrganizationMessages } from './organizations.messages.js'

@Module({
  imports: [DirectoryModule, SessionsModule],
  controllers: [OrganizationMessages],
  providers: OrganizationMessages.providers,
})
export class OrganizationsModule {}
