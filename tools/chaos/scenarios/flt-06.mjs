import { Redis } from 'ioredis'
import { logIn } from '../organizations.mjs'
import { untilWritable } from '../probes.mjs'

const AWAY_S = 6
const PATIENCE_S = 5

/** Redis forgets everything, is away, is full: sessions live on, reads are open, nothing is lost. */
export default {
  id: 'FLT-06',
  sentence: 'Redis is flushed, away, and full.',
  async act({ stage, share, hold, expect, ...scene }) {
    const { redis } = stage.servers
    const admin = new Redis(redis.url, { lazyConnect: false, maxRetriesPerRequest: 1 })
    admin.on('error', () => undefined)
    try {
      await share(0.15)
      scene.break('FLUSHALL')
      await admin.flushall()
      await lives({ ...scene, expect }, 'after FLUSHALL')
      await share(0.35)
      scene.break('Redis is full')
      await admin.config('SET', 'maxmemory', '1mb')
      await hold(2)
      await lives({ ...scene, expect }, 'while Redis is full')
      await admin.config('SET', 'maxmemory', '0')
      await share(0.55)
      scene.break('Redis is away')
      await redis.kill()
      await hold(1)
      await lives({ ...scene, expect }, 'while Redis is away')
      const { client, organizations } = scene
      const signedIn = await logIn(client, 'visitor', organizations[0].emails.buyer, { once: true })
      expect(
        signedIn.status === 200 || signedIn.status === 429 || signedIn.status === 503,
        'FLT-06',
        'signing in while Redis is away is neither done nor refused for the moment',
        { status: signedIn.status, said: signedIn.text },
      )
      await hold(AWAY_S)
      await redis.restart()
      scene.break('Redis is back')
      const writable = await untilWritable({ ...scene, stage }, scene.limit(10))
      scene.inTime(writable !== undefined, 'Q-14', 'no change is possible 10 s after Redis came back')
    } finally {
      admin.disconnect()
    }
  },
}

/** Who is signed in stays so, and reads. */
async function lives(scene, when) {
  for (const path of ['/auth/me', '/vendors?limit=5']) {
    const { buyer } = scene.organizations[0].people
    const answer = await buyer.get(path, { patienceMs: scene.limit(PATIENCE_S) })
    scene.expect(answer.outcome === 'ok', 'FLT-06', `a read ${when} is not answered`, {
      path,
      status: answer.status,
      error: answer.error,
      said: answer.text,
    })
  }
}
