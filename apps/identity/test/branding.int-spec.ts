import {
  brandingChanged,
  changeBranding,
  EXAMPLE_LOGO,
  getBranding,
  MOST_LOGO_BYTES,
  searchAudit,
} from '@nexus/contracts-identity'
import { randomUUID } from 'node:crypto'
import { startIdentity, type TestIdentity } from './builders/identity.builder.js'

let identity: TestIdentity
beforeAll(async () => {
  identity = await startIdentity()
})
afterAll(() => identity.close())

const mismatch = (currentVersion: number) => ({ code: 'request.version_mismatch', currentVersion })

describe('the branding of an organization', () => {
  it('is the shipped one until it is changed, for everybody who is signed in', async () => {
    const organization = await identity.registered()
    const shipped = await organization.admin.call(getBranding, {})
    expect(shipped).toEqual({
      productName: 'Nexus',
      primaryColor: '#1d4ed8',
      onPrimaryColor: '#ffffff',
      accentColor: '#0f766e',
      onAccentColor: '#ffffff',
      logo: null,
      locale: 'en',
      supportEmail: null,
      updatedAt: null,
      version: 1,
    })
    const { actor } = await identity.added(organization, [])
    expect(await actor.call(getBranding, {})).toEqual(shipped)
    await expect(actor.call(changeBranding, { productName: 'Mine' }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'auth.permission_denied',
    })
  })

  it('changes over the version that was seen, the first time too; what is left out stays, null is the default', async () => {
    const { admin, organizationId } = await identity.registered()
    await expect(admin.call(changeBranding, { locale: 'de' })).rejects.toMatchObject({
      code: 'request.if_match_required',
    })
    await expect(admin.call(changeBranding, { locale: 'de' }, { expectedVersion: 2 })).rejects.toMatchObject(
      mismatch(1),
    )
    const first = await admin.call(
      changeBranding,
      { productName: 'Acme Purchasing', primaryColor: '#facc15', logo: EXAMPLE_LOGO, supportEmail: 'help@acme.test' },
      { expectedVersion: 1 },
    )
    expect(first).toMatchObject({
      productName: 'Acme Purchasing',
      primaryColor: '#facc15',
      onPrimaryColor: '#0b0f17',
      accentColor: '#0f766e',
      logo: { mediaType: 'image/png', contentBase64: EXAMPLE_LOGO },
      locale: 'en',
      supportEmail: 'help@acme.test',
      version: 2,
    })
    expect(await admin.call(getBranding, {})).toEqual(first)
    const second = await admin.call(
      changeBranding,
      { productName: null, logo: null, locale: 'de' },
      { expectedVersion: 2 },
    )
    expect(second).toMatchObject({
      productName: 'Nexus',
      primaryColor: '#facc15',
      logo: null,
      locale: 'de',
      version: 3,
    })
    await expect(admin.call(changeBranding, { locale: 'en' }, { expectedVersion: 2 })).rejects.toMatchObject(
      mismatch(3),
    )

    const events = (await identity.eventsOf(organizationId)).filter((event) => event.type === brandingChanged.name)
    expect(events).toMatchObject([
      {
        aggregateId: organizationId,
        aggregateSeq: 1,
        payload: { logoSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
      { aggregateSeq: 2, payload: { locale: 'de', logoSha256: null } },
    ])
    expect(JSON.stringify(events)).not.toContain(EXAMPLE_LOGO)
    await identity.settled()
    const trail = await admin.call(searchAudit, { entity: 'branding', entityId: organizationId, sort: 'at' })
    expect(trail.items).toMatchObject([
      { before: { productName: 'Nexus' }, after: { productName: 'Acme Purchasing' } },
      { before: { locale: 'en' }, after: { locale: 'de' } },
    ])
    expect(JSON.stringify(trail.items)).not.toContain(EXAMPLE_LOGO)
  })

  it('twice: the key replays, and of two first changes at once one is refused', async () => {
    const { admin } = await identity.registered()
    const change = { productName: 'One' }
    const key = randomUUID()
    const once = await admin.call(changeBranding, change, { expectedVersion: 1, key })
    expect(await admin.call(changeBranding, change, { expectedVersion: 1, key })).toEqual(once)
    const { admin: other } = await identity.registered()
    const results = await Promise.allSettled(
      ['A', 'B'].map((productName) => other.call(changeBranding, { productName }, { expectedVersion: 1 })),
    )
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject(mismatch(2))
  })

  it('refuses a colour on which neither white nor dark text can be read, with the ratios and what is needed', async () => {
    const { admin } = await identity.registered()
    const change = { primaryColor: '#787878', accentColor: '#797979' }
    await expect(admin.call(changeBranding, change, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'identity.branding.contrast_too_low',
      detail: expect.stringMatching(/4\.\d\d : 1 to white text.*4\.\d\d : 1 to dark text.*4\.5 : 1/),
      errors: [{ pointer: '/primaryColor' }, { pointer: '/accentColor' }],
    })
    expect(await admin.call(getBranding, {})).toMatchObject({ version: 1 })
  })

  it('refuses a logo that is no PNG or JPEG of at most 64 KiB, and values of another form', async () => {
    const { admin } = await identity.registered()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString('base64')
    await expect(admin.call(changeBranding, { logo: svg }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'identity.branding.logo_refused',
      errors: [{ pointer: '/logo' }],
    })
    const large = Buffer.alloc(MOST_LOGO_BYTES + 3).toString('base64')
    for (const change of [
      { logo: large },
      { logo: 'no base64!' },
      { primaryColor: 'red' },
      { primaryColor: '#ABCDEF' },
      { productName: 'x'.repeat(61) },
      { locale: 'fr' },
      { supportEmail: 'nobody' },
      { css: 'body{}' },
    ])
      await expect(admin.request(changeBranding, change, { expectedVersion: 1 })).rejects.toMatchObject({
        code: 'request.invalid',
      })
  })

  it("other tenant: one organization's is nothing to another", async () => {
    const [ada, eve] = [await identity.registered(), await identity.registered()]
    await ada.admin.call(changeBranding, { productName: 'Ada only' }, { expectedVersion: 1 })
    expect(await eve.admin.call(getBranding, {})).toMatchObject({ productName: 'Nexus', version: 1 })
    await eve.admin.call(changeBranding, { productName: 'Eve only' }, { expectedVersion: 1 })
    expect(await ada.admin.call(getBranding, {})).toMatchObject({ productName: 'Ada only', version: 2 })
  })
})
