/** As what a stored file belongs to an export, and what kind of file it is. */
export const EXPORT_OWNER = 'export'

/** `procurement.purchase-order.list.v1` on 31 March 2026 is `purchase-order-2026-03-31.csv`. */
export function exportFileName(operation: string, at: Date): string {
  const [, aggregate = 'export'] = operation.split('.')
  return `${aggregate}-${at.toISOString().slice(0, 10)}.csv`
}
