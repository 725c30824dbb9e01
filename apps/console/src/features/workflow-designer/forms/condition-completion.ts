import type { MessageId } from '@nexus/console-i18n'
import { type Token, tokensOf } from './condition-tokens.js'
import type { Fact, FactType } from './facts.js'

/** Something that fits where the caret stands. */
export interface Completion {
  readonly insert: string
  /** Where the caret goes, counted back from the end of what was inserted. */
  readonly back: number
  readonly label: string
  readonly hint: MessageId
  readonly kind: 'fact' | 'operator' | 'literal'
}

export interface Completions {
  /** What is replaced: what was typed of a word already. */
  readonly from: number
  readonly to: number
  readonly typed: string
  readonly items: readonly Completion[]
}

const operator = (label: string, hint: MessageId, insert = `${label} `, back = 0): Completion => ({
  insert,
  back,
  label,
  hint,
  kind: 'operator',
})
const literal = (label: string, hint: MessageId, back = 0): Completion => ({
  insert: label,
  back,
  label,
  hint,
  kind: 'literal',
})

const EQUAL = [operator('==', 'workflow.operator.eq'), operator('!=', 'workflow.operator.ne')]
const ORDER = [
  operator('>', 'workflow.operator.gt'),
  operator('>=', 'workflow.operator.ge'),
  operator('<', 'workflow.operator.lt'),
  operator('<=', 'workflow.operator.le'),
]
const JOIN = [operator('&&', 'workflow.operator.and'), operator('||', 'workflow.operator.or')]
const METHODS = [
  operator('contains', 'workflow.operator.contains', "contains('')", 2),
  operator('startsWith', 'workflow.operator.starts_with', "startsWith('')", 2),
  operator('endsWith', 'workflow.operator.ends_with', "endsWith('')", 2),
]
const OPERATORS: Readonly<Record<FactType, readonly Completion[]>> = {
  money: [...ORDER, ...EQUAL],
  int: [...ORDER, ...EQUAL],
  bool: [...JOIN, ...EQUAL],
  string: [
    ...EQUAL,
    operator('in', 'workflow.operator.in', "in ['']", 2),
    ...METHODS.map((each) => ({ ...each, label: `.${each.label}`, insert: `.${each.insert}` })),
  ],
}
const COMPARING = new Set(['==', '!=', '<', '<=', '>', '>='])

/** What fits at a place of a condition: facts, operators of the type before it, and values of the type that is compared. */
export function completionsAt(
  text: string,
  caret: number,
  facts: readonly Fact[],
  currency: string,
): Completions | undefined {
  const tokens = tokensOf(text)
  const inside = tokens.find(
    ({ kind, start, end, isOpen }) => kind === 'text' && start < caret && (caret < end || isOpen),
  )
  if (inside !== undefined) return undefined
  const current = tokens.find(({ kind, start, end }) => kind === 'name' && start < caret && caret <= end)
  const from = current?.start ?? caret
  const before = tokens.filter(({ kind, end }) => kind !== 'end' && end <= from)
  const typed = text.slice(from, caret)
  const items = fitting(before, facts, currency, text.charAt(from - 1) === '.').filter(
    ({ label }) => typed === '' || label.toLowerCase().startsWith(typed.toLowerCase()),
  )
  const isDone = items.length === 1 && items[0]?.label === typed
  return items.length === 0 || isDone ? undefined : { from, to: current?.end ?? caret, typed, items }
}

function fitting(
  before: readonly Token[],
  facts: readonly Fact[],
  currency: string,
  isAfterPoint: boolean,
): readonly Completion[] {
  const last = before.at(-1)
  if (isAfterPoint) return METHODS
  const isOperand =
    last !== undefined &&
    (last.kind === 'text' ||
      last.kind === 'int' ||
      last.kind === 'double' ||
      (last.kind === 'name' && last.source !== 'in') ||
      (last.kind === 'operator' && /^[)\]]$/.test(last.source)))
  if (isOperand) {
    const fact = facts.find(({ name }) => last.kind === 'name' && name === last.source)
    // After both sides of a comparison only && and || make sense.
    const isCompared = COMPARING.has(before.at(-2)?.source ?? '')
    return fact === undefined || isCompared ? JOIN : OPERATORS[fact.type]
  }
  const compared =
    last !== undefined && COMPARING.has(last.source)
      ? facts.find(({ name }) => name === before.at(-2)?.source)
      : undefined
  const named = facts
    .filter(({ name, type }) => compared === undefined || (type === compared.type && name !== compared.name))
    .map((fact): Completion => ({
      insert: `${fact.name} `,
      back: 0,
      label: fact.name,
      hint: fact.description,
      kind: 'fact',
    }))
  if (compared === undefined) return named
  return [...valuesOf(compared, currency), ...named]
}

function valuesOf({ name, type }: Fact, currency: string): readonly Completion[] {
  switch (type) {
    case 'money':
      return [
        literal('500', 'workflow.literal.plain_money'),
        literal(`money('500.00', '${currency}')`, 'workflow.literal.money'),
      ]
    case 'int':
      return [literal('1', 'workflow.literal.int')]
    case 'bool':
      return [literal('true', 'workflow.read.true'), literal('false', 'workflow.read.false')]
    case 'string':
      return name === 'currency'
        ? [literal(`'${currency}'`, 'workflow.literal.currency')]
        : [literal("''", 'workflow.literal.text', 1)]
  }
}
