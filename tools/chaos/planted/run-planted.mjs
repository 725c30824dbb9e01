import { join } from 'node:path'
import { runScenario } from '../run.mjs'
import { scenarioCalled } from '../scenarios/scenarios.mjs'
import { BUGS, assertPlantable, bedsOf, environmentWith } from './bugs.mjs'

/** Enough that each bug shows: some need a purchase that has come as far as the receipt. */
export const PLANTED_OPERATIONS = 1_000

/**
 * Plants one bed of bugs after the other on a stage and runs its scenario. Resolves with what each bug was caught by.
 * @param options `beds`: lists of bugs, those of a list planted at once; `before`: the invariants of a run without them
 */
export async function runPlanted(
  stage,
  { seed, folder, beds = bedsOf(BUGS), before, operations = PLANTED_OPERATIONS, onResult = () => undefined },
) {
  assertPlantable(beds.flat())
  const results = []
  for (const bugs of beds) {
    const began = performance.now()
    const name = bugs.map(({ id }) => id).join('+')
    const [first] = bugs
    const environmentOf = ({ service }) => {
      const own = bugs.filter(({ services }) => services.includes(service))
      return own.length === 0 ? {} : environmentWith(own)
    }
    const ill = () => stage.processes.filter(({ service }) => bugs.some(({ services }) => services.includes(service)))
    const restart = () => Promise.all(ill().map((process) => stage.revive(process, environmentOf(process))))
    // What a process loses, and gets back after, is its environment: a restart in a scenario must keep the bugs.
    stage.environmentOfRevival = environmentOf
    await restart()
    const run = await runScenario(stage, {
      scenario: { ...scenarioCalled(first.scenario), ...pick(first, ['points', 'only']) },
      seed: `${seed}-${name}`,
      operations,
      folder: join(folder, `planted-${first.bed ?? first.id}`),
      before,
      restLimitMs: 15_000,
    }).finally(() => (stage.environmentOfRevival = () => ({})))
    before = run.results
    await Promise.all(ill().map((process) => stage.revive(process)))
    const seconds = Math.round((performance.now() - began) / 1000)
    for (const bug of bugs) {
      const faults = run.faults.filter(({ rule }) => bug.rules.includes(rule))
      const result = {
        bug: bug.id,
        scenario: bug.scenario,
        caughtBy: bug.rules.filter((rule) => faults.some((fault) => fault.rule === rule)),
        first: faults[0],
        others: [...new Set(run.faults.map(({ rule }) => rule))],
        seconds,
        folder: run.folder,
      }
      results.push(result)
      onResult(result)
    }
  }
  return results
}

const pick = (object, keys) =>
  Object.fromEntries(keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]]))
