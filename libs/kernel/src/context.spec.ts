import { onlyOwn, reachOf, type TenantContext } from './context.js'

const context = (rights: TenantContext['rights']): TenantContext => ({
  tenantId: 'tenant',
  actor: { kind: 'user', userId: 'anna' },
  rights,
  opId: 'op',
  traceId: '0'.repeat(32),
  operation: 'procurement.requisition.get.v1',
  audience: [],
  deadlineAt: 0,
})

describe('rights of a context', () => {
  it('reach as far as they were given, and nowhere when they were not', () => {
    const ctx = context({ 'requisition:read': 'own', 'order:read': 'all' })
    expect(reachOf(ctx, 'requisition:read')).toBe('own')
    expect(reachOf(ctx, 'order:read')).toBe('all')
    expect(reachOf(ctx, 'invoice:read')).toBeUndefined()
    expect(reachOf(ctx, 'constructor')).toBeUndefined()
  })

  it('narrow lists to the own objects unless the right reaches all, also when there is no right', () => {
    expect(onlyOwn(context({ 'requisition:read': 'all' }), 'requisition:read')).toBeUndefined()
    expect(onlyOwn(context({ 'requisition:read': 'own' }), 'requisition:read')).toBe('anna')
    expect(onlyOwn(context({}), 'requisition:read')).toBe('anna')
  })
})
