import { untilTrue } from '../waiting.mjs'

/** Where a process may die, and in which service the work passes there. */
const POINTS = [
  ['before-commit', ['procurement', 'workflow', 'billing']],
  ['after-commit', ['procurement', 'workflow', 'billing']],
  ['idem-inserted', ['procurement', 'workflow']],
  ['after-commit-before-reply', ['procurement', 'workflow', 'billing']],
  // Of two processes only the one that relays passes here.
  ['outbox-published-before-mark', ['workflow', 'billing']],
  ['inbox-inserted-before-effect', ['procurement', 'workflow']],
  ['effect-before-commit', ['procurement', 'workflow']],
  ['commit-before-ack', ['procurement', 'workflow']],
  ['number-allocated', ['procurement']],
  ['s3-put-before-row', ['documents']],
  ['job-row-before-enqueue', ['documents', 'workflow']],
]
const POINTS_A_RUN = 3
/** Each takes two starts of a process; of twenty short runs three are of this scenario. */
const POINTS_A_SHORT_RUN = 1
const SHORT_RUN = 1_000
const PATIENCE_S = 40

/** kill -9 at a fail point: whoever asked sees an error or a success, and a retry with the same key converges. */
export default {
  id: 'FLT-01',
  sentence: 'A service dies at a fail point.',
  async act({ stage, random, share, inTime, limit, scale, scenario, ...scene }) {
    const some = scene.workload.operations < SHORT_RUN ? POINTS_A_SHORT_RUN : POINTS_A_RUN
    const points = scenario.points ?? random.shuffled(POINTS).slice(0, scale > 1 ? POINTS.length : some)
    for (const [index, [name, services]] of points.entries()) {
      await share((0.1 + index * 0.8) / points.length)
      const service = random.pick(services)
      const process = random.pick(stage.processes.filter((each) => each.service === service))
      const point = `${name}:${random.between(1, 2)}`
      scene.break('fail point', { process: process.name, point })
      await stage.end(process)
      await stage.revive(process, { NX_FAILPOINT: point }, { mayDie: true })
      const died = await untilTrue(() => !process.alive, limit(PATIENCE_S))
      scene.break('died', { process: process.name, point, afterMs: died })
      inTime(died !== undefined, 'FLT-01', 'a fail point was never reached: the work does not pass there', {
        service,
        point,
      })
      await stage.end(process)
      await stage.revive(process)
    }
  },
}
