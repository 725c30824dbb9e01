import type { MessageId, Translate } from '@nexus/console-i18n'
import type { ConditionProblem, ValueType } from './condition-check.js'

const TYPES: Readonly<Record<ValueType, MessageId>> = {
  money: 'workflow.type.money',
  int: 'workflow.type.int',
  double: 'workflow.type.double',
  bool: 'workflow.type.bool',
  string: 'workflow.type.string',
  list: 'workflow.type.list',
  'list<string>': 'workflow.type.list',
  '?': 'workflow.type.unknown',
}
const isType = (text: string): text is ValueType => text in TYPES

/** What is wrong with a condition, and what to do, in a sentence. */
export function conditionMessage({ reason, values }: ConditionProblem, t: Translate): string {
  const typeOf = (name: string): string => {
    const type = values[name] ?? '?'
    return t(isType(type) ? TYPES[type] : 'workflow.type.unknown')
  }
  switch (reason) {
    case 'operands':
      return t('workflow.condition.operands', {
        operator: values['operator'],
        left: typeOf('left'),
        right: typeOf('right'),
      })
    case 'needs_bool':
      return t('workflow.condition.needs_bool', { type: typeOf('type') })
    case 'not_boolean':
      return t('workflow.condition.not_boolean', { type: typeOf('type') })
    case 'unknown_fact': {
      const { what, meant } = values
      return meant === undefined || meant === ''
        ? t('workflow.condition.unknown_fact', { what })
        : t('workflow.condition.unknown_fact_meant', { what, meant })
    }
    default:
      return t(`workflow.condition.${reason}`, { what: values['what'] ?? '' })
  }
}
