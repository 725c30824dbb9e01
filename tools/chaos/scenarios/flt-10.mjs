const ROUNDS = 3
const ROUND_S = 2.5

/** Requests pass, replies do not: nobody knows what was done, and the keys tell. */
export default {
  id: 'FLT-10',
  sentence: 'Requests pass and replies are dropped.',
  async act({ stage, random, share, hold, ...scene }) {
    for (let round = 0; round < ROUNDS; round += 1) {
      await share((0.15 + round) / (ROUNDS + 0.5))
      const to = random.pick(['nats', 'nats', 'postgres', 'redis'])
      const { edge, proxy } = random.pick(stage.linksTo(to))
      scene.break('replies are dropped', { edge })
      proxy.worsen('downstream', { type: 'blackhole' })
      await hold(ROUND_S)
      proxy.heal()
      scene.break('the link is well', { edge })
    }
  },
}
