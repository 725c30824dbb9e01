import { logout, resolveAccess, updateUser } from '@nexus/contracts-identity'
import { type Clock, deadlineExceeded, permissionDenied, unavailable } from '@nexus/kernel'
import { HmacContextSigner, RpcClient, type RpcReply } from '@nexus/platform-service'
import { AccessRights, type TenantClaims } from './access-rights.adapter.js'

const claims = { userId: 'u', sessionId: 's', tenantId: 't', permissionVersion: 1 } as unknown as TenantClaims
const access = (right: string) => ({ ...resolveAccess.example.output, active: true, rights: { [right]: 'all' } })

/** Identity, as far as the gateway asks it: every question waits for its answer here. */
class Identity {
  readonly waiting: { timeoutMs: number; answer: (right: string) => void; fail: (error: Error) => void }[] = []
  readonly request = (_subject: string, _request: object, _headers: object, timeoutMs: number): Promise<RpcReply> =>
    new Promise((resolve, reject) => {
      const answer = (right: string): void => resolve({ output: access(right), replayed: false })
      this.waiting.push({ timeoutMs, answer, fail: reject })
    })
}

describe('the rights that the gateway knows', () => {
  let now: number
  let identity: Identity
  let rights: AccessRights
  const clock: Clock = { now: () => new Date(now) }
  const ask = () => rights.of(claims, 'trace')
  const known = async (right: string): Promise<void> => {
    const asked = ask()
    identity.waiting.at(-1)?.answer(right)
    await asked
  }

  beforeEach(() => {
    now = Date.parse('2026-11-21T00:00:00Z')
    identity = new Identity()
    rights = new AccessRights(new RpcClient(identity, new HmacContextSigner(), clock), clock)
  })

  it('are asked once by many, and believed for five seconds', async () => {
    const both = [ask(), ask()]
    identity.waiting[0]?.answer('a:b')
    expect(await Promise.all(both)).toMatchObject([{ rights: { 'a:b': 'all' } }, { rights: { 'a:b': 'all' } }])
    now += 4_999
    expect((await ask()).rights).toEqual({ 'a:b': 'all' })
    expect(identity.waiting).toHaveLength(1)
    now += 1
    const again = ask()
    identity.waiting[1]?.answer('c:d')
    expect((await again).rights).toEqual({ 'c:d': 'all' })
  })

  it.each([
    ['an event about the person', () => rights.drop('t', 'u')],
    ['an event about the organization', () => rights.dropTenant('t')],
    ['a change that went through this gateway', () => rights.changedBy(updateUser, 't')],
    ['a logout, which names no organization', () => rights.changedBy(logout, undefined)],
  ])('are forgotten after %s', async (_what, drop) => {
    await known('old:right')
    drop()
    const asked = ask()
    identity.waiting[1]?.answer('new:right')
    expect((await asked).rights).toEqual({ 'new:right': 'all' })
  })

  it('stay after what changes no rights, or those of another organization', async () => {
    await known('a:b')
    rights.changedBy(resolveAccess, 't')
    rights.changedBy(updateUser, 'other')
    rights.drop('t', 'other')
    await ask()
    expect(identity.waiting).toHaveLength(1)
  })

  it('are not those that were asked for before a change and answered after it', async () => {
    const early = ask()
    rights.drop('t', 'u')
    const late = ask()
    identity.waiting[0]?.answer('old:right')
    await early
    identity.waiting[1]?.answer('new:right')
    expect((await late).rights).toEqual({ 'new:right': 'all' })
    expect((await ask()).rights).toEqual({ 'new:right': 'all' })
  })

  it('are believed for a minute while identity is away, and then nobody is', async () => {
    await known('a:b')
    const away = async (): Promise<unknown> => {
      const asked = ask().catch((error: unknown) => error)
      identity.waiting.at(-1)?.fail(unavailable('away'))
      return asked
    }
    now += 59_999
    expect(await away()).toMatchObject({ rights: { 'a:b': 'all' } })
    now += 1
    expect(await away()).toMatchObject({ code: 'request.unavailable', retryAfterSeconds: 2 })
  })

  it('Q-14: that are known cost little waiting while identity is silent: a second, and then it is left alone for one', async () => {
    await known('a:b')
    expect(identity.waiting[0]?.timeoutMs).toBe(5_000)
    now += 5_000
    const asked = ask()
    expect(identity.waiting[1]?.timeoutMs).toBe(1_000)
    identity.waiting[1]?.fail(deadlineExceeded('late'))
    expect(await asked).toMatchObject({ rights: { 'a:b': 'all' } })
    now += 999
    await ask()
    expect(identity.waiting).toHaveLength(2)
    now += 1
    const again = ask()
    expect(identity.waiting).toHaveLength(3)
    identity.waiting[2]?.answer('c:d')
    expect(await again).toMatchObject({ rights: { 'c:d': 'all' } })
  })

  it('are not believed any more when they were forgotten while identity was asked in vain', async () => {
    await known('a:b')
    now += 5_000
    const asked = ask().catch((error: unknown) => error)
    rights.drop('t', 'u')
    identity.waiting[1]?.fail(unavailable('away'))
    expect(await asked).toMatchObject({ code: 'request.unavailable' })
  })

  it('are refused when identity refuses', async () => {
    const asked = ask()
    identity.waiting[0]?.fail(permissionDenied('no'))
    await expect(asked).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })
})
