import { steadily } from '../steady.mjs'

const RATE = 40
const RATE_OF_A_LONG_RUN = 200
const DRAIN_S = 25

/** Every process in turn is replaced by a new one while requests come at a fixed rate: none of them fails. */
export default {
  id: 'FLT-03',
  sentence: 'A rolling restart under load.',
  operations: 300,
  hasOwnLoad: true,
  // What is measured is whether requests fail on a machine that has time for them.
  alone: true,
  async act({ stage, scale, expect, inTime, limit, scenario, ...more }) {
    const scene = { ...more, stage, expect }
    const load = steadily(scene, { rate: scale > 1 ? RATE_OF_A_LONG_RUN : RATE })
    const { only } = scenario
    const processes = stage.processes.filter(({ service }) => only === undefined || only.includes(service))
    for (const process of processes) {
      scene.break('replaced', { process: process.name })
      const { code, drainMs } = await stage.replace(process)
      expect(code === 0, 'FLT-03', 'a process that was asked to end did not end with 0', {
        process: process.name,
        code,
        wrote: process.output().slice(-800),
      })
      inTime(drainMs <= limit(DRAIN_S), 'FLT-03', 'a process took more than 25 s to drain', {
        process: process.name,
        drainMs,
      })
    }
    const { sent, failed, skipped } = await load.stop()
    scene.figures.steady = { sent, failed: failed.length, skipped }
    // Where not even the driver keeps its rate, what fails says as little as a limit of time that is missed.
    const held = skipped > sent / 10 ? inTime : expect
    held(failed.length === 0, 'FLT-03', `${failed.length} of ${sent} requests failed`, failed.slice(0, 10))
  },
}
