import { type DoctorSite, graceEdge } from './doctor-site.adapter.js'
import { checkByRules, type Rule } from './rules.query.js'

/** The quantities of an order line that are sums of its ledger, as columns. */
const LEDGER = {
  ordered: 'ordered',
  received: 'received',
  inspecting: 'inspecting',
  rejected: 'rejected',
  returned: 'returned',
  rejectsOut: 'rejects_out',
  replaced: 'replaced',
  billed: 'billed',
  cancelled: 'cancelled',
}

/** INV-07: one cause has one effect, where the cause is stored with the effect. */
export const effectsOnce = checkByRules(() => [
  {
    service: 'workflow',
    what: 'a person was told the same thing twice of one event',
    sql: `SELECT n.event_id, n.user_id, n.kind, count(*) AS times FROM {notification} n WHERE n.tenant_id = :tenant
      GROUP BY n.event_id, n.user_id, n.kind HAVING count(*) > 1`,
  },
  {
    service: 'workflow',
    what: 'a notification with two mails',
    sql: `SELECT n.notification_id, count(*) AS times FROM {notification_delivery} n WHERE n.tenant_id = :tenant
      GROUP BY n.notification_id HAVING count(*) > 1`,
  },
  {
    service: 'workflow',
    what: 'a version of a document with two approvals',
    sql: `SELECT a.document_id, a.document_version, count(*) AS times FROM {approval} a WHERE a.tenant_id = :tenant
      GROUP BY a.document_type, a.document_id, a.document_version HAVING count(*) > 1`,
  },
  {
    service: 'procurement',
    what: 'an order line whose quantity is not the sum of its movements',
    sql: `SELECT l.id AS order_line_id, q.quantity, q.stands, COALESCE(s.moved, 0) AS moved FROM (${ledgerColumns()}) q
      JOIN {purchase_order_line} l ON l.tenant_id = :tenant AND l.id = q.id LEFT JOIN
      (SELECT e.order_line_id, e.quantity, sum(e.micro) AS moved FROM {order_ledger_entry} e WHERE e.tenant_id = :tenant
       GROUP BY e.order_line_id, e.quantity) s ON s.order_line_id = q.id AND s.quantity = q.quantity
      WHERE q.stands <> COALESCE(s.moved, 0)`,
  },
  {
    service: 'procurement',
    what: 'an order line whose billed quantity is not the sum of its bookings',
    sql: `SELECT l.id AS order_line_id, l.billed, COALESCE(s.booked, 0) AS booked FROM {purchase_order_line} l LEFT JOIN
      (SELECT b.order_line_id, sum(b.micro) AS booked FROM {order_billing} b WHERE b.tenant_id = :tenant
       GROUP BY b.order_line_id) s ON s.order_line_id = l.id
      WHERE l.tenant_id = :tenant AND l.billed <> COALESCE(s.booked, 0)`,
  },
  {
    service: 'billing',
    what: 'an invoice that one payment request pays twice',
    sql: `SELECT p.payment_request_id, p.invoice_id, count(*) AS times FROM {payment_request_invoice} p
      WHERE p.tenant_id = :tenant GROUP BY p.payment_request_id, p.invoice_id HAVING count(*) > 1`,
  },
])

function ledgerColumns(): string {
  const columns = Object.entries(LEDGER).map(
    ([quantity, column]) =>
      `SELECT q.id, '${quantity}' AS quantity, q.${column} AS stands FROM {purchase_order_line} q WHERE q.tenant_id = :tenant`,
  )
  return columns.join(' UNION ALL ')
}

