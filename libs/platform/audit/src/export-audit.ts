import { setImmediate as breathe } from 'node:timers/promises'
import type { PlatformTx } from '@nexus/platform-database'
import { AuditReader } from './audit-reader.js'
import { sealedForm } from './chain-link.js'

export interface ExportAuditOptions {
  /** The service whose trail it is. */
  readonly service: string
  readonly platformTx: PlatformTx
  /** Default: every organization. */
  readonly tenantId?: string
  /** Entries at or after this instant. */
  readonly from?: Date
  /** Entries before this instant. */
  readonly to?: Date
}

const PAGE = 1000

/**
 * The sealed entries of a trail in the order of their numbers, each as one line of JSON:
 * `{"service","tenantId","seq","prevHash","hash","row"}`. `row` is the very text that was hashed (RFC 8785), so
 * SHA-256(prevHash as bytes ‖ row) is the hash, and whoever has the lines can verify them without us.
 */
export async function* exportAudit(options: ExportAuditOptions): AsyncGenerator<string> {
  const { service, platformTx, tenantId, from, to } = options
  const reader = new AuditReader(platformTx)
  const tenants = tenantId === undefined ? await platformTx.read('verify', () => reader.tenants()) : [tenantId]
  for (const tenant of tenants) {
    let seq: number | undefined = 0
    while (seq !== undefined) {
      await breathe()
      const after: number = seq
      const page = await platformTx.read('verify', () => reader.sealed(tenant, after, PAGE))
      for (const { link, row } of page) {
        if (row === null || (from !== undefined && row.at < from) || (to !== undefined && row.at >= to)) continue
        const { seq: number, prevHash, hash } = link
        const head = JSON.stringify({ service, tenantId: tenant, seq: number, prevHash, hash })
        yield `${head.slice(0, -1)},"row":${sealedForm(row)}}`
      }
      seq = page.length < PAGE ? undefined : page.at(-1)?.link.seq
    }
  }
}
