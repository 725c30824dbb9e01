import { join } from 'node:path'
import { runScenario } from '../run.mjs'
import { scenarioCalled } from '../scenarios/scenarios.mjs'
import { BUGS, assertPlantable, environmentWith } from './bugs.mjs'

/** Enough that each bug shows. */
export const PLANTED_OPERATIONS = 600

/** Plants one bug after the other on a stage and runs its scenario. Resolves with what each was caught by. */
export async function runPlanted(
  stage,
  { seed, folder, bugs = BUGS, before, operations = PLANTED_OPERATIONS, onResult = () => undefined },
) {
  assertPlantable(bugs)
  const results = []
  for (const bug of bugs) {
    const began = performance.now()
    const ill = () => stage.processes.filter(({ service }) => bug.services.includes(service))
    await Promise.all(ill().map((process) => stage.revive(process, environmentWith(bug))))
    const scenario = { ...scenarioCalled(bug.scenario), ...pick(bug, ['points', 'only']) }
    // What a process loses, and gets back after, is its environment: a restart in a scenario must keep the bug.
    stage.environmentOfRevival = (process) => (bug.services.includes(process.service) ? environmentWith(bug) : {})
    const run = await runScenario(stage, {
      scenario,
      seed: `${seed}-${bug.id}`,
      operations,
      folder: join(folder, `planted-${bug.id}`),
      before,
      restLimitMs: 15_000,
    }).finally(() => (stage.environmentOfRevival = () => ({})))
    before = run.results
    await Promise.all(ill().map((process) => stage.revive(process)))
    const result = {
      bug: bug.id,
      scenario: bug.scenario,
      caughtBy: bug.rules.filter((rule) => run.faults.some((fault) => fault.rule === rule)),
      first: run.faults.find(({ rule }) => bug.rules.includes(rule)),
      others: [...new Set(run.faults.map(({ rule }) => rule))],
      seconds: Math.round((performance.now() - began) / 1000),
      folder: run.folder,
    }
    results.push(result)
    onResult(result)
  }
  return results
}

const pick = (object, keys) =>
  Object.fromEntries(keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]]))
