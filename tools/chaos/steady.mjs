/** Share of the requests that change something. */
const WRITES = 0.2
/**
 * Requests that wait at once, as of so many people who each wait for an answer; past it the machine, not the platform, is
 * the limit, and a request is left out.
 */
const MOST_OPEN = 60

/** Requests at a fixed rate, each sent once: what a load balancer's clients see. `stop` resolves with what failed. */
export function steadily({ client, organizations, random }, { rate }) {
  const draws = random.fork('steady')
  const failed = []
  const open = new Set()
  let sent = 0
  let skipped = 0
  const one = async () => {
    const { people, expectations } = draws.pick(organizations)
    const isWrite = draws.chance(WRITES)
    const [person, path] = isWrite
      ? [people.buyer, '/vendors']
      : draws.pick([
          [people.buyer, '/vendors?limit=5'],
          [people.buyer, '/requisitions?limit=5'],
          [people.payables, '/supplier-invoices?limit=5'],
          [people.approverOne, '/approval-tasks?limit=5'],
          [people.buyer, '/auth/me'],
        ])
    const call = {
      ...person,
      method: isWrite ? 'POST' : 'GET',
      path,
      ...(isWrite ? { body: { name: `Steady ${draws.uuid()}`, country: 'DE' }, key: draws.uuid() } : {}),
      once: true,
    }
    const { outcome, status, error, text, ms } = await client.call(call)
    if (outcome === 'ok') return
    if (isWrite && outcome === 'unknown') expectations.unknown.push({ call, record: () => undefined })
    failed.push({ path, status, error, said: text?.slice(0, 300), ms: Math.round(ms) })
  }
  const began = performance.now()
  let due = 0
  const timer = setInterval(() => {
    const wanted = Math.floor(((performance.now() - began) / 1000) * rate)
    for (; due < wanted; due += 1) {
      if (open.size >= MOST_OPEN) {
        skipped += 1
        continue
      }
      sent += 1
      const request = one().finally(() => open.delete(request))
      open.add(request)
    }
  }, 10)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all(open)
      return { sent, failed, skipped }
    },
  }
}
