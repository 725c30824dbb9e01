/** Runs `work` in a closed loop of `clients` for `seconds`; rates per second, latencies in ms. */
export async function load(work, { clients, seconds }) {
  const latencies = []
  let failed = 0
  const began = performance.now()
  const end = began + seconds * 1000
  const client = async () => {
    while (performance.now() < end) {
      const start = performance.now()
      if (await work()) latencies.push(performance.now() - start)
      else failed += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const elapsed = (performance.now() - began) / 1000
  latencies.sort((a, b) => a - b)
  const quantile = (q) => latencies[Math.min(latencies.length - 1, Math.floor(q * latencies.length))] ?? Number.NaN
  return { perSecond: latencies.length / elapsed, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), failed }
}
