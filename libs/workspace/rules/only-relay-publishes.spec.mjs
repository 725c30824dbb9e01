import rule from './only-relay-publishes.mjs'
import { testRule } from './rule-tester.mjs'

const at = 'apps/procurement/src/vendors/create-vendor.use-case.ts'

testRule('only-relay-publishes', rule, {
  valid: [
    { at, code: 'await this.outbox.add(ctx, vendorCreated, event)' },
    { at, code: 'await definition.publish()' },
    { at: 'libs/platform/outbox/src/relay.ts', code: 'await this.bus.publish(envelope)' },
    { at: 'apps/procurement/test/inbox.int-spec.ts', code: 'await bus.publish(envelope)' },
  ],
  invalid: ['bus.publish(envelope)', 'this.eventBus.publish(envelope)', 'host.bus.publish(envelope)'].map((code) => ({
    at,
    code,
    errors: [{ messageId: 'publish' }],
  })),
})
