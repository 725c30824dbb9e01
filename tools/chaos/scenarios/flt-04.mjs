import { tryRead, tryWrite, untilWritable } from '../probes.mjs'
import { untilTrue } from '../waiting.mjs'

const AWAY_S = 6
const SCHEMAS = ['identity', 'procurement', 'workflow', 'billing', 'documents']

/** NATS is killed and comes back at once, then stays away for a while: changes are refused, nothing is lost. */
export default {
  id: 'FLT-04',
  sentence: 'NATS is killed, then away.',
  async act({ share, hold, stage, ...more }) {
    const scene = { ...more, stage }
    const { nats } = stage.servers
    await share(0.2)
    scene.break('NATS is killed')
    await nats.kill()
    await nats.restart()
    await share(0.4)
    scene.break('NATS is away')
    await nats.kill()
    await hold(1)
    const [refused, read] = await Promise.all([tryWrite(scene), tryRead(scene, '/openapi.json')])
    scene.expect(
      refused.status === 503 && refused.retryAfter !== undefined,
      'FLT-04',
      'a change while NATS is away is not answered with 503 and Retry-After',
      { status: refused.status, error: refused.error, retryAfter: refused.retryAfter, said: refused.text },
    )
    scene.expect(read.outcome === 'ok', 'FLT-04', 'a read that needs no service does not work', { status: read.status })
    await hold(AWAY_S)
    await nats.restart()
    scene.break('NATS is back')
    const since = new Date()
    const drained = await untilTrue(() => isDrained(stage, since), scene.limit(10))
    scene.inTime(drained !== undefined, 'FLT-04', 'the outbox was not drained 10 s after NATS came back')
    const writable = await untilWritable(scene, scene.limit(10))
    scene.inTime(writable !== undefined, 'Q-14', 'no change is possible 10 s after NATS came back')
  },
}

/** What was stored before that instant is published. */
async function isDrained(stage, instant) {
  const waiting = SCHEMAS.map(
    (schema) => `SELECT 1 FROM ${schema}.outbox_event WHERE published_at IS NULL AND occurred_at < $1`,
  )
  return (await stage.rows(waiting.join(' UNION ALL '), [instant])).length === 0
}
