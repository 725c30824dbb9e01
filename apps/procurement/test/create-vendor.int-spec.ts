import { createVendor, getVendor } from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { aVendor } from './builders/vendor.builder.js'

describe('creating a vendor', () => {
  let services: TestServices
  beforeAll(async () => {
    services = await startTestServices([procurementService])
  })
  afterAll(() => services.close())

  it('stores what was typed in its normalised form', async () => {
    const buyer = services.actor()
    const vendor = await buyer.call(createVendor, aVendor())
    expect(vendor).toMatchObject({
      name: 'Paper & Co GmbH',
      taxId: 'DE136695976',
      country: 'DE',
      state: 'ACTIVE',
      paymentTermsDays: 30,
      warnings: [],
      version: 1,
      createdBy: buyer.userId,
      bankAccounts: [{ iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', holder: 'Paper & Co GmbH' }],
    })
    expect(await buyer.call(getVendor, { vendorId: vendor.vendorId })).toEqual(vendor)
  })

  it('only warns of a wrong check digit', async () => {
    const vendor = await services.actor().call(createVendor, aVendor({ taxId: 'DE 123456789' }))
    expect(vendor).toMatchObject({ taxId: 'DE123456789', warnings: [{ code: 'tax_id_check_digit' }] })
  })

  it.each(['DE136695976', 'de 136-695-976', '136695976'])(
    'names the vendor that has the tax id %s already (VEN-2)',
    async (taxId) => {
      const buyer = services.actor()
      const { vendorId } = await buyer.call(createVendor, aVendor())
      await expect(buyer.call(createVendor, aVendor({ name: 'Paper and Company', taxId }))).rejects.toMatchObject({
        code: 'procurement.vendor.duplicate_tax_id',
        kind: 'ALREADY_EXISTS',
        facts: { vendorId },
      })
    },
  )

  it('makes one vendor when the same tax id is added many times at once', async () => {
    const buyer = services.actor()
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => buyer.call(createVendor, aVendor())))
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ code: 'procurement.vendor.duplicate_tax_id' })
  })

  it('allows several vendors without a tax id', async () => {
    const buyer = services.actor()
    const first = await buyer.call(createVendor, aVendor({ taxId: undefined }))
    const second = await buyer.call(createVendor, aVendor({ taxId: undefined }))
    expect(first.vendorId).not.toBe(second.vendorId)
    expect(first.taxId).toBeUndefined()
  })

  it('refuses an IBAN with wrong check digits, and stores nothing', async () => {
    const buyer = services.actor()
    const wrong = aVendor({ bankAccounts: [{ iban: 'DE88 3704 0044 0532 0130 00', holder: 'Paper & Co' }] })
    await expect(buyer.call(createVendor, wrong)).rejects.toMatchObject({
      code: 'procurement.vendor.bank_account_refused',
      errors: [{ pointer: '/bankAccounts/0/iban' }],
    })
    await expect(buyer.call(createVendor, aVendor())).resolves.toMatchObject({ version: 1 })
  })

  it('twice: a repeat under its key answers the same vendor, and another request under it is refused', async () => {
    const buyer = services.actor()
    const key = randomUUID()
    const first = await buyer.request(createVendor, aVendor(), { key })
    expect(await buyer.request(createVendor, aVendor(), { key })).toEqual({ output: first.output, replayed: true })
    await expect(
      buyer.request(createVendor, aVendor({ name: 'Other' }), { key, fingerprint: 'other' }),
    ).rejects.toMatchObject({ code: 'idempotency.key_reused' })
  })

  it('other tenant: the same tax id is free there, and the vendor is not found', async () => {
    const { vendorId } = await services.actor().call(createVendor, aVendor())
    const stranger = services.actor()
    await expect(stranger.call(getVendor, { vendorId })).rejects.toMatchObject({ code: 'request.not_found' })
    await expect(stranger.call(createVendor, aVendor())).resolves.toMatchObject({ taxId: 'DE136695976' })
  })

  it('needs the permission', async () => {
    await expect(
      services.actor({ rights: { 'vendor:read': 'all' } }).call(createVendor, aVendor()),
    ).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })
})
