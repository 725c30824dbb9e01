import { pgbench } from './pgbench.mjs'
import { spentEach } from './processor-time.mjs'
import { statementsIn } from './recipe.mjs'

/** At once, where the most that can be done is asked for. */
const CLIENTS = 16
const ROUNDS = 2
/** Requests a second at low load. */
export const LOW_RATE = 10

/**
 * One kind of request to the platform, to the bare handler, and its SQL through pgbench, in turn in one run, so that what
 * else the machine does falls on all alike. The platform's processes stand still while the others are measured.
 */
export async function compare({ stack, requests, recipes, driver, bare, bareRequests, program }, kind, { seconds }) {
  const group = (all) => [{ name: kind, requests: all }]
  const toPlatform = { groups: group(requests[kind]), seconds }
  const toBare = { groups: group(bareRequests[kind]), seconds, origins: bare.origins }
  const rounds = []
  await driver.run({ ...toPlatform, origins: stack.origins, seconds: 1, clients: CLIENTS })
  for (let round = 0; round < ROUNDS; round += 1) {
    const platform = await withProcessorTime(stack, () =>
      driver.run({ ...toPlatform, origins: stack.origins, seed: round + 1, clients: CLIENTS }),
    )
    const lowPlatform = await driver.run({ ...toPlatform, origins: stack.origins, seed: round + 1, rate: LOW_RATE })
    const others = await stack.paused(async () => {
      if (round === 0) await driver.run({ ...toBare, seconds: 1, clients: CLIENTS })
      return {
        bare: await withProcessorTime({ cpu: () => bareTimes(stack, bare) }, () =>
          driver.run({ ...toBare, seed: round + 1, clients: CLIENTS }),
        ),
        lowBare: await driver.run({ ...toBare, seed: round + 1, rate: LOW_RATE }),
        sql: program === undefined ? undefined : await sqlAlone(program, stack.copyUrl, recipes[kind], seconds),
      }
    })
    rounds.push({ platform, lowPlatform, ...others })
  }
  return summary(kind, rounds, statementsIn(recipes[kind][0]))
}

async function sqlAlone(program, url, recipes, seconds) {
  return {
    most: await pgbench(program, url, recipes, { clients: CLIENTS, seconds: Math.max(1, seconds / 2) }),
    one: await pgbench(program, url, recipes, { clients: 1, seconds: Math.max(1, seconds / 2) }),
  }
}

/** The figures of `work`, with what each request took of each process in ms. */
export async function withProcessorTime({ cpu }, work) {
  const before = await cpu()
  const figures = await work()
  const count = Object.values(figures.groups).reduce((sum, { ok }) => sum + ok, 0)
  const after = await cpu()
  return { ...figures, spent: spentEach(before, after, count) }
}

const bareTimes = async (stack, bare) => ({ bare: await bare.cpu(), postgres: (await stack.cpu()).postgres })

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

function summary(kind, rounds, statements) {
  const of = (key) => rounds.map((round) => round[key].groups[kind])
  const row = (most, low) => ({
    perSecond: mean(most.map(({ perSecond }) => perSecond)),
    p50: mean(low.map(({ p50 }) => p50)),
    p95: mean(low.map(({ p95 }) => p95)),
  })
  const platform = row(of('platform'), of('lowPlatform'))
  const bare = row(of('bare'), of('lowBare'))
  const sqls = rounds.map(({ sql }) => sql).filter((sql) => sql !== undefined)
  const sql =
    sqls.length === 0
      ? undefined
      : row(
          sqls.map(({ most }) => most),
          sqls.map(({ one }) => one),
        )
  return {
    kind,
    statements,
    refused: of('platform').reduce((sum, { shed, late }) => sum + shed + late, 0),
    platform,
    bare,
    sql,
    spent: rounds.at(-1).platform.spent,
    bareSpent: rounds.at(-1).bare.spent,
    driverShare: Math.max(...rounds.map(({ platform: { cpuShare } }) => cpuShare)),
    /** Pair by pair, so that a drift of the machine falls on both. */
    rate: mean(rounds.map((round) => round.platform.groups[kind].perSecond / round.bare.groups[kind].perSecond)),
    time: mean(rounds.map((round) => round.lowBare.groups[kind].p50 / round.lowPlatform.groups[kind].p50)),
  }
}
