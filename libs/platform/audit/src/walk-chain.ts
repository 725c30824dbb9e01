import { setImmediate as breathe } from 'node:timers/promises'
import type { PlatformTx } from '@nexus/platform-database'
import { AuditReader, FIRST_ID } from './audit-reader.js'
import type { ChainVerifier } from './chain-verifier.js'

const PAGE = 1000
const RANGE = 5000

/**
 * Shows a verifier the links after a number with their rows, and the rows without links, in constant memory.
 * @returns how many rows the trail has
 * @throws the reason of the signal, between two pages
 */
export async function walkChain(
  platformTx: PlatformTx,
  verifier: ChainVerifier,
  of: { readonly tenantId: string; readonly afterSeq: number; readonly signal?: AbortSignal | undefined },
): Promise<number> {
  const { tenantId, afterSeq, signal } = of
  const reader = new AuditReader(platformTx)
  /** SQLite answers without ever giving way to requests. */
  const pause = async (): Promise<void> => {
    await breathe()
    signal?.throwIfAborted()
  }
  let seq: number | undefined = afterSeq
  while (seq !== undefined) {
    await pause()
    const after: number = seq
    const page = await platformTx.read('verify', () => reader.sealed(tenantId, after, PAGE))
    for (const { link, row } of page) verifier.link(link, row)
    seq = page.length < PAGE ? undefined : page.at(-1)?.link.seq
  }
  const all = await platformTx.read('verify', () => reader.count(tenantId))
  let id = verifier.coversAll(all) ? undefined : FIRST_ID
  while (id !== undefined) {
    await pause()
    const after: string = id
    const { rows, end } = await platformTx.read('verify', async () => {
      const range = await reader.unsealed(tenantId, after, RANGE)
      return { rows: await reader.rows(new Map([[tenantId, range.ids]])), end: range.end }
    })
    for (const row of rows) verifier.unsealed(row)
    id = end
  }
  return all
}
