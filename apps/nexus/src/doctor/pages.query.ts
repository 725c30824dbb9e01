import type { Row, ServiceTables, Values } from './doctor-site.adapter.js'

/** Rows of one page. */
export const PAGE = 500

const FIRST = '00000000-0000-0000-0000-000000000000'

/** Pages of {@link PAGE} rows along a column `id`; a statement asks for what comes after `:after`, in order. */
export async function* pagesOf(
  service: ServiceTables,
  tenantId: string,
  ask: (after: string) => { readonly sql: string; readonly values?: Values },
  from = FIRST,
): AsyncGenerator<Row[]> {
  let after: string | undefined = from
  while (after !== undefined) {
    const { sql, values }: ReturnType<typeof ask> = ask(after)
    const page: Row[] = await service.rows(tenantId, sql, values)
    if (page.length > 0) yield page
    after = page.length < PAGE ? undefined : String(page.at(-1)?.['id'])
  }
}
