import { milliseconds, table } from '../../report.mjs'
import { goal, percent } from '../words.mjs'

const TIMES = 5
const CLIENTS = 32
/** Of the most that was reached in a closed loop: what the platform can do for long. */
const CALM = 0.6
const ADMITTED_P95_MS = 500
const LEAST_GOODPUT = 0.7
const RECOVERY_S = 30
const RECOVERY_P95_MS = 250

export const overload = {
  name: 'overload',
  heading: `Cluster: ${TIMES} times as much as it can do`,
  async measure({ stack, driver, requests }, { seconds }) {
    const groups = [
      { name: 'read', weight: 90, requests: requests.read },
      { name: 'create', weight: 10, requests: requests.create },
    ]
    const plan = { origins: stack.origins, groups, seconds }
    const all = (figures) => ({
      ...sum(figures.groups),
      cpuShare: figures.cpuShare,
      unanswered: figures.unanswered,
      seconds: figures.seconds,
    })
    await driver.run({ ...plan, clients: CLIENTS, seconds: 2 })
    const most = all(await driver.run({ ...plan, clients: CLIENTS }))
    const capacity = most.ok / most.seconds
    const before = all(await driver.run({ ...plan, rate: capacity * CALM }))
    const during = all(await driver.run({ ...plan, rate: capacity * TIMES }))
    const after = await recovery(driver, { ...plan, rate: capacity * CALM })
    return { capacity, before, during, after, goodput: during.ok / seconds / capacity }
  },
  text: ({
    capacity,
    before,
    during,
    after,
    goodput,
  }) => `Nine reads by id for each new order, at times that do not depend on the answers. The most in a closed loop of ${CLIENTS} clients was ${capacity.toFixed(0)}
requests a second; before and after ${percent(CALM)} of it arrive, during the overload ${TIMES} times as much. Every refusal is 429 or
503 with \`Retry-After\`: any other answer would have ended the measurement.

${goal('Goodput', goodput, (value) => value >= LEAST_GOODPUT, percent)} of the most (goal ${percent(LEAST_GOODPUT)}), ${goal('admitted p95', during.p95, (value) => value <= ADMITTED_P95_MS, milliseconds)} (goal ${ADMITTED_P95_MS} ms),
${after.recovered === undefined ? `not recovered within ${RECOVERY_S} s (goal missed)` : `recovered after **${after.recovered} s** (goal ${RECOVERY_S} s)`}.

${table(
  ['', 'answered/s', 'refused', 'no answer', 'p50', 'p95', 'p99', 'load driver'],
  [line('before', before), line('during', during), line('after', after)],
)}`,
}

/** Watches second by second until answers are as fast and complete as asked for. */
async function recovery(driver, plan) {
  for (let second = 1; second <= RECOVERY_S; second += 1) {
    const figures = await driver.run({ ...plan, seconds: 1, seed: second })
    const seen = { ...sum(figures.groups), ...figures }
    if (seen.shed + seen.noAnswer === 0 && seen.p95 <= RECOVERY_P95_MS) return { ...seen, recovered: second }
    if (second === RECOVERY_S) return seen
  }
}

function sum(groups) {
  const all = Object.values(groups)
  const total = (key) => all.reduce((total, group) => total + group[key], 0)
  const histogram = all.map((group) => group.histogram).reduce((one, other) => one.addAll(other))
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((q) => histogram.quantile(q))
  return { ok: total('ok'), shed: total('shed'), noAnswer: total('late'), p50, p95, p99 }
}

const line = (name, { ok, shed, noAnswer, unanswered, p50, p95, p99, cpuShare, seconds }) => [
  name,
  (ok / seconds).toFixed(0),
  shed,
  noAnswer + unanswered,
  milliseconds(p50),
  milliseconds(p95),
  milliseconds(p99),
  percent(cpuShare),
]
