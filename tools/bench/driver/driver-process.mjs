// The load driver, a process of its own: what it costs is not the platform's, and its event loop is its own. Gets one
// plan after the other from its parent, and says how much of a processor it took itself.
import { byWeight } from '../random.mjs'
import { askOnce } from './ask.mjs'
import * as flows from './flows.mjs'
import { Histogram } from './histogram.mjs'
import { arrivals, drive, driveClients, driveUsers } from './schedule.mjs'

/** Wrong answers that are told in full. */
const SAMPLES = 5

/**
 * What an answer is worth: `ok` as expected; `shed` refused in order, to be tried later; `late` no answer in time; `wrong`
 * anything else, which no load excuses.
 */
function verdict({ status, retryAfter, text }, { expect, contains }) {
  if (status === expect) return contains === undefined || text.includes(contains) ? 'ok' : 'wrong'
  if ((status === 429 || status === 503) && retryAfter !== undefined) return 'shed'
  return status === 0 || status === 504 ? 'late' : 'wrong'
}

class Tally {
  latency = new Histogram()
  ok = 0
  shed = 0
  late = 0
  wrong = 0

  toJSON() {
    const { latency, ok, shed, late, wrong } = this
    return { latency, ok, shed, late, wrong }
  }
}

/** `origins` are taken in turn; `groups` [{ name, weight, requests | flow }] by their weight. */
async function run({ origins, groups, seed = 1, seconds, rate, users, thinkMs, clients }) {
  const tallies = new Map(groups.map(({ name }) => [name, new Tally()]))
  const timeline = []
  const samples = []
  const pick = byWeight(groups.map((group) => [group, group.weight ?? 1]))
  const turns = new Map(groups.map(({ name }) => [name, seed]))
  let origin = 0
  let choice = seed

  const began = performance.now()
  const one = async () => {
    // A golden ratio sequence: each stretch of requests has the groups in their proportions.
    choice = (choice + 0.618_033_988_749_895) % 1
    const group = pick(choice)
    const turn = turns.get(group.name)
    turns.set(group.name, turn + 1)
    if (group.flow !== undefined)
      return { group, ...(await flows[group.flow](askOnce, { origins, turn, ...group.facts })) }
    origin = (origin + 1) % origins.length
    const request = group.requests[turn % group.requests.length]
    const answer = await askOnce({ ...request, origin: origins[origin] })
    return { group, request, answer, worth: verdict(answer, request) }
  }
  const answered = (ms, { group, request, answer, worth, steps }) => {
    const tally = tallies.get(group.name)
    tally[worth] += 1
    if (worth === 'ok') tally.latency.add(ms)
    if (worth === 'wrong' && samples.length < SAMPLES)
      samples.push(`${request.method} ${request.path} answered ${answer.status}: ${answer.text.slice(0, 400)}`)
    const second = (timeline[Math.floor((performance.now() - began) / 1000)] ??= { ok: 0, shed: 0, late: 0, wrong: 0 })
    second[worth] += 1
    for (const [step, took] of Object.entries(steps ?? {})) {
      if (!tallies.has(step)) tallies.set(step, new Tally())
      tallies.get(step).latency.add(took)
      tallies.get(step).ok += 1
    }
  }

  const cpu = process.cpuUsage()
  const { unanswered, late, elapsed } = await (rate !== undefined
    ? drive(arrivals({ rate, seconds, seed }), one, answered)
    : users !== undefined
      ? driveUsers({ users, thinkMs, seconds, seed }, one, answered)
      : driveClients({ clients, seconds }, one, answered))
  const used = process.cpuUsage(cpu)
  return {
    groups: Object.fromEntries(tallies),
    timeline: Array.from(timeline, (second) => second ?? { ok: 0, shed: 0, late: 0, wrong: 0 }),
    samples,
    unanswered,
    lateSends: late,
    seconds: elapsed / 1000,
    cpuShare: (used.user + used.system) / 1000 / elapsed,
  }
}

process.on('message', ({ id, plan }) => {
  run(plan).then(
    (result) => process.send({ id, result: JSON.parse(JSON.stringify(result)) }),
    (error) => process.send({ id, error: error.stack }),
  )
})
process.once('disconnect', () => process.exit(0))
process.send({ ready: true })
