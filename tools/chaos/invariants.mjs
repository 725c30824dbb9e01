import { spawn } from 'node:child_process'
import { machineEnvironment, NEXUS } from '../cluster/commands.mjs'

/** What may still settle shortly after everything else does: deliveries, seals of the audit trail, leases. */
const SETTLES = new Set(['INV-05', 'INV-06', 'INV-09', 'INV-17', 'INV-20'])
const PATIENCE_MS = 60_000

/**
 * `nexus doctor --invariants` on the running cluster; resolves with its results by id.
 * @param options `organizations`: ids, when the others need not be looked at
 */
export async function doctor(stage, { deep = false, organizations } = {}) {
  const [program, ...parameters] = stage.command ?? NEXUS
  const words = ['doctor', '--invariants', '--json', '--grace', '0', ...(deep ? ['--deep'] : [])]
  if (organizations !== undefined) words.push('--organization', organizations.join(','))
  const child = spawn(program, [...parameters, ...words], {
    env: { ...machineEnvironment(), LOG_LEVEL: 'error', ...stage.cluster.operatorEnvironment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (!output.trimStart().startsWith('{'))
    throw new Error(`nexus doctor ended with ${code}: ${errors}${output.slice(0, 2000)}`)
  return new Map(JSON.parse(output).invariants.map((result) => [result.id, result]))
}

/** What is about the whole cluster, so that it may be left from an earlier run. */
const OF_ALL = 'INV-20'

/**
 * The violations that were not there before, once what may settle has settled. What a scenario injected is taken away each
 * time: the stream keeps it, and whoever reads the stream once more, after data was lost, meets it again.
 */
export async function newViolations(stage, before, { limitMs = PATIENCE_MS, ...options } = {}) {
  const began = performance.now()
  const waitedFor = new Set()
  for (;;) {
    for (const clean of stage.cleaning) await clean(stage)
    const results = await doctor(stage, options)
    const found = [...results.values()].filter(
      ({ id, violations, failure }) =>
        failure !== undefined || violations > (id === OF_ALL ? (before.get(id)?.violations ?? 0) : 0),
    )
    const maySettle = found.length > 0 && found.every(({ id, failure }) => SETTLES.has(id) && failure === undefined)
    if (!maySettle || performance.now() - began > limitMs) return { results, found, waitedFor: [...waitedFor] }
    for (const { id } of found) waitedFor.add(id)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}

const SCHEMAS = ['identity', 'procurement', 'workflow', 'billing', 'documents']

/** How ids of events begin that a scenario injected, and of nothing else. */
export const POISON = '01a00000-0000-7000-8000-'

/** Events that a consumer gave up since, but for poison, which may have come again in this very moment. */
export function newDeadLetters(stage, since) {
  const letters = SCHEMAS.map(
    (schema) => `SELECT '${schema}' AS service, consumer, type, event_id, error_code, error FROM ${schema}.dead_letter
      WHERE first_at >= $1 AND status = 'open' AND event_id::text NOT LIKE '${POISON}%'`,
  )
  return stage.rows(letters.join(' UNION ALL '), [since])
}
