import {
  changeToleranceRule,
  createToleranceRule,
  getToleranceRule,
  listToleranceRules,
} from '@nexus/contracts-billing'
import { operationsOf, serve } from '@nexus/platform-service'
import { ChangeToleranceRule } from './change-tolerance-rule.use-case.js'
import { CreateToleranceRule } from './create-tolerance-rule.use-case.js'
import { GetToleranceRule } from './get-tolerance-rule.query.js'
import { ListToleranceRules } from './list-tolerance-rules.query.js'

export const ToleranceMessages = operationsOf('tolerances', {
  operations: [
    serve(createToleranceRule, CreateToleranceRule),
    serve(changeToleranceRule, ChangeToleranceRule),
    serve(getToleranceRule, GetToleranceRule),
    serve(listToleranceRules, ListToleranceRules),
  ],
})
