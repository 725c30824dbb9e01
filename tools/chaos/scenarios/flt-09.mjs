const ROUNDS = 3
const ROUND_S = 3
const LINKS_A_ROUND = 3
const READ_BUDGET_MS = 5_000
const WRITE_BUDGET_MS = 10_000
/** What the way back may add (reliability.md 1.1), besides what the machine stood still. */
const SLACK_MS = 100
/** Hops of a request whose process may have stood still as long as this one did: gateway and driver. */
const HOPS = 2

const kinds = (random) => [
  { type: 'latency', ms: random.between(50, 800), jitterMs: random.between(0, 200) },
  { type: 'bandwidth', bytesPerSecond: random.between(20_000, 100_000) },
  { type: 'timeout', ms: random.between(500, 3_000) },
  { type: 'reset_peer', ms: random.between(0, 500) },
  { type: 'slicer', bytes: random.between(50, 500), pauseMs: random.between(0, 2) },
  { type: 'slow_close', ms: random.between(500, 3_000) },
  { type: 'limit_data', bytes: random.between(500, 20_000) },
  { type: 'blackhole' },
]

/** Links are slow, silent, cut: nobody waits for longer than the budget of the request. */
export default {
  id: 'FLT-09',
  sentence: 'Links are slow, blackholed and reset.',
  // Its budgets are those of requests that do not wait for a core.
  alone: true,
  async act({ stage, random, share, hold, ...scene }) {
    for (let round = 0; round < ROUNDS; round += 1) {
      await share((0.15 + round) / (ROUNDS + 0.5))
      const links = random.shuffled(stage.links).slice(0, LINKS_A_ROUND)
      for (const { edge, proxy } of links) {
        const fault = random.pick(kinds(random))
        const direction = random.pick(['upstream', 'downstream', 'both'])
        scene.break('link', { edge, direction, fault })
        proxy.worsen(direction, fault)
      }
      await hold(ROUND_S)
      for (const { proxy } of links) proxy.heal()
      scene.break('links are well', { edges: links.map(({ edge }) => edge) })
    }
  },
  after({ client: { longest }, inTime, stallMs, figures }) {
    const stall = Math.round(stallMs())
    figures.longest = { ...longest, stall }
    const slack = SLACK_MS + HOPS * stall
    inTime(longest.read < READ_BUDGET_MS + slack, 'FLT-09', 'a read took longer than its budget', figures.longest)
    inTime(longest.write < WRITE_BUDGET_MS + slack, 'FLT-09', 'a change took longer than its budget', figures.longest)
  },
}
