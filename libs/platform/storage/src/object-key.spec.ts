import { attachmentHeader, safeFileName } from './attachment-header.js'
import { asObjectKey, objectKey, tenantOfKey } from './object-key.js'

const tenant = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22'
const id = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b23'

describe('objectKey', () => {
  it('builds tenant/<uuid>/<kind>/<uuid>, from which the tenant can be read', () => {
    const key = objectKey(tenant, 'supplier-invoice', id)
    expect(key).toBe(`tenant/${tenant}/supplier-invoice/${id}`)
    expect(asObjectKey(key)).toBe(key)
    expect(tenantOfKey(key)).toBe(tenant)
  })

  it.each([
    ['../../x', 'file', id],
    [tenant, '..', id],
    [tenant, 'a/b', id],
    [tenant, 'File', id],
    [tenant, 'file\n', id],
    [tenant, 'file', '..%2fx'],
    [tenant, 'file', `${id}/../x`],
    [tenant, 'file', `${id}\u0000`],
    [tenant, 'file', `${id}\n`],
    [tenant.toUpperCase(), 'file', id],
    [tenant, 'file', 'x'.repeat(5000)],
  ])('refuses %j, %j, %j', (tenantId, kind, objectId) => {
    expect(() => objectKey(tenantId, kind, objectId)).toThrow('an object key must be made by')
  })
})

describe('attachmentHeader', () => {
  it.each([
    ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    ['Rechnung Müller.pdf', `attachment; filename="Rechnung M_ller.pdf"; filename*=UTF-8''Rechnung%20M%C3%BCller.pdf`],
    ['€ rates.txt', `attachment; filename="_ rates.txt"; filename*=UTF-8''%E2%82%AC%20rates.txt`],
    [`it's (1)*.txt`, `attachment; filename="it's (1)_.txt"; filename*=UTF-8''it%27s%20%281%29_.txt`],
    ['../../etc/passwd', `attachment; filename="_.._etc_passwd"; filename*=UTF-8''_.._etc_passwd`],
    ['C:\\x"y.txt', `attachment; filename="C__x_y.txt"; filename*=UTF-8''C__x_y.txt`],
    ['a\r\nSet-Cookie: x=1', `attachment; filename="aSet-Cookie_ x=1"; filename*=UTF-8''aSet-Cookie_%20x%3D1`],
    ['invoice\u202efdp.exe', `attachment; filename="invoicefdp.exe"; filename*=UTF-8''invoicefdp.exe`],
    ['50%.txt', `attachment; filename="50_.txt"; filename*=UTF-8''50%25.txt`],
    ['\u0000', `attachment; filename="download"; filename*=UTF-8''download`],
    ['..', `attachment; filename="download"; filename*=UTF-8''download`],
    ['lone \ud800 half.txt', `attachment; filename="lone _ half.txt"; filename*=UTF-8''lone%20%EF%BF%BD%20half.txt`],
  ])('offers %j safely', (name, header) => {
    expect(attachmentHeader(name)).toBe(header)
  })

  it('never leaves its header line', () => {
    for (let code = 0; code < 0x3000; code++) {
      expect(attachmentHeader(`a${String.fromCharCode(code)}b`)).not.toMatch(/[^\x20-\x7e]/)
    }
  })

  it('shortens 5,000 characters and keeps the extension', () => {
    const name = safeFileName(`${'x'.repeat(5000)}.pdf`)
    expect(name).toHaveLength(200)
    expect(name.endsWith('x.pdf')).toBe(true)
  })
})
