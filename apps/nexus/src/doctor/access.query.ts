import type { InvariantCheck } from './invariant.policy.js'
import { checkByRules, idsOf } from './rules.query.js'

/**
 * INV-21: no role was given without a row in the trail, no session of a disabled person lives on, and no refresh token
 * opens two sessions.
 */
export const access: InvariantCheck = async (site, findings) => {
  await byRules(site, findings)
  const identity = site.services.get('identity')
  if (identity === undefined) return
  const rows = await identity.platformRows(
    `SELECT s.id AS session_id, s.tenant_id, s.user_id FROM {session} s JOIN {user_account} u ON u.id = s.user_id
     WHERE u.status = 'disabled' AND s.revoked_at IS NULL AND s.ends_at > :now LIMIT 1000`,
    { now: site.now },
  )
  for (const { tenant_id: tenantId, ...row } of rows) {
    if (!site.tenants.includes(String(tenantId))) continue
    findings.add({
      service: identity.name,
      tenantId: String(tenantId),
      what: 'a live session of a disabled account',
      ids: idsOf(row),
    })
  }
}

const byRules = checkByRules((site) => [
  {
    service: 'identity',
    what: 'a role that was given without a row in the trail',
    sql: `SELECT r.id AS grant_id, r.membership_id, r.role_id FROM {membership_role} r JOIN {membership} m
      ON m.tenant_id = :tenant AND m.id = r.membership_id WHERE r.tenant_id = :tenant AND NOT EXISTS
      (SELECT 1 FROM {audit} a WHERE a.tenant_id = :tenant AND a.entity = 'user' AND a.entity_id = m.user_id
       AND JSON_TEXT(a.after) LIKE '%"' || r.role_id || '"%')`,
  },
  {
    service: 'identity',
    what: 'a live session of a person who is not active',
    sql: `SELECT s.id AS session_id, s.user_id FROM {session} s JOIN {membership} m
      ON m.tenant_id = :tenant AND m.id = s.membership_id WHERE s.tenant_id = :tenant AND s.revoked_at IS NULL
      AND s.ends_at > :now AND NOT m.active`,
    values: { now: site.now },
  },
  {
    service: 'identity',
    what: 'two live sessions with one refresh token',
    sql: `SELECT min(CAST(s.id AS text)) AS one_session_id, max(CAST(s.id AS text)) AS other_session_id, count(*) AS sessions
      FROM {session} s WHERE s.tenant_id = :tenant AND s.revoked_at IS NULL AND s.ends_at > :now
      GROUP BY s.refresh_digest HAVING count(*) > 1`,
    values: { now: site.now },
  },
])
