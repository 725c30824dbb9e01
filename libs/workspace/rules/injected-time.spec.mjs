import rule from './injected-time.mjs'
import { testRule } from './rule-tester.mjs'

const at = 'apps/procurement/src/vendors/create-vendor.use-case.ts'
const refused = (code, messageId) => ({ at, code, errors: [{ messageId }] })

testRule('injected-time', rule, {
  valid: [
    { at, code: 'const now = this.clock.now()' },
    { at, code: 'const due = new Date(invoice.dueAt)' },
    { at: 'libs/kernel/src/clock.ts', code: 'const now = new Date()' },
    { at: 'libs/platform/outbox/src/relay.ts', code: 'const now = Date.now()' },
    { at: 'apps/procurement/src/vendors/vendor.policy.spec.ts', code: 'const now = new Date()' },
  ],
  invalid: [
    refused('const now = Date.now()', 'clock'),
    refused('const now = new Date()', 'clock'),
    refused('const read = Date.now', 'clock'),
    refused('const dice = Math.random()', 'ids'),
    refused('const id = crypto.randomUUID()', 'ids'),
    refused("import { randomUUID } from 'node:crypto'", 'ids'),
    refused("import { v7 } from 'uuid'", 'ids'),
    { ...refused('const now = new Date()', 'clock'), at: 'libs/standards/ubl/src/parse-ubl-invoice.ts' },
  ],
})
