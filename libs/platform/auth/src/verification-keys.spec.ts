import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { AccessTokens, AccessTokenVerifier } from './access-tokens.js'
import { SigningKeys } from './signing-keys.js'
import { PublishedKeys } from './verification-keys.js'

const clock = systemClock
const ids = uuidV7Ids(clock)
const issuer = 'https://nexus.example'
const grant = { userId: ids.next(), sessionId: ids.next(), permissionVersion: 1 }

let folder: string
let signing: SigningKeys
const published = (content: unknown = signing.publicJwks()): Promise<PublishedKeys> => {
  const file = join(folder, 'verification-keys.json')
  return writeFile(file, JSON.stringify(content)).then(() => PublishedKeys.open(file))
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nexus-keys-'))
  signing = await SigningKeys.open({ file: join(folder, 'signing-keys.json'), clock })
})
afterEach(() => rm(folder, { recursive: true }))

describe('published keys', () => {
  it('verify the tokens of every key that is valid, and no others', async () => {
    const tokens = new AccessTokens({ keys: signing, clock, ids, issuer })
    const before = await tokens.issue(grant)
    await signing.rotate({ overlapMs: 60_000 })
    const verifier = new AccessTokenVerifier({ keys: await published(), clock, issuer })
    for (const { token } of [before, await tokens.issue(grant)])
      await expect(verifier.verify(token)).resolves.toMatchObject({ userId: grant.userId })
    const other = await SigningKeys.open({ file: join(folder, 'other.json'), clock })
    const strange = await new AccessTokens({ keys: other, clock, ids, issuer }).issue(grant)
    await expect(verifier.verify(strange.token)).rejects.toMatchObject({ kind: 'UNAUTHENTICATED' })
  })

  it.each([
    ['private keys', () => ({ keys: signing.publicJwks().keys.map((key) => ({ ...key, d: key.x })) })],
    ['no keys', () => ({ keys: [] })],
    ['another curve', () => ({ keys: signing.publicJwks().keys.map((key) => ({ ...key, crv: 'X25519' })) })],
  ])('are refused from a file with %s', async (_what, content) => {
    await expect(published(content())).rejects.toThrow('is not a list of public keys')
  })
})
