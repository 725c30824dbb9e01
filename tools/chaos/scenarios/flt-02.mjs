const EVERY_S = 3
const SECONDS = 12
const SUCCEEDS = 0.95
/** Fewer say nothing. */
const LEAST = 20

/** kill -9 at random: what is retried nearly always succeeds. */
export default {
  id: 'FLT-02',
  sentence: 'Processes are killed at random, one every three seconds.',
  async act({ stage, random, share, scale, ...scene }) {
    await share(0.15)
    const revivals = []
    for (let second = 0; second < SECONDS * scale; second += EVERY_S) {
      const alive = stage.processes.filter((process) => process.alive && !stage.excused.has(process))
      const victim = alive.length === 0 ? undefined : random.pick(alive)
      if (victim !== undefined) {
        scene.break('kill -9', { process: victim.name })
        await stage.end(victim)
        revivals.push(stage.revive(victim))
      }
      await new Promise((resolve) => setTimeout(resolve, EVERY_S * 1000))
    }
    await Promise.all(revivals)
  },
  after({ history, inTime }) {
    const retried = history.entries.filter(({ kind, attempts }) => kind === 'answer' && attempts > 1)
    const succeeded = retried.filter(({ outcome }) => outcome !== 'unknown').length
    inTime(
      retried.length < LEAST || succeeded / retried.length >= SUCCEEDS,
      'FLT-02',
      'fewer than 95 % of the retried calls had a definite answer within 30 s',
      { retried: retried.length, succeeded },
    )
  },
}
