import { appendFile, mkdir, open, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Libsql from 'libsql'
import { run, type Installation, type Place } from './installation.js'

/** What somebody broke behind the platform's back. */
export interface Fault {
  readonly id: string
  readonly what: string
  readonly deep?: boolean
  plant(place: Place, installation: Installation): Promise<void>
}

const NOW_ID = () => {
  const hex = Date.now().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000001`
}
const NEW = `'${NOW_ID()}'`
const one = (table: string, where = 'TRUE'): string => `(SELECT id FROM ${table} WHERE ${where} ORDER BY id LIMIT 1)`

/** By statements that read the same on both databases; triggers, foreign keys and policies are out of the way. */
function sql(id: string, what: string, service: string, ...statements: string[]): Fault {
  return {
    id,
    what,
    async plant({ database, superuserUrl }) {
      if (database.kind === 'postgres')
        return run(superuserUrl ?? '', [
          'SET session_replication_role = replica',
          `SET search_path = "${service}"`,
          ...statements,
        ])
      const file = new Libsql(join(database.folder, `${service}.sqlite`))
      try {
        const triggers = file.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
          name: string
        }[]
        for (const { name } of triggers) file.exec(`DROP TRIGGER "${name}"`)
        file.exec('PRAGMA foreign_keys = OFF')
        for (const statement of statements) file.exec(statement)
      } finally {
        file.close()
      }
    },
  }
}

/** By a change of the folder of one stored object. */
function object(what: string, change: (folder: string) => Promise<void>, deep = false): Fault {
  return {
    id: 'INV-15',
    what,
    deep,
    async plant({ dataFolder }, { tenantId }) {
      const kind = join(dataFolder, 'objects', 'tenant', tenantId, 'payment-file')
      const [name = ''] = await readdir(kind)
      await change(join(kind, name))
    },
  }
}

async function flipByte(folder: string): Promise<void> {
  const file = await open(join(folder, 'content'), 'r+')
  try {
    const byte = Buffer.alloc(1)
    await file.read(byte, 0, 1, 10)
    await file.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, 10)
  } finally {
    await file.close()
  }
}

async function putAside(folder: string): Promise<void> {
  const orphan = join(folder, '..', '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1a01')
  await mkdir(orphan)
  await writeFile(join(orphan, 'content'), 'x')
  const longAgo = new Date(Date.now() - 7_200_000)
  await utimes(join(orphan, 'content'), longAgo, longAgo)
}

const event = (where: string): string => `id = ${one('outbox_event', where)}`

export const FAULTS: readonly Fault[] = [
  sql(
    'INV-03',
    'the created event of a payment request is gone',
    'billing',
    `DELETE FROM outbox_event WHERE type = 'billing.payment-request.created.v1'`,
  ),
  sql('INV-03', 'a PDF is gone, and its events are not', 'documents', `DELETE FROM pdf WHERE id = ${one('pdf')}`),
  sql(
    'INV-04',
    'an order says a version that no event made',
    'procurement',
    `UPDATE purchase_order SET version = version + 1`,
  ),
  sql(
    'INV-04',
    'an event in the middle is gone',
    'billing',
    `DELETE FROM outbox_event WHERE type = 'billing.payment-request.approval-started.v1'`,
  ),
  sql(
    'INV-05',
    'an event was never delivered',
    'workflow',
    `UPDATE outbox_event SET published_at = NULL WHERE ${event("aggregate_type = 'approval'")}`,
  ),
  sql(
    'INV-06',
    'a consumer has no row of an event',
    'workflow',
    `DELETE FROM inbox_event WHERE event_id = (SELECT event_id FROM inbox_event ORDER BY event_id LIMIT 1)`,
  ),
  sql(
    'INV-06',
    'a consumer has handled an event that nobody stored',
    'workflow',
    `INSERT INTO inbox_event (tenant_id, consumer, event_id, type, aggregate_id, aggregate_seq, outcome, processed_at)
     SELECT tenant_id, consumer, ${NEW}, type, aggregate_id, 99, outcome, processed_at FROM inbox_event ORDER BY event_id LIMIT 1`,
  ),
  sql(
    'INV-07',
    'a delivery was booked twice',
    'procurement',
    `INSERT INTO order_ledger_entry (tenant_id, id, order_id, order_line_id, order_version, quantity, micro, cause_type, cause_id, "at", "by")
     SELECT tenant_id, ${NEW}, order_id, order_line_id, order_version, quantity, micro, cause_type, cause_id, "at", "by"
     FROM order_ledger_entry WHERE quantity = 'received' LIMIT 1`,
  ),
  sql(
    'INV-08',
    'a number is left out',
    'procurement',
    `UPDATE purchase_order SET sequence_number = sequence_number + 1 WHERE sequence_number IS NOT NULL`,
  ),
  sql('INV-08', 'the counter runs ahead', 'procurement', `UPDATE document_sequence SET next = next + 1`),
  sql(
    'INV-08',
    'a number is void, and nobody said why',
    'procurement',
    `UPDATE purchase_order SET state = 'CANCELLED'`,
  ),
  sql(
    'INV-09',
    'a row of the trail was changed',
    'procurement',
    `UPDATE audit SET actor_name = 'Nobody' WHERE id = ${one('audit')}`,
  ),
  sql(
    'INV-09',
    'the end of the chain was cut off',
    'billing',
    `DELETE FROM audit_seal WHERE seq = (SELECT max(seq) FROM audit_seal)`,
  ),
  sql(
    'INV-09',
    'a change is in the trail of no operation',
    'procurement',
    `UPDATE outbox_event SET op_id = ${NEW} WHERE type = 'procurement.purchase-order.issued.v1'`,
  ),
  sql(
    'INV-11',
    'an execution is stored under two keys',
    'procurement',
    `INSERT INTO idempotency_record (tenant_id, principal, key, fingerprint, op_id, output, created_at)
     SELECT tenant_id, principal, 'another', fingerprint, op_id, output, created_at FROM idempotency_record ORDER BY op_id LIMIT 1`,
  ),
  sql(
    'INV-12',
    'a running approval has nobody to decide',
    'workflow',
    `UPDATE approval SET state = 'ACTIVE' WHERE id = ${one('approval')}`,
  ),
  sql(
    'INV-12',
    'a task was decided twice',
    'workflow',
    `UPDATE approval_decision SET task_id = (SELECT task_id FROM approval_decision d WHERE d.approval_id = approval_decision.approval_id ORDER BY d.id LIMIT 1)`,
  ),
  sql(
    'INV-12',
    'somebody has approved their own request',
    'workflow',
    `UPDATE approval SET requester_id = (SELECT d.user_id FROM approval_decision d WHERE d.approval_id = approval.id ORDER BY d.id LIMIT 1)
     WHERE id = (SELECT approval_id FROM approval_decision ORDER BY id LIMIT 1)`,
  ),
  sql(
    'INV-14',
    'more came than was ordered',
    'procurement',
    `INSERT INTO order_ledger_entry (tenant_id, id, order_id, order_line_id, order_version, quantity, micro, cause_type, cause_id, "at", "by")
     SELECT tenant_id, ${NEW}, order_id, order_line_id, order_version, quantity, 1000000000, cause_type, cause_id, "at", "by"
     FROM order_ledger_entry WHERE quantity = 'received' LIMIT 1`,
    `UPDATE purchase_order_line SET received = received + 1000000000
     WHERE id = (SELECT order_line_id FROM order_ledger_entry WHERE quantity = 'received' LIMIT 1)`,
  ),
  sql(
    'INV-14',
    'more was paid than was billed',
    'billing',
    `UPDATE supplier_invoice SET paid_minor = payable_minor + 1 WHERE paid_minor > 0`,
  ),
  object('bytes were added to an object', (folder) => appendFile(join(folder, 'content'), 'x')),
  object('an object is gone', (folder) => rm(folder, { recursive: true })),
  object('an object belongs to nothing', putAside),
  object('a byte of an object is another', flipByte, true),
  sql('INV-16', 'an order names no vendor', 'procurement', `UPDATE purchase_order SET vendor_id = ${NEW}`),
  sql(
    'INV-16',
    'an invoice names a vendor of nobody',
    'billing',
    `UPDATE supplier_invoice SET vendor_id = ${NEW} WHERE kind = 'credit-note'`,
  ),
  sql(
    'INV-16',
    'a session belongs to no membership',
    'identity',
    `UPDATE session SET membership_id = ${NEW} WHERE id = ${one('session')}`,
  ),
  sql(
    'INV-17',
    'a worker died with its job',
    'workflow',
    `UPDATE job SET state = 'running', lease_owner = id, lease_until = '2026-01-01 00:00:00.000' WHERE id = ${one('job')}`,
  ),
  sql(
    'INV-21',
    'a role was given past the platform',
    'identity',
    `INSERT INTO membership_role (tenant_id, id, membership_id, role_id) SELECT tenant_id, ${NEW}, id, 'nobody-gave-it' FROM membership ORDER BY id LIMIT 1`,
  ),
  sql(
    'INV-21',
    'the session of a disabled person lives',
    'identity',
    `UPDATE membership SET active = FALSE WHERE id = ${one('membership')}`,
  ),
  sql(
    'INV-21',
    'the session of a disabled account lives',
    'identity',
    `UPDATE user_account SET status = 'disabled' WHERE id = ${one('user_account')}`,
  ),
  sql(
    'INV-21',
    'a family of refresh tokens has two live leaves',
    'identity',
    `UPDATE session SET refresh_digest = 'x' WHERE tenant_id = (SELECT tenant_id FROM session ORDER BY id LIMIT 1)`,
  ),
]

/** After this no delivery of an order can be too much. */
export const tolerateAnything: Fault = sql(
  'INV-14',
  'a line may be delivered a thousandfold',
  'procurement',
  `UPDATE purchase_order_line SET receiving_terms = '{"overReceiptPercent":"100000"}'`,
)
