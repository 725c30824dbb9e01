import { getMe, joinOrganization, login, logout, refreshSession, switchOrganization } from '@nexus/contracts-identity'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetMe } from './get-me.query.js'
import { JoinOrganization } from './join-organization.use-case.js'
import { SignIn } from './login.use-case.js'
import { Logout } from './logout.use-case.js'
import { RefreshSession } from './refresh-session.use-case.js'
import { SwitchOrganization } from './switch-organization.use-case.js'

export const SessionMessages = operationsOf('sessions', {
  operations: [
    serve(login, SignIn),
    serve(joinOrganization, JoinOrganization),
    serve(refreshSession, RefreshSession),
    serve(switchOrganization, SwitchOrganization),
    serve(logout, Logout),
    serve(getMe, GetMe),
  ],
})
