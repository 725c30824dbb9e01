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

/** The violations that were not there before, once what may settle has settled. */
export async function newViolations(stage, before, { limitMs = PATIENCE_MS, ...options } = {}) {
  const began = performance.now()
  const waitedFor = new Set()
  for (;;) {
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

/** Events that a consumer gave up since; the poison of a scenario is taken away by itself. */
export function newDeadLetters(stage, since) {
  const letters = SCHEMAS.map(
    (schema) => `SELECT '${schema}' AS service, consumer, type, event_id, error_code, error FROM ${schema}.dead_letter
      WHERE first_at >= $1 AND status = 'open'`,
  )
  return stage.rows(letters.join(' UNION ALL '), [since])
}
