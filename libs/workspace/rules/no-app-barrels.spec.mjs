import rule from './no-app-barrels.mjs'
import { testRule } from './rule-tester.mjs'

const code = "export * from './vendor.view.js'"

testRule('no-app-barrels', rule, {
  valid: [
    { at: 'apps/procurement/src/index.ts', code },
    { at: 'libs/kernel/src/money/index.ts', code },
  ],
  invalid: [{ at: 'apps/procurement/src/vendors/index.ts', code, errors: [{ messageId: 'barrel' }] }],
})
