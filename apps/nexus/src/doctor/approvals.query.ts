import { graceEdge } from './doctor-site.adapter.js'
import { checkByRules } from './rules.query.js'

/**
 * INV-12: a running approval has somebody or something that moves it on; nobody decides a task twice, or their own
 * request. UNASSIGNED waits for people, who are told to whoever may change that, and is no violation.
 */
export const approvals = checkByRules((site) => [
  {
    service: 'workflow',
    what: 'a running approval without open task, timer or event',
    sql: `SELECT a.id AS approval_id, a.document_id, a.state FROM {approval} a WHERE a.tenant_id = :tenant
      AND a.state IN ('PENDING', 'ACTIVE') AND a.updated_at < :edge
      AND NOT EXISTS (SELECT 1 FROM {approval_task} t WHERE t.tenant_id = :tenant AND t.approval_id = a.id
        AND t.state IN ('OPEN', 'ESCALATED'))
      AND NOT EXISTS (SELECT 1 FROM {job} j WHERE j.tenant_id = :tenant AND j.state IN ('queued', 'running')
        AND JSON_TEXT(j.payload) LIKE '%' || CAST(a.id AS text) || '%')
      AND NOT EXISTS (SELECT 1 FROM {outbox_event} e WHERE e.tenant_id = :tenant AND e.aggregate_type = 'approval'
        AND e.aggregate_id = a.id AND e.published_at IS NULL)`,
    values: { edge: graceEdge(site) },
  },
  {
    service: 'workflow',
    what: 'a task that was decided twice',
    sql: `SELECT d.task_id, d.approval_id, count(*) AS decisions FROM {approval_decision} d WHERE d.tenant_id = :tenant
      GROUP BY d.task_id, d.approval_id HAVING count(*) > 1`,
  },
  {
    service: 'workflow',
    what: 'a decided task without its decision',
    sql: `SELECT t.id AS task_id, t.approval_id, t.state FROM {approval_task} t WHERE t.tenant_id = :tenant
      AND t.state IN ('REJECTED', 'RETURNED') AND NOT EXISTS
      (SELECT 1 FROM {approval_decision} d WHERE d.tenant_id = :tenant AND d.approval_id = t.approval_id)`,
  },
  {
    service: 'workflow',
    what: 'a decision by somebody who must not decide on the document',
    sql: `SELECT d.id AS decision_id, d.approval_id, d.user_id FROM {approval_decision} d JOIN {approval} a
      ON a.tenant_id = :tenant AND a.id = d.approval_id WHERE d.tenant_id = :tenant AND (d.user_id = a.requester_id
      OR JSON_TEXT(a.excluded_user_ids) LIKE '%' || CAST(d.user_id AS text) || '%')`,
  },
])
