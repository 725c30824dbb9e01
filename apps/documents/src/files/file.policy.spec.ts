import type { Rights, TenantContext } from '@nexus/kernel'
import { hiddenKinds, sightOf } from './file.policy.js'

const person = (rights: Rights): TenantContext =>
  ({ actor: { kind: 'user', userId: 'ada' }, rights }) as unknown as TenantContext

describe('who sees a file', () => {
  it.each<[string, string, Rights, string]>([
    ['somebody who reads all documents of its kind', 'original', { 'supplier-invoice:read': 'all' }, 'seen'],
    ['somebody who reads own documents only', 'original', { 'supplier-invoice:read': 'own' }, 'ask'],
    ['somebody who reads documents of another kind only', 'original', { 'payment-request:read': 'all' }, 'hidden'],
    ['somebody with the right to read files and nothing else', 'original', { 'file:read': 'all' }, 'hidden'],
  ])('%s', (_who, kind, rights, expected) => {
    expect(sightOf(person(rights), { ownerType: 'supplier-invoice', kind, createdBy: 'ada' })).toBe(expected)
  })

  it('PAY-4: a payment file needs the right to export it, not only to read its payment', () => {
    const file = { ownerType: 'payment-request', kind: 'payment-file', createdBy: 'ada' }
    const reader: Rights = { 'payment-request:read': 'all' }
    expect(sightOf(person(reader), file)).toBe('hidden')
    expect(sightOf(person({ ...reader, 'payment-request:export': 'all' }), file)).toBe('seen')
    expect(sightOf(person(reader), { ...file, kind: 'attachment' })).toBe('seen')
    expect(hiddenKinds(person(reader))).toEqual(['payment-file'])
  })
})
