import { milliseconds, table } from '../../report.mjs'
import { pgbench } from '../pgbench.mjs'
import { withProcessorTime } from '../compare.mjs'
import { statementsIn } from '../recipe.mjs'
import { spending } from '../words.mjs'

const CLIENTS = [1, 8]
const LONGER = 2
const STEPS = ['create', 'submit', 'approve', 'issue']

export const cycle = {
  name: 'cycle',
  heading: 'Cluster: an order created, submitted, approved and issued',
  async measure({ stack, driver, bare, bareRequests, recipes, scenes, program }, { seconds }) {
    const groups = [{ name: 'cycle', flow: 'approvalCycle', facts: { scenes } }]
    await driver.run({ origins: stack.origins, groups, clients: 4, seconds: 1 })
    const rows = []
    for (const clients of CLIENTS) {
      const length = seconds * LONGER
      const figures = await withProcessorTime(stack, () =>
        driver.run({ origins: stack.origins, groups, clients, seconds: length, seed: clients * 1000 }),
      )
      const bareGroups = [{ name: 'cycle', requests: bareRequests.cycle }]
      const others = await stack.paused(async () => ({
        bare: (await driver.run({ origins: bare.origins, groups: bareGroups, clients, seconds })).groups.cycle,
        sql:
          program === undefined
            ? undefined
            : await pgbench(program, stack.copyUrl, recipes.cycle, { clients, seconds }),
      }))
      const { cycle: whole, ...steps } = figures.groups
      const spent = Object.fromEntries(
        Object.entries(figures.spent).map(([name, ms]) => [name, ms * (figuresCount(figures) / whole.ok)]),
      )
      rows.push({ clients, platform: whole, steps, spent, ...others })
    }
    return { rows, statements: statementsIn(recipes.cycle[0]), transactions: recipes.cycle[0].units.length }
  },
  text: ({
    rows,
    statements,
    transactions,
  }) => `A buyer orders a part of an approved requisition (five lines) and submits it, an approver approves it, the buyer issues it.
Each step ends when what follows from it is there, in whatever service (\`Prefer: wait\`), so a cycle is timed to the
settled state and holds the delivery of events. The bare handler says the ${statements} statements of all services for one such order,
${transactions} transactions (without relays, seals, pollers and the PDF), one after the other, and waits for nothing.

${table(
  ['', 'clients', 'cycles/s', 'not in time', 'p50', 'p95', ...STEPS.map((step) => `${step} p50`)],
  rows.flatMap(({ clients, platform, steps, bare, sql }) => [
    row('the platform', clients, platform, steps),
    row('bare Fastify + pg', clients, bare),
    ...(sql === undefined ? [] : [row('SQL alone (pgbench)', clients, sql)]),
  ]),
)}

${spending(rows[0].spent)}`,
}

const figuresCount = ({ groups }) => Object.values(groups).reduce((sum, { ok }) => sum + ok, 0)

const row = (who, clients, { perSecond, p50, p95, shed = 0, late = 0 }, steps) => [
  who,
  clients,
  perSecond.toFixed(1),
  shed + late,
  milliseconds(p50),
  milliseconds(p95),
  ...STEPS.map((step) => (steps === undefined ? '' : milliseconds(steps[step]?.p50))),
]
