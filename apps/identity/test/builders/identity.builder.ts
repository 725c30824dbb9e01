import {
  createUser,
  login,
  registerOrganization,
  resolveAccess,
  type sessionTokens,
  type UserView,
} from '@nexus/contracts-identity'
import {
  type AnyOperation,
  type CallerInputOf,
  type Clock,
  type OutputOf,
  type RequestContext,
  systemClock,
  uuidV7Ids,
} from '@nexus/kernel'
import { AccessTokens, SigningKeys } from '@nexus/platform-auth'
import { OutboxEventRow } from '@nexus/platform-outbox'
import type { ServiceDefinition } from '@nexus/platform-service'
import type { Provider } from '@nestjs/common'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { identityService, REFRESH_TOKEN_SECRET } from '../../src/app.module.js'

export const PASSWORD = 'nine lamps over a quiet river'
export const OTHER_PASSWORD = 'seven ships in the harbour'

export type Tokens = z.output<typeof sessionTokens>

/** A registered organization with its first administrator. */
export interface TestOrganization {
  readonly organizationId: string
  readonly email: string
  readonly tokens: Tokens & { readonly userId: string }
  readonly admin: TestActor
}

/** Identity on the database of the run, with somebody outside who may call what is public. */
export interface TestIdentity extends TestServices {
  readonly accessTokens: AccessTokens
  /** Calls a public operation as the gateway would for a stranger. */
  anyone<Op extends AnyOperation>(operation: Op, input: CallerInputOf<Op>, ip?: string): Promise<OutputOf<Op>>
  registered(parts?: { email?: string; password?: string; name?: string }): Promise<TestOrganization>
  /** A person as the gateway would present them now: with the rights that identity resolves. */
  member(organizationId: string, userId: string): Promise<TestActor>
  /** Adds somebody and answers who, with their actor. */
  added(
    organization: TestOrganization,
    roles: string[],
    parts?: { email?: string; password?: string },
  ): Promise<UserView & { readonly actor: TestActor }>
  /** What identity stored for others, in order. */
  eventsOf(organizationId: string): Promise<OutboxEventRow[]>
  signedIn(email: string, password?: string, organizationId?: string): Promise<Tokens>
}

export const anEmail = (name = 'person'): string => `${name}.${randomUUID().slice(0, 13)}@acme.test`

export const aRegistration = (
  parts: { email?: string; password?: string; name?: string } = {},
): CallerInputOf<typeof registerOrganization> => ({
  organization: { name: parts.name ?? 'Acme Ltd', country: 'DE', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' },
  admin: { name: 'Ada Admin', email: parts.email ?? anEmail('ada'), password: parts.password ?? PASSWORD },
})

/** Starts identity for a suite; close it in `afterAll`. */
export async function startIdentity(
  clock: Clock = systemClock,
  more: readonly Provider[] = [],
  neighbours: readonly ServiceDefinition[] = [],
): Promise<TestIdentity> {
  const ids = uuidV7Ids(systemClock)
  const keys = await SigningKeys.open({ file: join(await mkdtemp(join(tmpdir(), 'nexus-keys-')), 'keys.json'), clock })
  const accessTokens = new AccessTokens({ keys, clock, ids, issuer: 'https://nexus.test' })
  const providers = [
    { provide: AccessTokens, useValue: accessTokens },
    { provide: REFRESH_TOKEN_SECRET, useValue: 'a secret of the tests, longer than 32 bytes' },
    ...more,
  ]
  const services = await startTestServices([identityService, ...neighbours], { clock, providers })

  const anyone: TestIdentity['anyone'] = async (operation, input, ip = '203.0.113.7') => {
    const ctx: RequestContext = {
      rights: {},
      opId: ids.next(),
      traceId: randomUUID().replaceAll('-', ''),
      operation: operation.name,
      audience: [operation.name],
      deadlineAt: clock.now().getTime() + 20_000,
      ip,
    }
    return (
      await services.transport.request(operation.name, { input }, { 'nx-context': services.signer.sign(ctx) }, 20_000)
    ).output as never
  }
  const member: TestIdentity['member'] = async (tenantId, userId) => {
    const access = await services.actor({ tenantId, userId }).call(resolveAccess, { tenantId, userId })
    return services.actor({ tenantId, userId, name: access.name, rights: access.rights })
  }
  return {
    ...services,
    accessTokens,
    anyone,
    member,
    async registered(parts = {}) {
      const input = aRegistration(parts)
      const tokens = await anyone(registerOrganization, input)
      const { organizationId } = tokens.organization
      return { organizationId, email: input.admin.email, tokens, admin: await member(organizationId, tokens.userId) }
    },
    async added({ admin, organizationId }, roles, { email = anEmail(), password = PASSWORD } = {}) {
      const user = await admin.call(createUser, { name: 'Ben Buyer', email, initialPassword: password, roles })
      return { ...user, actor: await member(organizationId, user.userId) }
    },
    eventsOf(tenantId) {
      const { platformTx } = services.service('identity').database
      return platformTx.read('verify', () =>
        platformTx
          .manager()
          .createQueryBuilder(OutboxEventRow, 'event')
          .where('event.tenantId = :tenantId', { tenantId })
          .orderBy('event.pos')
          .getMany(),
      )
    },
    async signedIn(email, password = PASSWORD, organizationId) {
      const answer = await anyone(login, { email, password, organizationId })
      if (!('accessToken' in answer)) throw new Error('there is a choice of organizations')
      return answer
    },
  }
}