/** INV-08: numbers of a series follow one another from 1 without gaps, in the order of time, and void ones say why. */
export const numberSeries = checkByRules((site) => [
  {
    service: 'procurement',
    what: 'a series of order numbers with a gap, a double or a counter beside it',
    sql: `SELECT COALESCE(s.series, c.series) AS series, s.lowest, s.highest, s.numbers, c.next FROM
      (SELECT o.series, min(o.sequence_number) AS lowest, max(o.sequence_number) AS highest, count(*) AS numbers,
        count(DISTINCT o.sequence_number) AS different FROM {purchase_order} o
       WHERE o.tenant_id = :tenant AND o.series IS NOT NULL GROUP BY o.series) s
      LEFT JOIN {document_sequence} c ON c.tenant_id = :tenant AND c.series = s.series
      WHERE s.lowest <> 1 OR s.highest <> s.numbers OR s.different <> s.numbers OR c.next IS NULL OR c.next <> s.highest + 1`,
  },
  {
    service: 'procurement',
    what: 'a counter that has given numbers to no order',
    sql: `SELECT c.series, c.next FROM {document_sequence} c WHERE c.tenant_id = :tenant AND c.next > 1 AND NOT EXISTS
      (SELECT 1 FROM {purchase_order} o WHERE o.tenant_id = :tenant AND o.series = c.series)`,
  },
  {
    service: 'procurement',
    what: 'an order that was issued before the number in front of its own',
    sql: `SELECT t.id AS order_id, t.series, t.sequence_number FROM (SELECT o.id, o.series, o.sequence_number, o.issued_at,
        lag(o.issued_at) OVER (PARTITION BY o.series ORDER BY o.sequence_number) AS earlier
        FROM {purchase_order} o WHERE o.tenant_id = :tenant AND o.series IS NOT NULL) t
      WHERE ${beforeByMoreThanGrace(site)}`,
    values: { grace: site.graceMs / 1000 },
  },
  {
    service: 'procurement',
    what: 'a void order number without its reason',
    sql: `SELECT o.id AS order_id, o.series, o.sequence_number FROM {purchase_order} o WHERE o.tenant_id = :tenant
      AND o.number IS NOT NULL AND o.state = 'CANCELLED' AND o.cancellation_reason IS NULL AND o.cancellation_code IS NULL
      AND o.cancellation IS NULL`,
  },
  {
    service: 'procurement',
    what: 'an order whose receipts are not counted without gaps',
    sql: `SELECT r.order_id, min(r.sequence_number) AS lowest, max(r.sequence_number) AS highest, count(*) AS receipts
      FROM {receipt} r WHERE r.tenant_id = :tenant AND r.sequence_number IS NOT NULL GROUP BY r.order_id
      HAVING max(r.sequence_number) - min(r.sequence_number) + 1 <> count(*)
        OR count(DISTINCT r.sequence_number) <> count(*)`,
  },
])

/** Two clocks of two processes may differ by a moment. */
function beforeByMoreThanGrace(site: DoctorSite): string {
  const kind = site.services.get('procurement')?.kind
  return kind === 'sqlite'
    ? '(julianday(t.earlier) - julianday(t.issued_at)) * 86400 > :grace'
    : 'EXTRACT(EPOCH FROM t.earlier - t.issued_at) > :grace'
}

/** INV-11: a key is executed once, and an execution has one key. */
export const executions = checkByRules((site) =>
  [...site.services.keys()].flatMap((service): Rule[] => [
    {
      service,
      what: 'an idempotency key with two executions',
      sql: `SELECT min(r.created_at) AS first_at, count(*) AS executions FROM {idempotency_record} r WHERE r.tenant_id = :tenant
        GROUP BY r.principal, r.key HAVING count(*) > 1`,
    },
    {
      service,
      what: 'an execution that is stored under two keys',
      sql: `SELECT r.op_id, count(*) AS keys FROM {idempotency_record} r WHERE r.tenant_id = :tenant
        GROUP BY r.op_id HAVING count(*) > 1`,
    },
  ]),
)

const LEASE_MS = 60_000

/** INV-17: a worker that died gives its job back within a minute, and a key that stands for one job stands for one. */
export const jobLeases = checkByRules((site) =>
  [...site.services.keys()].flatMap((service): Rule[] => [
    {
      service,
      what: 'a job whose lease ended more than a minute ago',
      sql: `SELECT j.id AS job_id, j.kind, j.lease_until, j.attempts FROM {job} j WHERE j.tenant_id = :tenant
        AND j.state = 'running' AND j.lease_until < :edge`,
      values: { edge: new Date(Math.min(site.now.getTime() - LEASE_MS, graceEdge(site).getTime())) },
    },
    {
      service,
      what: 'two jobs that wait under one key',
      sql: `SELECT j.queue, min(j.kind) AS kind, count(*) AS jobs FROM {job} j WHERE j.tenant_id = :tenant
        AND j.dedupe_key IS NOT NULL AND j.state IN ('queued', 'running') GROUP BY j.queue, j.dedupe_key HAVING count(*) > 1`,
    },
  ]),
)
