import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import workspace from '../workspace.cjs'
import { partCalled, partOf, stagesCalled } from './part.mjs'
import { randomOf } from './random.mjs'
import { newViolations } from './invariants.mjs'
import { folderOf, NOTHING_BEFORE, openRun, runScenario } from './run.mjs'
import { startStage } from './stage.mjs'
import { PLANTED_OPERATIONS, runPlanted } from './planted/run-planted.mjs'
import { BUGS, assertPlantable, bedsOf, bugCalled } from './planted/bugs.mjs'
import { runsOfCi, scenarioCalled, SCENARIOS } from './scenarios/scenarios.mjs'

const OPERATIONS = 2_000
/** Of each of the twenty short runs; where the faults take longer, the work goes on. */
const OPERATIONS_OF_A_SHORT_RUN = 400
export const FOLDER = join(workspace.root, 'tmp/chaos')

const USAGE = `npm run chaos -- --scenario FLT-nn [--seed N] [--operations N] [--long]
                --build <folder>        the built files of another folder, such as of an older release
npm run chaos -- --ci [--seed N]        twenty runs, then the planted bugs
                --part 2/5              every fifth of them, from the second on; the five parts are all of it
                --bugs 2/5              all runs, but this part of the bugs
                --stages 2              on two clusters side by side: sooner done where there are more than two cores
npm run chaos -- --planted [bug …]      only the planted bugs
npm run chaos -- --list                 what there is`

const builtIn = (folder) => [process.execPath, resolve(folder, 'apps/nexus/dist/main.js')]

/** Reads the command line and runs. Resolves with the exit code. */
export async function main(words) {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      scenario: { type: 'string', multiple: true },
      operations: { type: 'string' },
      build: { type: 'string' },
      long: { type: 'boolean', default: false },
      ci: { type: 'boolean', default: false },
      part: { type: 'string', default: '1/1' },
      bugs: { type: 'string' },
      stages: { type: 'string', default: '1' },
      planted: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return say(USAGE)
  if (values.list) return list()
  const seed = /^\d+$/.test(values.seed) ? Number(values.seed) : values.seed
  const operations = Number(values.operations ?? (values.ci ? OPERATIONS_OF_A_SHORT_RUN : OPERATIONS))
  const scale = values.long ? 4 : 1
  const options = {
    seed,
    operations: Number(values.operations ?? PLANTED_OPERATIONS),
    command: values.build === undefined ? undefined : builtIn(values.build),
  }
  if (values.planted) return plantedOnly(options, positionals)
  if (values.ci) {
    assertPlantable()
    const part = partCalled(values.part)
    const runs = partOf(runsOfCi(Number(seed)), part)
    const beds = partOf(bedsOf(BUGS), values.bugs === undefined ? part : partCalled(values.bugs))
    return onStage(options, (stage) =>
      runSideBySide(stage, { options, runs, beds, operations, scale, stages: stagesCalled(values.stages) }),
    )
  }
  const wanted = values.scenario ?? []
  if (wanted.length === 0) {
    say(USAGE)
    return 2
  }
  const runs = wanted.map((id) => ({ id: scenarioCalled(id).id, seed }))
  return onStage(options, async (stage) => (await runAll(stage, runs, { operations, scale })).broken.length)
}

/** One run after the other on one stage. */
export const runAll = (stage, runs, plan) => runUntilNoneAreLeft(stage, [...runs], plan)

/**
 * Takes the next of the runs that are left, which others may share, until there are none. While the invariants of one are
 * checked, the next one's organizations are founded.
 */
async function runUntilNoneAreLeft(stage, left, { operations, scale, before }) {
  const broken = []
  const take = () => {
    const next = left.shift()
    return next === undefined ? undefined : planOf(next, { operations, scale })
  }
  let plan = take()
  let opened
  while (plan !== undefined) {
    let next
    let openedNext
    const onlyInvariantsLeft = () => {
      if (next !== undefined) return
      next = take()
      if (next !== undefined) openedNext = openRun(stage, next)
    }
    // Faults are for those who expect them: whoever is being founded must be done first.
    const nobodyIsFounded = () => openedNext?.founded.catch(() => undefined)
    const run = await runOnce(stage, { ...plan, before, onlyInvariantsLeft }, { opened, nobodyIsFounded })
    before = run.results
    if (run.isBroken) broken.push(run)
    plan = next ?? take()
    opened = openedNext
  }
  return { broken, before }
}

function planOf({ id, seed }, { operations, scale }) {
  const scenario = scenarioCalled(id)
  return { scenario, seed, operations, scale, folder: folderOf(FOLDER, scenario, seed) }
}

/** One that is broken leaves its history, its logs and the command that repeats it. */
async function runOnce(stage, plan, { opened, nobodyIsFounded }) {
  const { seed } = plan
  const { id } = plan.scenario
  // All that is said of a run stays together, whatever runs beside it.
  const lines = []
  let run = await runScenario(stage, plan, opened)
  lines.push(lineOf(id, seed, run))
  // Something that came too late, once, may be the machine's; nothing else is ever tried again.
  if (run.isBroken && run.faults.every(({ isLate }) => isLate)) {
    for (const { rule, what, about } of run.faults) lines.push(`    late: ${rule}: ${what} ${JSON.stringify(about)}`)
    await nobodyIsFounded()
    run = await runScenario(stage, { ...plan, before: run.results, label: '-again' })
    lines.push(`again    ${lineOf(id, seed, run)}`)
  }
  if (run.isBroken) {
    for (const { rule, what, about } of run.faults.slice(0, 8))
      lines.push(`    ${rule}: ${what} ${JSON.stringify(about ?? {}).slice(0, 600)}`)
    if (run.faults.length > 8) lines.push(`    and ${run.faults.length - 8} more`)
    lines.push(`    seed ${seed}; repeat it with: ${run.replay}`, `    history and logs: ${run.folder}`)
  }
  say(lines.join('\n'))
  return run
}

