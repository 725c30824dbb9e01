/** The value below which the share `q` of the sorted numbers lies. */
export const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN

/**
 * Runs `work` in a closed loop of `clients` for `seconds`; rates per second, latencies in ms. `instance` adds the processor
 * time that it took for each, in ms, which says more than the rate on a machine that has other things to do.
 */
export async function load(work, { clients, seconds, instance }) {
  const latencies = []
  let failed = 0
  const cpuBefore = await instance?.cpu()
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
  return {
    perSecond: latencies.length / elapsed,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    p99: quantile(latencies, 0.99),
    failed,
    cpu: instance === undefined ? undefined : ((await instance.cpu()) - cpuBefore) / latencies.length,
  }
}
