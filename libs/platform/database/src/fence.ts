/**
 * Where an organization's rows are not to be used by a service of this database (decision 0009): `leaving` while they
 * are copied away (reading goes on), `away` once they live elsewhere, `arriving` while they are copied to here.
 */
export type FenceState = 'leaving' | 'away' | 'arriving'

/** SQLSTATE with which `app.enter_tenant` refuses a transaction, by the state of the fence. */
export const FENCE_CODES: Readonly<Record<FenceState, string>> = { leaving: 'NX001', away: 'NX002', arriving: 'NX003' }

/** First key of the advisory lock that every writing transaction of an organization shares; who moves it takes it alone. */
export const FENCE_LOCK = 491_730

/** Set to `on` for a transaction that must see fenced rows as the platform: of who moves or verifies them. */
export const SEES_FENCED = 'app.sees_fenced'

/**
 * What the platform's door sees of a table: not the rows of fenced organizations, so that no relay, worker or sealer
 * touches a copy that does not count. An array from a sub-select is computed once for a statement.
 */
export const notFenced = (service: string): string =>
  `tenant_id <> ALL ((SELECT app.tenants_fenced('${service}'))::uuid[])`

/** The same as PostgreSQL writes it back, for the drift check. */
export const notFencedInCatalogue = (service: string): string =>
  `(tenant_id <> ALL (( SELECT app.tenants_fenced('${service}'::text) AS tenants_fenced)::uuid[]))`

/** The statement that a unit of an organization begins with; it fails with one of {@link FENCE_CODES}. */
export const enterTenant = (service: string, tenantId: string, access: 'write' | 'read'): string =>
  `SELECT app.enter_tenant('${service}', '${tenantId}', ${String(access === 'write')})`
