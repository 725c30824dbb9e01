import { PasswordHasher } from '@nexus/platform-auth'
import { Module, type Provider } from '@nestjs/common'
import { DirectoryModule } from '../directory/directory.module.js'
import { LoginAttemptsGuard } from './login-attempts.guard.js'
import { LoginAttemptsRepository } from './login-attempts.repository.js'
import { RefreshFamiliesRepository } from './refresh-families.repository.js'
import { refreshKeyProvider } from './refresh-key.adapter.js'
import { SessionEnd } from './session-end.builder.js'
import { SessionStart } from './session-start.builder.js'
import { SessionsUpkeep } from './sessions-upkeep.job.js'
import { SessionMessages } from './sessions.messages.js'
import { SessionsRepository } from './sessions.repository.js'

/** One hasher for the service: its line is what keeps a flood of sign-ins from starving everything else. */
const passwordHasher: Provider = {
  provide: PasswordHasher,
  useFactory: async () => {
    const hasher = new PasswordHasher()
    await hasher.warmUp()
    return hasher
  },
}

const used = [passwordHasher, LoginAttemptsGuard, SessionStart, SessionEnd, SessionsRepository]

@Module({
  imports: [DirectoryModule],
  controllers: [SessionMessages],
  providers: [
    ...used,
    refreshKeyProvider,
    LoginAttemptsRepository,
    RefreshFamiliesRepository,
    SessionsUpkeep,
    ...SessionMessages.providers,
  ],
  exports: used,
})
export class SessionsModule {}
