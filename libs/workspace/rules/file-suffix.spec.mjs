import rule from './file-suffix.mjs'
import { testRule } from './rule-tester.mjs'

const at = (place) => ({ at: place, code: '', name: place })
const refused = (place, messageId) => ({ ...at(place), errors: [{ messageId }] })

testRule('file-suffix', rule, {
  valid: [
    at('apps/procurement/src/requisitions/submit-requisition.use-case.ts'),
    at('apps/procurement/src/requisitions/requisition.machine.spec.ts'),
    at('apps/procurement/src/main.ts'),
    at('apps/procurement/src/database/data-source.ts'),
    at('apps/procurement/src/index.ts'),
    at('apps/procurement/src/database/migrations/postgres/1772442000000-create-requisitions.ts'),
    at('apps/procurement/test/any-name.ts'),
    at('libs/kernel/src/money.ts'),
    at('libs/platform/auth/src/common-passwords.ts'),
  ],
  invalid: [
    refused('apps/procurement/src/requisitions/requisition.service.ts', 'suffix'),
    refused('apps/procurement/src/requisitions/requisition.ts', 'suffix'),
    refused('apps/procurement/src/database/create-requisitions.ts', 'suffix'),
    refused('libs/kernel/src/moneyMath.ts', 'kebab'),
    refused('libs/kernel/src/utils.ts', 'drawer'),
    refused('libs/kernel/src/date-helpers.ts', 'drawer'),
    refused('apps/procurement/src/shared/vendor.entity.ts', 'drawer'),
  ],
})
