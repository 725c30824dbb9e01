/** Asks until the answer is true. Resolves with the ms that it took, or undefined past the limit. */
export async function untilTrue(ask, limitMs, everyMs = 100) {
  const began = performance.now()
  while (!(await ask())) {
    if (performance.now() - began > limitMs) return undefined
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  return performance.now() - began
}
