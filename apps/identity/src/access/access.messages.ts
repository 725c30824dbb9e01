import { resolveAccess } from '@nexus/contracts-identity'
import { operationsOf, serve } from '@nexus/platform-service'
import { ResolveAccess } from './resolve-access.query.js'

export const AccessMessages = operationsOf('access', { operations: [serve(resolveAccess, ResolveAccess)] })
