import { SnakeNaming, snakeCase } from './snake-naming.js'

describe('names in the database', () => {
  const naming = new SnakeNaming()

  it.each([
    ['createdAt', 'created_at'],
    ['taxID', 'tax_id'],
    ['URLPath', 'url_path'],
    ['line2Total', 'line2_total'],
    ['plain', 'plain'],
  ])('%s becomes %s', (property, name) => {
    expect(snakeCase(property)).toBe(name)
  })

  it('tell table and columns of a key, whatever the order of its columns or the schema', () => {
    expect(naming.uniqueConstraintName('procurement.vendor', ['tenant_id', 'number'])).toBe(
      'uq_vendor_number_tenant_id',
    )
    expect(naming.indexName('vendor', ['number', 'tenant_id'])).toBe('ix_vendor_number_tenant_id')
  })

  it('stay within 63 characters and different', () => {
    const columns = ['a_rather_long_column_name', 'another_rather_long_column', 'tenant_id']
    const names = [...columns, 'x'].map((extra) => naming.indexName('purchase_order_line', [...columns, extra]))
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(63)
    expect(new Set(names).size).toBe(4)
  })
})
