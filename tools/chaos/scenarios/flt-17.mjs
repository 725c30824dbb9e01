const ROUNDS = 6
const EVERY_S = 1.5

/** The sessions that hold locks end, so that two relays and two readers of a partition are at work for a moment. */
export default {
  id: 'FLT-17',
  sentence: 'Two relays and two readers at once: the locks are lost.',
  async act({ stage, random, share, scale, ...scene }) {
    await share(0.15)
    for (let round = 0; round < ROUNDS * scale; round += 1) {
      const holders = await stage.rows(
        `SELECT DISTINCT l.pid, a.usename FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
         WHERE l.locktype = 'advisory' AND l.granted AND a.application_name = 'nexus-locks'`,
      )
      const ended = random.shuffled(holders).slice(0, Math.max(1, Math.ceil(holders.length / 2)))
      scene.break('locks are lost', { of: ended.map(({ usename }) => usename) })
      for (const { pid } of ended) await stage.rows('SELECT pg_terminate_backend($1)', [pid])
      await new Promise((resolve) => setTimeout(resolve, EVERY_S * 1000))
    }
  },
  async after({ stage, inTime }) {
    const holders = await stage.rows(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'nexus-locks'`,
    )
    inTime(holders[0].count > 0, 'FLT-17', 'no process holds locks after they were lost')
  },
}
