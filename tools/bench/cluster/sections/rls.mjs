import { Histogram } from '../../driver/histogram.mjs'
import { milliseconds, table } from '../../report.mjs'
import { pgbench } from '../pgbench.mjs'
import { goal, percent } from '../words.mjs'

const ROUNDS = 4
const MOST = 0.05
const BYPASS = 'bench_bypass'
const KINDS = ['read', 'list']

export const rls = {
  name: 'rls',
  heading: 'Cluster: what row-level security costs',
  async measure({ stack, recipes, program }, { seconds }) {
    if (program === undefined) throw new Error('this section needs the pgbench of a PostgreSQL installation')
    await stack.onCopy(async (query) => {
      await query(`DROP ROLE IF EXISTS ${BYPASS}`)
      await query(`CREATE ROLE ${BYPASS} BYPASSRLS IN ROLE nexus_app_procurement`)
      await query(`GRANT ${BYPASS} TO nexus_login`)
    })
    const length = Math.max(1, seconds / 2)
    const rows = []
    for (const kind of KINDS) {
      const variants = { with: recipes[kind], without: recipes[kind].map(asBypass) }
      const runs = { with: [], without: [] }
      await stack.paused(async () => {
        for (let round = 0; round < ROUNDS; round += 1)
          for (const name of round % 2 === 0 ? ['with', 'without'] : ['without', 'with'])
            runs[name].push(await pgbench(program, stack.copyUrl, variants[name], { clients: 1, seconds: length }))
      })
      const p95 = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, quantile(all, 0.95)]))
      const p50 = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, quantile(all, 0.5)]))
      rows.push({ kind, p50, p95, cost: p95.with / p95.without - 1 })
    }
    return rows
  },
  text: (
    rows,
  ) => `The SQL of a request through pgbench, one client, once as the role of the service and once as a role that bypasses
row-level security (the statements, with their tenant in WHERE, are the same), in turn ${ROUNDS} times.

${rows.map(({ kind, cost }) => goal(`Of the p95 of a ${kind}`, cost, (value) => value <= MOST, percent)).join(', ')} (goal at most ${percent(MOST)}).

${table(
  ['', 'with: p50', 'p95', 'without: p50', 'p95'],
  rows.map(({ kind, p50, p95 }) => [kind, ...[p50.with, p95.with, p50.without, p95.without].map(milliseconds)]),
)}`,
}

const asBypass = (recipe) => ({
  ...recipe,
  units: recipe.units.map((unit) =>
    unit.map((statement) => ({ ...statement, sql: statement.sql.replace('"nexus_app_procurement"', `"${BYPASS}"`) })),
  ),
})

const quantile = (runs, q) => runs.reduce((sum, { histogram }) => sum.addAll(histogram), new Histogram()).quantile(q)
