import { together } from '../../driver/driver.mjs'
import { milliseconds, table } from '../../report.mjs'
import { withProcessorTime } from '../compare.mjs'
import { goal, percent, spending } from '../words.mjs'

const USERS = 1000
const THINK_MS = 2000
const LONGER = 4
const READS_P95_MS = 250
const WRITES_P95_MS = 400
const MOST_ERRORS = 0.001
/** Fewer people than asked for, to find how many there may be when a thousand are too many. */
const STEPS = [0.25, 0.5, 0.75]

/** What people do, in parts of a hundred: they mostly look. */
const MIX = [
  { name: 'read', weight: 35 },
  { name: 'orders', weight: 25 },
  { name: 'inbox', weight: 15 },
  { name: 'requisition', weight: 10 },
  { name: 'vendor', weight: 10 },
  { name: 'request', weight: 2, writes: true },
  { name: 'create', weight: 3, writes: true },
]
export const JOURNEY_KINDS = MIX.map(({ name }) => name)
const WRITES = MIX.filter(({ writes }) => writes).map(({ name }) => name)

export const journey = {
  name: 'journey',
  heading: `Cluster: ${USERS.toLocaleString('en')} people at once`,
  async measure({ stack, driver, bare, requests, bareRequests, organizations }, { seconds }) {
    const groups = MIX.map(({ name, weight }) => ({ name, weight, requests: requests[name] }))
    const run = (users, length) =>
      withProcessorTime(stack, () =>
        driver.run({ origins: stack.origins, groups, users, thinkMs: THINK_MS, seconds: length }),
      )
    await run(USERS / 10, 2)
    const whole = summary(await run(USERS, seconds * LONGER), USERS)
    const fewer = []
    if (!isMet(whole)) for (const part of STEPS) fewer.push(summary(await run(USERS * part, seconds), USERS * part))
    const bareGroups = MIX.map(({ name, weight }) => ({ name, weight, requests: bareRequests[name] }))
    const others = await stack.paused(() =>
      driver.run({ origins: bare.origins, groups: bareGroups, users: USERS, thinkMs: THINK_MS, seconds }),
    )
    return { whole, fewer, bare: summary(others, USERS), organizations }
  },
  text: ({
    whole,
    fewer,
    bare,
    organizations,
  }) => `Each of ${USERS} people of ${organizations} organizations asks every ${THINK_MS / 1000} s on average, at times that do not depend on the answers: ${MIX.map(({ name, weight }) => `${weight} % ${WORDS[name]}`).join(', ')}. Latencies
are from the time at which a request was due. Errors are refusals (429, 503) and answers that did not come.

${goal('Reads p95', whole.reads.p95, (value) => value <= READS_P95_MS, milliseconds)} (goal ${READS_P95_MS} ms), ${goal('writes p95', whole.writes.p95, (value) => value <= WRITES_P95_MS, milliseconds)} (goal ${WRITES_P95_MS} ms),
${goal('errors', whole.errors, (value) => value < MOST_ERRORS, percent)} (goal below 0.1 %).

${table(
  ['', 'people', 'requests/s', 'reads p50', 'p95', 'p99', 'writes p50', 'p95', 'p99', 'errors', 'load driver'],
  [line('the platform', whole), ...fewer.map((one) => line('the platform', one)), line('bare Fastify + pg', bare)],
)}

${spending(whole.spent)}`,
}

const WORDS = {
  read: 'read an order',
  orders: 'list orders',
  inbox: 'look at their approvals',
  requisition: 'read a requisition',
  vendor: 'read a vendor',
  request: 'write a requisition',
  create: 'write an order',
}

const isMet = ({ reads, writes, errors }) =>
  reads.p95 <= READS_P95_MS && writes.p95 <= WRITES_P95_MS && errors < MOST_ERRORS

function summary({ groups, seconds, cpuShare, spent, unanswered }, users) {
  const of = (writing) =>
    together(
      Object.entries(groups)
        .filter(([name]) => WRITES.includes(name) === writing)
        .map(([, figures]) => figures),
      seconds,
    )
  const [reads, writes] = [of(false), of(true)]
  const failed = reads.shed + reads.late + writes.shed + writes.late + unanswered
  const errors = failed / (reads.ok + writes.ok + failed)
  return { users, reads, writes, errors, cpuShare, spent, perSecond: reads.perSecond + writes.perSecond }
}

const line = (who, { users, perSecond, reads, writes, errors, cpuShare }) => [
  who,
  users,
  perSecond.toFixed(0),
  ...[reads.p50, reads.p95, reads.p99, writes.p50, writes.p95, writes.p99].map(milliseconds),
  percent(errors),
  percent(cpuShare),
]
