import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { checkPromises } from './check-promises.mjs'
import { Client } from './client.mjs'
import { Expectations } from './expectations.mjs'
import { historyIn } from './history.mjs'
import { newDeadLetters, newViolations } from './invariants.mjs'
import { foundOrganization } from './organizations.mjs'
import { randomOf } from './random.mjs'
import { untilAtRest } from './rest.mjs'
import { Workload } from './workload.mjs'

const ORGANIZATIONS = 3

/** The invariants as they are before the first run of a stage. */
export const NOTHING_BEFORE = new Map()

/**
 * Founds the organizations of a run. It may begin as soon as the run before it has only invariants left to check, and is
 * handed to `runScenario` as `opened`, under the same scenario, seed, folder and label.
 */
export function openRun(stage, { scenario, seed, folder, label = '' }) {
  const history = historyIn(folder)
  const random = randomOf(`${scenario.id} ${seed}`)
  const client = new Client({ balancer: stage.balancer, history, random: random.fork('client') })
  const began = performance.now()
  const since = new Date()
  const founded = found(client, stage, `${scenario.id.toLowerCase()}-${seed}${label}`).then((organizations) => ({
    organizations,
    ms: Math.round(performance.now() - began),
  }))
  // Whoever takes the run hears of it.
  founded.catch(() => undefined)
  return { history, random, client, since, founded }
}

/**
 * One run: people at work, faults among them, then everything is healed and every promise and invariant checked.
 * Resolves with its faults, none when all holds, and with its figures; `results` are for the next run on the stage.
 * @param plan `{ scenario, seed, operations, scale }`; `scale` lengthens the faults of a long run, `label` tells one that
 *   is repeated on the same stage from the first; `onlyInvariantsLeft` is called when the next run may be opened
 */
export async function runScenario(stage, plan, opened = openRun(stage, plan)) {
  const { scenario, seed, operations, scale = 1, folder, before = NOTHING_BEFORE, restLimitMs } = plan
  const { history, random, client, since, founded } = opened
  const began = performance.now()
  const figures = {}
  const timed = async (what, work) => {
    const start = performance.now()
    const answer = await work()
    figures[what] = Math.round(performance.now() - start)
    return answer
  }
  const faults = []
  // This process shares the cores with those of the platform: as long as it stood still, so may they have.
  const stalls = monitorEventLoopDelay({ resolution: 5 })
  stalls.enable()
  let results = before
  try {
    const { organizations, ms } = await founded
    figures.found = ms
    const workload = new Workload({
      client,
      organizations,
      random: random.fork('work'),
      operations: scenario.operations ?? operations,
      history,
    })
    const scene = sceneOf({
      scenario,
      stage,
      client,
      organizations,
      workload,
      history,
      scale,
      figures,
      stallMs: () => stalls.max / 1e6,
      random: random.fork('faults'),
    })
    stalls.reset()
    await timed('work', () => workWhile(scenario, scene))
    figures.operations = workload.done
    figures.journeys = workload.journeys
    for (const death of await timed('heal', () => stage.heal()))
      scene.faults.push({ rule: scenario.id, what: 'a process ended by itself', about: death })
    const rest = await timed('rest', () => untilAtRest(stage, { limitMs: restLimitMs }))
    if (rest.moving !== undefined)
      scene.faults.push({
        rule: 'INV-05',
        what: 'not at rest a minute after everything was healed',
        about: rest.moving,
        isLate: true,
      })
    await scenario.after?.(scene)
    faults.push(...scene.faults)
    faults.push(...(await timed('promises', () => checkPromises({ client, organizations, random, history }))))
    const last = await untilAtRest(stage, { limitMs: restLimitMs })
    if (last.moving !== undefined)
      faults.push({ rule: 'INV-05', what: 'not at rest after the checks', about: last.moving, isLate: true })
    plan.onlyInvariantsLeft?.()
    const checked = await timed('doctor', () =>
      newViolations(stage, before, {
        deep: scenario.deep,
        organizations: organizations.map(({ id }) => id),
        limitMs: restLimitMs,
      }),
    )
    results = checked.results
    figures.waitedFor = checked.waitedFor
    for (const { id, violations, failure, first } of checked.found)
      faults.push({ rule: id, what: failure ?? `${violations} violations`, about: first })
    for (const letter of await newDeadLetters(stage, since))
      faults.push({ rule: 'INV-20', what: 'an event was given up that nobody poisoned', about: letter })
    Object.assign(figures, retriesOf(history))
  } catch (error) {
    faults.push({ rule: scenario.id, what: 'the run could not be finished', about: { error: String(error.stack) } })
  } finally {
    if (faults.length > 0) stage.keepLogs(folder)
    stalls.disable()
    for (const fault of faults) history.add('violation', fault)
    await client.close()
    await history.close()
  }
  figures.total = Math.round(performance.now() - began)
  return { faults, figures, results, isBroken: faults.length > 0, replay: replayOf(scenario, seed), folder }
}

