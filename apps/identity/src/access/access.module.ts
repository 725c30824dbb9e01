import { Module } from '@nestjs/common'
import { DirectoryModule } from '../directory/directory.module.js'
import { SessionsModule } from '../sessions/sessions.module.js'
import { AccessMessages } from './access.messages.js'

@Module({
  imports: [DirectoryModule, SessionsModule],
  controllers: [AccessMessages],
  providers: AccessMessages.providers,
})
export class AccessModule {}