/**
 * What measures requests alone, then everything else on several stages, each of which takes the next run: much of a run is
 * waiting for a fault to last or for what is to come round. Whichever stage has nothing left to run plants bugs.
 * Resolves with how much is broken.
 */
async function runSideBySide(stage, { options, runs, beds, operations, scale, stages }) {
  const isAlone = ({ id }) => scenarioCalled(id).alone === true
  const first = await runAll(stage, runs.filter(isAlone), { operations, scale })
  const left = { runs: runs.filter((run) => !isAlone(run)), beds: [...beds] }
  const crewOf = (own, begun) => workThrough(own, left, { ...begun, options, operations, scale })
  const others = Array.from({ length: stages - 1 }, (_, index) =>
    // Its seed is another one, so that its links are bad in ways of their own.
    withStage({ ...options, seed: `${options.seed}-${index + 2}` }, (own) =>
      crewOf(own, { before: undefined, broken: 0 }),
    ),
  )
  const found = await Promise.all([crewOf(stage, { before: first.before, broken: first.broken.length }), ...others])
  return found.reduce((sum, each) => sum + each, 0)
}

/** Takes runs, then beds of bugs, until none are left. Resolves with how much is broken. */
async function workThrough(stage, left, { options, operations, scale, before, broken }) {
  const run = await runUntilNoneAreLeft(stage, left.runs, { operations, scale, before })
  before = run.before
  broken += run.broken.length
  if (broken === 0) broken += await lookAtAll(stage)
  while (left.beds.length > 0) broken += (await plantAll(stage, options, [left.beds.shift()], before)).length
  return broken
}

/** Each run looks at its own organizations; what they have done to others shows here. */
async function lookAtAll(stage) {
  const { results, found } = await newViolations(stage, NOTHING_BEFORE)
  say(`${found.length === 0 ? 'holds   ' : 'BROKEN  '} ${results.size} invariants over all organizations of the runs`)
  for (const { id, violations, failure, first } of found)
    say(`    ${id}: ${failure ?? `${violations} violations`} ${JSON.stringify(first).slice(0, 600)}`)
  return found.length
}

function lineOf(id, seed, { isBroken, figures, faults }) {
  const { operations = 0, total, retried = 0, unknown = 0, rest = 0, steady, longest } = figures
  const phases = ['found', 'work', 'heal', 'promises', 'doctor']
    .filter((phase) => figures[phase] !== undefined)
    .map((phase) => `${phase} ${(figures[phase] / 1000).toFixed(0)}`)
  if (figures.waitedFor?.length > 0) phases.push(`for ${figures.waitedFor.join(' ')}`)
  const more =
    (steady === undefined
      ? ''
      : `, ${steady.sent} steady requests, ${steady.failed} failed, ${steady.skipped} left out`) +
    (longest === undefined
      ? ''
      : `, longest read ${Math.round(longest.read)} ms, change ${Math.round(longest.write)} ms (stood still ${longest.stall} ms)`)
  return (
    `${isBroken ? `BROKEN ${faults.length}` : 'holds   '} ${id} seed ${seed}: ${operations} operations, ${retried} retried, ` +
    `${unknown} unknown${more}, at rest after ${(rest / 1000).toFixed(1)} s, ${(total / 1000).toFixed(0)} s (${phases.join(', ')})`
  )
}

/** A stage for as long as `work` lasts; 0 when it found nothing. */
export async function onStage(options, work) {
  // An exit takes the processes and the servers along.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
  // One listener for each process of each cluster.
  process.setMaxListeners(100)
  const began = performance.now()
  const found = await withStage(options, work)
  say(`${found === 0 ? 'All hold' : `${found} BROKEN`}, ${((performance.now() - began) / 60_000).toFixed(1)} minutes.`)
  return found === 0 ? 0 : 1
}

async function withStage({ seed, command }, work) {
  const began = performance.now()
  const stage = await startStage({ folder: FOLDER, command, random: randomOf(`stage ${seed}`) })
  say(`The cluster runs after ${((performance.now() - began) / 1000).toFixed(0)} s.`)
  try {
    return await work(stage)
  } finally {
    await stage.stop()
  }
}

const plantedOnly = (options, ids) => {
  const beds = ids.length === 0 ? bedsOf(BUGS) : ids.map((id) => [bugCalled(id)])
  assertPlantable(beds.flat())
  return onStage(options, async (stage) => (await plantAll(stage, options, beds)).length)
}

/** Resolves with the bugs that nothing caught. */
async function plantAll(stage, { seed, operations }, beds, before) {
  const onResult = ({ bug, scenario, caughtBy, others, seconds, first }) => {
    if (caughtBy.length === 0)
      return say(`MISSED   ${bug} in ${scenario}, broken were ${others.join(', ') || 'none'}, ${seconds} s`)
    return say(`caught   ${bug} in ${scenario} by ${caughtBy.join(', ')}: ${first.what}, ${seconds} s`)
  }
  const results = await runPlanted(stage, { seed, operations, folder: FOLDER, beds, before, onResult })
  return results.filter(({ caughtBy }) => caughtBy.length === 0)
}

function list() {
  for (const { id, sentence } of SCENARIOS) say(`${id.padEnd(8)}${sentence}`)
  for (const { id, what } of BUGS) say(`${id.padEnd(30)}${what}`)
  return 0
}

export function say(text) {
  process.stdout.write(`${text}\n`)
  return 0
}
