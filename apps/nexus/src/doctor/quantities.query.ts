import type { Row, ServiceTables } from './doctor-site.adapter.js'
import { percent, Quantity } from '@nexus/kernel'
import type { InvariantCheck } from './invariant.policy.js'
import { PAGE, pagesOf } from './pages.query.js'
import { checkByRules, idsOf } from './rules.query.js'

/**
 * INV-14: no more is billed than came, no more came than was ordered and is tolerated, and no more is paid than is
 * billed. What was rejected or sent back after it was billed is owed by a credit note, and no violation (REC-5).
 */
export const quantities: InvariantCheck = async (site, findings) => {
  await byRules(site, findings)
  const service = site.services.get('procurement')
  if (service === undefined) return
  for (const tenantId of site.tenants) {
    let organization: Tolerance | undefined
    for await (const page of overReceived(service, tenantId)) {
      organization ??= await ofOrganization(service, tenantId)
      for (const row of page) {
        if (isTolerated(row, organization)) continue
        const { line_terms: _line, ...shown } = row
        findings.add({
          service: service.name,
          tenantId,
          what: 'an order line of which more came than was ordered and is tolerated',
          ids: idsOf({ order_line_id: shown['id'], ordered: shown['ordered'], received: shown['received'] }),
        })
      }
    }
  }
}

const byRules = checkByRules(() => [
  {
    service: 'procurement',
    what: 'an order line of which more is billed than came',
    sql: `SELECT l.id AS order_line_id, l.match, l.ordered, l.received, l.billed FROM {purchase_order_line} l
      WHERE l.tenant_id = :tenant AND ((l.match NOT IN ('none', 'two-way') AND l.billed > l.received)
        OR (l.match = 'two-way' AND l.billed > l.ordered - l.cancelled) OR l.billed < 0)`,
  },
  {
    service: 'billing',
    what: 'an invoice of which more is paid, reserved or settled than it asks for',
    sql: `SELECT i.id AS invoice_id, i.payable_minor, i.paid_minor, i.reserved_minor FROM {supplier_invoice} i
      WHERE i.tenant_id = :tenant AND i.payable_minor >= 0 AND i.paid_minor + i.reserved_minor
        + COALESCE(i.discounted_minor, 0) + COALESCE(i.credited_minor, 0) > i.payable_minor`,
  },
  {
    service: 'billing',
    what: 'a transfer of which more is settled than was sent',
    sql: `SELECT t.id AS transfer_id, t.amount_minor, t.settled_minor FROM {payment_transfer} t
      WHERE t.tenant_id = :tenant AND t.settled_minor > t.amount_minor`,
  },
])

interface Tolerance {
  readonly percentage: string | null
  readonly micro: bigint | null
}

/** Few: only these can break the rule, and their tolerance is looked at. */
function overReceived(service: ServiceTables, tenantId: string): AsyncGenerator<Row[]> {
  return pagesOf(service, tenantId, (after) => ({
    sql: `SELECT l.id, l.ordered, l.cancelled, l.received, l.replaced, JSON_TEXT(l.receiving_terms) AS line_terms,
        c.over_receipt_percent AS category_percent, c.over_receipt_absolute AS category_micro,
        v.over_receipt_percent AS vendor_percent, v.over_receipt_absolute AS vendor_micro
      FROM {purchase_order_line} l JOIN {purchase_order} o ON o.tenant_id = :tenant AND o.id = l.order_id
      LEFT JOIN {category} c ON c.tenant_id = :tenant AND c.id = l.category_id
      LEFT JOIN {vendor_receiving_terms} v ON v.tenant_id = :tenant AND v.id = o.vendor_id
      WHERE l.tenant_id = :tenant AND l.id > :after AND l.received - l.replaced > l.ordered - l.cancelled
      ORDER BY l.id LIMIT ${PAGE}`,
    values: { after },
  }))
}

async function ofOrganization(service: ServiceTables, tenantId: string): Promise<Tolerance> {
  const [row] = await service.rows(
    tenantId,
    'SELECT JSON_TEXT(s.decided) AS decided FROM {procurement_settings} s WHERE s.tenant_id = :tenant',
  )
  return statedIn(row?.['decided'])
}

/** Which level counted may have changed since: the widest of those that stand decides, so that nothing right is reported. */
function isTolerated(row: Row, organization: Tolerance): boolean {
  const standing = bigintOf(row['ordered']) - bigintOf(row['cancelled'])
  const over = bigintOf(row['received']) - bigintOf(row['replaced']) - standing
  const levels: Tolerance[] = [
    statedIn(row['line_terms']),
    { percentage: textOf(row['category_percent']), micro: microOf(row['category_micro']) },
    { percentage: textOf(row['vendor_percent']), micro: microOf(row['vendor_micro']) },
    organization,
  ]
  return levels.some(({ percentage, micro }) => {
    const { numerator, denominator } = percent(percentage ?? '0')
    const share = (bigintOf(row['ordered']) * numerator) / denominator
    return over <= (micro !== null && micro > share ? micro : share)
  })
}

/** What the text of a JSON column says. */
function statedIn(text: unknown): Tolerance {
  const stated = (typeof text === 'string' ? JSON.parse(text) : {}) as Record<string, unknown>
  const absolute = textOf(stated['overReceiptAbsolute'])
  return {
    percentage: textOf(stated['overReceiptPercent']),
    micro: absolute === null ? null : Quantity.parse(absolute).micro,
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const bigintOf = (value: unknown): bigint => BigInt(value as string | number)
const microOf = (value: unknown): bigint | null => (value === null || value === undefined ? null : bigintOf(value))
