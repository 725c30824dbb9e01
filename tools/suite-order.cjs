const { default: Sequencer } = require('@jest/test-sequencer')

/** About how long suites take, in seconds; the first that fits counts. */
const SECONDS = [
  [/\/journeys\/src\/console-(finance|purchasing)-screens\./, 150],
  [/\/isolation\/isolation\.int-spec|\/doctor\/invariants\.int-spec|\/contention\.int-spec|\/data-loss\./, 70],
  [/\/journeys\/src\/(start-up|seed|all-files|replicas|copy-to-postgres)\./, 50],
  [/\/event-stream\/test\/conformance\./, 45],
  [/\/journeys\/src\/.+\.(e2e|cluster)-spec|\/chromium-starter\.|\/operations\.config\.spec/, 25],
  [/\/(quantity-ledger|receipt-reversal|uploads-without-store|services-out-of-reach)\./, 20],
  [/\.cluster-spec\.ts$/, 12],
  [/\.int-spec\.ts$/, 5],
]

/**
 * The longest first, so that no worker is left with a long suite at the end. Jest knows what a suite took the last time;
 * on a fresh clone it would go by the size of the file.
 */
module.exports = class SuiteOrder extends Sequencer {
  time(test) {
    return super.time(test) ?? 1000 * (SECONDS.find(([path]) => path.test(test.path))?.[1] ?? 1)
  }
}
