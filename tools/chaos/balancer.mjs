import { request } from 'undici'

const LOOK_MS = 200
const LOOK_TIMEOUT_MS = 1_000
/** As a load balancer: one failed look may be chance, and a target that says no is believed at once. */
const FAILURES_TO_DROP = 3

/**
 * What a load balancer does before several gateways: round robin among those whose `/readyz` says yes. A gateway that
 * refuses the connection is left out until it is ready again; with none ready, all are tried.
 * `gateways` answers with `{ url, adminPort }` of each, anew for each look: a restart changes ports.
 */
export function balance(gateways, { lookMs = LOOK_MS } = {}) {
  const states = new Map()
  let turn = 0
  const stateOf = ({ url }) => {
    if (!states.has(url)) states.set(url, { isReady: true, failures: 0 })
    return states.get(url)
  }
  const look = async (gateway) => {
    const state = stateOf(gateway)
    try {
      const { statusCode, body } = await request(`http://127.0.0.1:${gateway.adminPort}/readyz`, {
        headersTimeout: LOOK_TIMEOUT_MS,
        bodyTimeout: LOOK_TIMEOUT_MS,
      })
      await body.dump()
      state.failures = 0
      state.isReady = statusCode === 200
    } catch {
      state.failures += 1
      if (state.failures >= FAILURES_TO_DROP) state.isReady = false
    }
  }
  const timer = setInterval(() => void Promise.all(gateways().map(look)), lookMs)
  timer.unref()
  return {
    /** The URL of the gateway whose turn it is; `refused` are those that this request has tried already. */
    pick(refused = []) {
      const open = gateways().filter(({ url }) => !refused.includes(url))
      const ready = open.filter((gateway) => stateOf(gateway).isReady)
      const choice = ready.length > 0 ? ready : open
      if (choice.length === 0) return undefined
      turn += 1
      return choice[turn % choice.length].url
    },
    refuses(url) {
      stateOf({ url }).isReady = false
    },
    close: () => clearInterval(timer),
  }
}
