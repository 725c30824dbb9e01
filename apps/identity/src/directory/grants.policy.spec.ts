import { EVERYONE } from '@nexus/contracts-identity'
import type { Rights } from '@nexus/kernel'
import { lacking, rightsOf, union } from './grants.policy.js'

describe('rights from several roles', () => {
  it.each<[Rights, Rights, Rights]>([
    [{ 'vendor:read': 'own' }, { 'vendor:read': 'all' }, { 'vendor:read': 'all' }],
    [{ 'vendor:read': 'all' }, { 'vendor:read': 'own' }, { 'vendor:read': 'all' }],
    [{ 'vendor:read': 'own' }, { 'receipt:read': 'own' }, { 'vendor:read': 'own', 'receipt:read': 'own' }],
    [{}, {}, {}],
  ])('%j and %j are %j', (one, other, both) => {
    expect(union(one, other)).toEqual(both)
  })

  it('hold what everyone holds, without any role', () => {
    expect(rightsOf([])).toEqual(EVERYONE)
  })

  it('are lacking where nothing is held, or where all is wanted and own is held', () => {
    const held: Rights = { 'a:read': 'all', 'b:read': 'own' }
    expect(lacking(held, { 'a:read': 'own', 'b:read': 'own' })).toEqual([])
    expect(lacking(held, { 'a:read': 'all', 'b:read': 'all', 'c:read': 'own' })).toEqual(['b:read', 'c:read'])
  })
})
