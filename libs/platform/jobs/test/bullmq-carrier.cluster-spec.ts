import { connectRedis } from '@nexus/platform-redis'
import { ownName, testRedis } from '@nexus/testing'
import { bullMqCarrier } from '../src/index.js'
import { jobQueueConformance } from '../src/testing.js'
import { jobsUnderTest } from './fixture/jobs-world.js'

// Servers are started, killed and waited for beside other suites.
jest.setTimeout(180_000)

jobQueueConformance('table, carried by BullMQ', async (clock) => {
  const log = { info: () => undefined, warn: () => undefined }
  const redis = await connectRedis({ url: testRedis().url, commandTimeoutMs: 10_000 }, { log })
  const carrier = await bullMqCarrier({ redis, namespace: ownName() })
  let brought = 0
  const open: typeof carrier.open = (route) =>
    carrier.open({
      ...route,
      deliver: (notice) => {
        brought += 1
        return route.deliver(notice)
      },
    })
  return jobsUnderTest(clock, {
    by: { open },
    close: async () => {
      await redis.close()
      // Of some 70 jobs, in several attempts each: the suite went through Redis, and not only past it.
      expect(brought).toBeGreaterThan(50)
    },
  })
})
