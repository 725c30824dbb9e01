import type { Clock } from '@nexus/kernel'
import { jobEndRules } from './testing/job-end-rules.js'
import { JobDesk, type JobsUnderTest } from './testing/job-desk.js'
import { jobKeyRules } from './testing/job-key-rules.js'
import { jobWorkerRules } from './testing/job-worker-rules.js'

export type { JobsUnderTest } from './testing/job-desk.js'

/**
 * Every adapter of `JobQueue` and every carrier passes this suite: `jobQueueConformance('table', makeJobs)`. Time is the
 * suite's own, so a carrier cannot count on its clock being the same.
 */
export function jobQueueConformance(adapter: string, make: (clock: Clock) => Promise<JobsUnderTest>): void {
  describe(`jobs on the ${adapter}`, () => {
    const desk = new JobDesk()

    beforeAll(async () => {
      desk.jobs = await make(desk.clock)
    })
    beforeEach(() => {
      desk.begin()
    })
    afterEach(() => desk.end())
    afterAll(() => desk.jobs.close())

    jobEndRules(desk)
    jobKeyRules(desk)
    jobWorkerRules(desk)
  })
}
