/** Longest way to rest after everything is healed (reliability.md 1.1). */
const REST_MS = 60_000
const LOOK_MS = 150
/** Nothing moved for so long. */
const STILL_MS = 600

const SCHEMAS = ['identity', 'procurement', 'workflow', 'billing', 'documents']

/** Events that wait for their publication, jobs that are due, and how much was handled, over all services. */
const STATE = SCHEMAS.map(
  (schema) => `SELECT '${schema}' AS service,
    (SELECT count(*) FROM ${schema}.outbox_event WHERE published_at IS NULL)::int AS waiting,
    (SELECT count(*) FROM ${schema}.job WHERE state IN ('queued', 'running') AND run_at <= now() AND repeat IS NULL)::int AS due,
    (SELECT count(*) FROM ${schema}.outbox_event)::int + (SELECT count(*) FROM ${schema}.inbox_event)::int
      + (SELECT count(*) FROM ${schema}.dead_letter)::int AS total`,
).join(' UNION ALL ')

/** Resolves with how long it took until nothing moves any more, or with what still does after a minute. */
export async function untilAtRest(stage, { limitMs = REST_MS }) {
  const began = performance.now()
  let last
  let stillSince = began
  for (;;) {
    const state = await stage.rows(STATE).catch((error) => [{ service: error.message, waiting: 1, due: 0, total: 0 }])
    const now = performance.now()
    const text = JSON.stringify(state)
    if (text !== last) {
      last = text
      stillSince = now
    }
    const isDone = state.every(({ waiting, due }) => waiting === 0 && due === 0)
    if (isDone && now - stillSince >= STILL_MS) return { ms: now - began, moving: undefined }
    if (now - began > limitMs)
      return { ms: now - began, moving: state.filter(({ waiting, due }) => waiting > 0 || due > 0) }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}
