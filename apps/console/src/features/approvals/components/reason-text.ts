import type { Schemas } from '@nexus/client'
import type { Format, MessageId, Translate } from '@nexus/console-i18n'
import { readCondition } from '../../workflow-designer/forms/condition-reading.js'
import { FACTS, type Fact } from '../../workflow-designer/forms/facts.js'

export type Reason = Schemas['ApprovalReason']
type ParametersOf<C extends Reason['code']> = Extract<Reason, { code: C }>['parameters']
type Condition = ParametersOf<'CONDITION_TRUE'>
type Value = Condition['values'][number]
type Person = ParametersOf<'ASKED'>['people'][number] & Partial<ParametersOf<'NOT_ASKED'>['people'][number]>
type Texts = Record<string, string | number>

/** How the reader reads and writes. */
export interface Reader {
  readonly t: Translate
  readonly isMessage: (id: string) => id is MessageId
  readonly format: Format
  readonly roleName: (roleId: string) => string
  /** In place of the name that a step was shipped with. */
  readonly stepName: (name: string) => string
}

/** Every fact that any document has, once. */
const ALL_FACTS: readonly Fact[] = [
  ...new Map(Object.values(FACTS).flatMap((of) => of.map((f) => [f.name, f]))).values(),
]

/**
 * What reasons say, in the language of the reader; undefined where one of them is not known here: then the sentence that the
 * server made of all of them is the better one.
 */
export function reasonsText(reasons: readonly Reason[], reader: Reader): string | undefined {
  const texts = reasons.map((reason) => {
    const id = `approvals.reason.${reason.code}`
    return reader.isMessage(id) ? reader.t(id, textsOf(reason.parameters, reader)) : undefined
  })
  return texts.length === 0 || texts.includes(undefined) ? undefined : texts.join(' ')
}

/** The parameters of a reason as its message takes them: names of people, amounts and dates as the reader writes them. */
function textsOf(parameters: Reason['parameters'], reader: Reader): Texts {
  const { t, format, roleName, stepName } = reader
  const texts: Texts = { count: 0, quorum: 0, has_step: 'no', has_comment: 'no' }
  const role = 'role' in parameters && parameters.role !== undefined ? roleName(parameters.role) : ''
  for (const [name, value] of Object.entries(parameters) as [string, unknown][]) {
    if (value === undefined) continue
    if (name === 'documentVersion') texts['version'] = value as number
    else if (name === 'objection') texts[name] = objectionText(value as NonNullable<Person['objection']>, role, t)
    else if (name === 'failure')
      texts[name] = t(`approvals.condition_failure.${value as ParametersOf<'CONDITION_FAILED'>['failure']}`)
    else if (name === 'verdict' || name === 'outcome') texts[name] = t(`approvals.reason_word.${value as Word}`)
    else if (name === 'until') texts[name] = format.instant(value as string)
    else if (name === 'by') texts[name] = (value as Partial<Person>).userName ?? t('approvals.reason_person.somebody')
    else if (name === 'person' || name === 'from' || name === 'to') texts[name] = (value as Person).userName
    else if (name === 'people' || name === 'over') {
      const people = value as readonly Person[]
      texts['people'] = people.map((person) => personText(person, t)).join(', ')
      texts['count'] = people.length
    } else if (name === 'costCentre') {
      const { code, name: called } = value as ParametersOf<'OWNS_COST_CENTRE'>['costCentre']
      texts[name] = `${code} ${called}`
    } else if (name === 'step') texts[name] = stepName(value as string)
    else if (typeof value === 'string' || typeof value === 'number') texts[name] = value
  }
  if ('role' in parameters) texts['role'] = role
  if ('step' in parameters) texts['has_step'] = 'yes'
  if ('comment' in parameters) texts['has_comment'] = 'yes'
  return isCondition(parameters) ? { ...texts, ...conditionTexts(parameters, reader) } : texts
}

const isCondition = (parameters: Reason['parameters']): parameters is Condition => 'condition' in parameters

type Word = ParametersOf<'DECIDED_BY'>['verdict'] | ParametersOf<'DOCUMENT_ENDED'>['outcome']

const objectionText = (objection: NonNullable<Person['objection']>, role: string, t: Translate): string =>
  t(`approvals.objection.${objection}`, { role })

function personText({ userName: name, insteadOf, onBehalfOf, objection }: Person, t: Translate): string {
  if (insteadOf !== undefined) return t(`approvals.reason_person.${insteadOf}`, { name })
  if (onBehalfOf !== undefined) return t('approvals.reason_person.behalf', { name, other: onBehalfOf.userName })
  if (objection !== undefined)
    return t('approvals.reason_person.objection', { name, objection: objectionText(objection, '', t) })
  return name
}

/** A condition in words, with the values that it asked for. */
function conditionTexts({ condition, currency, values }: Condition, { t, format }: Reader): Texts {
  return {
    condition: readCondition(condition, { t, format, facts: ALL_FACTS, currency }) ?? condition,
    values: values.map((value) => valueText(value, t, format)).join(', '),
    count: values.length,
  }
}

function valueText({ fact: name, value }: Value, t: Translate, format: Format): string {
  const fact = ALL_FACTS.find((each) => each.name === name)
  return t('approvals.reason_value', { fact: fact === undefined ? name : t(fact.description), value: plain() })

  function plain(): string {
    if (typeof value === 'boolean') return t(value ? 'approvals.document.yes' : 'approvals.document.no')
    if (typeof value === 'object') return format.money(value)
    return typeof value === 'number' ? format.decimal(String(value)) : value
  }
}
