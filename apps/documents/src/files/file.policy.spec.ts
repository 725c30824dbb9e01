import type { Rights, TenantContext } from '@nexus/kernel'
import { maySee } from './file.policy.js'

const file = { ownerType: 'supplier-invoice', createdBy: 'ada' }
const person = (userId: string, rights: Rights): TenantContext =>
  ({ actor: { kind: 'user', userId }, rights }) as unknown as TenantContext

describe('who sees a file', () => {
  it.each<[string, string, Rights, boolean]>([
    ['somebody who reads all documents of its kind', 'ben', { 'supplier-invoice:read': 'all' }, true],
    ['somebody who reads own documents and stored it', 'ada', { 'supplier-invoice:read': 'own' }, true],
    ['somebody who reads own documents and did not store it', 'ben', { 'supplier-invoice:read': 'own' }, false],
    ['somebody who reads documents of another kind only', 'ada', { 'payment-request:read': 'all' }, false],
    ['somebody with the right to read files and nothing else', 'ada', { 'file:read': 'all' }, false],
  ])('%s', (_who, userId, rights, expected) => {
    expect(maySee(person(userId, rights), file)).toBe(expected)
  })
})