export const replayOf = (scenario, seed) => `npm run chaos -- --seed ${seed} --scenario ${scenario.id}`

async function found(client, stage, run) {
  const numbers = Array.from({ length: ORGANIZATIONS }, (_, index) => index + 1)
  const organizations = await Promise.all(
    numbers.map(async (number) => ({
      ...(await foundOrganization(client, { run, number })),
      expectations: new Expectations(),
    })),
  )
  // What the organizations are made of must have reached every service before people work in them.
  const rest = await untilAtRest(stage, {})
  if (rest.moving !== undefined) throw new Error(`The new organizations do not settle: ${JSON.stringify(rest.moving)}`)
  return organizations
}

/** What a scenario works with. */
function sceneOf(parts) {
  const faults = []
  const { history, scale } = parts
  return {
    ...parts,
    faults,
    /** Notes what is done to the cluster. */
    break: (what, about = {}) => history.add('fault', { what, ...about }),
    /** What must hold besides the invariants. */
    expect(holds, rule, what, about = {}) {
      if (!holds) faults.push({ rule, what, about })
    },
    /** As `expect`, of what must come soon: a machine that stands still for a moment breaks it as well as a fault. */
    inTime(holds, rule, what, about = {}) {
      if (!holds) faults.push({ rule, what, about, isLate: true })
    },
    /** After a share of the work. */
    share: (part) => parts.workload.after(Math.floor(part * parts.workload.operations)),
    /** A limit in ms for this machine: its start of the cluster says how slow it is. */
    limit: (seconds) => seconds * 1000 * parts.stage.slowness,
    /** Holds a fault for so long, longer in a long run. */
    hold: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000 * scale)),
  }
}

/** The work goes on until both it and the faults are done, unless the scenario brings a load of its own. */
async function workWhile(scenario, scene) {
  const { workload } = scene
  workload.isHeld = scenario.hasOwnLoad !== true
  const faults = scenario
    .act(scene)
    .catch((error) => {
      scene.faults.push({
        rule: scenario.id,
        what: 'the faults could not be made',
        about: { error: String(error.stack) },
      })
    })
    .finally(() => (workload.isHeld = false))
  await Promise.all([workload.run(), faults])
}

/** How many calls needed more than one attempt, and how they ended. */
function retriesOf({ entries }) {
  const answers = entries.filter(({ kind }) => kind === 'answer')
  const retried = answers.filter(({ attempts }) => attempts > 1)
  return {
    calls: answers.length,
    retried: retried.length,
    unknown: answers.filter(({ outcome }) => outcome === 'unknown').length,
    slowest: Math.max(0, ...answers.map(({ ms }) => ms)),
  }
}

/** Where the history and the logs of a run are kept. */
export const folderOf = (root, scenario, seed) => join(root, `${scenario.id}-${seed}`)
