import { VENDOR_STAGES } from '@nexus/contracts-procurement'
import { assertMayOrderFrom, assertVendorOpenFor, heldStages, type OpenVendor } from './vendor-stage.policy.js'

const hold = (stage: (typeof VENDOR_STAGES)[number], reason = 'Late') => ({
  stage,
  reason,
  origin: 'manual' as const,
  documentId: null,
  userId: 'u',
  since: '2026-03-31T09:30:00.000Z',
})
const vendor = (parts: Partial<OpenVendor> = {}): OpenVendor => ({
  id: 'v',
  name: 'Paper & Co',
  state: 'ACTIVE',
  ...parts,
})
const code = (reason: string) => expect.objectContaining({ code: `procurement.vendor.${reason}` }) as Error

describe('what a vendor is open for', () => {
  it.each(VENDOR_STAGES)('VEN-1: an active one without holds for %s', (stage) => {
    expect(() => assertVendorOpenFor(vendor(), stage)).not.toThrow()
  })

  it.each(VENDOR_STAGES)('VEN-1: held at %s for everything but that', (stage) => {
    const held = vendor({ holdDetails: [hold(stage)] })
    for (const other of VENDOR_STAGES) {
      if (other === stage) expect(() => assertVendorOpenFor(held, other)).toThrow(code('on_hold'))
      else expect(() => assertVendorOpenFor(held, other)).not.toThrow()
    }
  })

  it('VEN-1: names every reason of the hold', () => {
    const held = vendor({ holdDetails: [hold('po'), hold('po', 'Insurance has expired')] })
    expect(() => assertVendorOpenFor(held, 'po')).toThrow(
      expect.objectContaining({
        facts: { vendorId: 'v', name: 'Paper & Co', stage: 'po', reasons: ['Late', 'Insurance has expired'] },
      }),
    )
    expect(heldStages(held.holdDetails ?? null)).toEqual(['po'])
    expect(heldStages([hold('payment'), hold('rfq')])).toEqual(['rfq', 'payment'])
  })

  it.each(VENDOR_STAGES)('VEN-1: blacklisted, not for %s', (stage) => {
    const blacklisted = { reason: 'Bribery', until: '2027-12-31' }
    expect(() => assertVendorOpenFor(vendor({ state: 'BLACKLISTED', blacklisted }), stage)).toThrow(code('blacklisted'))
  })

  it.each(VENDOR_STAGES)('VEN-1: one that is qualified anew stays open for %s; holds stop it', (stage) => {
    expect(() => assertVendorOpenFor(vendor({ state: 'REQUALIFY' }), stage)).not.toThrow()
    const held = vendor({ state: 'REQUALIFY', holdDetails: [hold(stage)] })
    expect(() => assertVendorOpenFor(held, stage)).toThrow(code('on_hold'))
  })

  it.each(['PROSPECT', 'INVITED', 'REGISTERING', 'UNDER_REVIEW', 'INACTIVE', 'REJECTED'] as const)(
    'VEN-1: while %s, for the invoices of what was delivered only',
    (state) => {
      expect(() => assertVendorOpenFor(vendor({ state }), 'invoice')).not.toThrow()
      for (const stage of ['rfq', 'po', 'payment'] as const)
        expect(() => assertVendorOpenFor(vendor({ state }), stage)).toThrow(code('inactive'))
    },
  )

  it('VEN-2: merged, not for new business, and names the other vendor', () => {
    const merged = vendor({ state: 'INACTIVE', mergedInto: 'w' })
    expect(() => assertVendorOpenFor(merged, 'po')).toThrow(
      expect.objectContaining({
        code: 'procurement.vendor.merged',
        facts: { vendorId: 'v', name: 'Paper & Co', mergedInto: 'w' },
      }),
    )
  })

  it('X-9: whoever proposed its bank accounts does not order from it', () => {
    const edited = { id: 'v', name: 'Paper & Co', bankEditors: ['ann'] }
    expect(() => assertMayOrderFrom(edited, 'ann')).toThrow(
      expect.objectContaining({ code: 'procurement.separation_of_duties' }),
    )
    expect(() => assertMayOrderFrom(edited, 'bob')).not.toThrow()
    expect(() => assertMayOrderFrom({ ...edited, bankEditors: null }, 'ann')).not.toThrow()
  })
})
