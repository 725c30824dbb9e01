// Many seeded runs of tools/chaos one after the other, for the night before a release: see docs/chaos.md.
import { parseArgs } from 'node:util'
import { onStage, runAll, say } from './chaos/cli.mjs'
import { SCENARIOS } from './chaos/scenarios/scenarios.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1000' },
    operations: { type: 'string', default: '2000' },
    'runs-a-stage': { type: 'string', default: '20' },
  },
})
const breaking = SCENARIOS.slice(1)
const runs = Array.from({ length: Number(values.runs) }, (_, index) => ({
  id: breaking[index % breaking.length].id,
  seed: Number(values.seed) + index,
}))
const perStage = Number(values['runs-a-stage'])
let broken = 0
for (let start = 0; start < runs.length; start += perStage) {
  say(`Runs ${start + 1} to ${Math.min(start + perStage, runs.length)} of ${runs.length}`)
  const part = runs.slice(start, start + perStage)
  const options = { operations: Number(values.operations), scale: 4 }
  await onStage({ seed: values.seed }, async (stage) => {
    const { broken: found } = await runAll(stage, part, options)
    broken += found.length
    return found.length
  })
}
process.exit(broken === 0 ? 0 : 1)
