import { defineService } from '@nexus/platform-service'
import { IdentityModule } from './app.module.js'
import { schema } from './database/data-source.js'

export { AUDITED_SERVICES } from './audit/audit.messages.js'
export { REFRESH_TOKEN_SECRET } from './sessions/refresh-key.config.js'

/** The identity service, for the host that runs it. The host also provides `AccessTokens` and `REFRESH_TOKEN_SECRET`. */
export const identityService = defineService({ name: 'identity', module: IdentityModule, schema })
