import { nearest } from './condition-nearest.js'
import { type BinaryOperator, type Node, type SyntaxProblem, parseCondition } from './condition-parser.js'
import type { FactType } from './facts.js'

/** What a part of a condition is; `?` where something in it is wrong already. */
export type ValueType = FactType | 'double' | 'list' | 'list<string>' | '?'

/** What is wrong with a condition, and where. `code` is what the server calls it. */
export interface ConditionProblem {
  readonly code: 'syntax' | 'too_long' | 'unknown_fact' | 'type' | 'not_boolean' | 'nested_macro' | 'not_supported'
  readonly reason:
    | SyntaxProblem['reason']
    | 'too_long'
    | 'unknown_fact'
    | 'no_fields'
    | 'operands'
    | 'needs_bool'
    | 'not_boolean'
    | 'nested'
    | 'macro'
    | 'variable'
    | 'number'
    | 'decimals'
    | 'money'
    | 'argument'
    | 'money_list'
  readonly start: number
  readonly end: number
  /** For the message: the word in question, types, and what was probably meant. */
  readonly values: Readonly<Record<string, string>>
}

export type Schema = Readonly<Record<string, FactType>>

const MOST_CHARACTERS = 500
const AMOUNT = /^-?[0-9]{1,15}(\.[0-9]{1,4})?$/
const CURRENCY = /^[A-Z]{3}$/
const MACROS = new Set(['exists', 'all', 'exists_one'])
const METHODS: Readonly<Record<string, { readonly takes: number; readonly gives: ValueType }>> = {
  contains: { takes: 1, gives: 'bool' },
  startsWith: { takes: 1, gives: 'bool' },
  endsWith: { takes: 1, gives: 'bool' },
  size: { takes: 0, gives: 'int' },
  trim: { takes: 0, gives: 'string' },
  lowerAscii: { takes: 0, gives: 'string' },
  upperAscii: { takes: 0, gives: 'string' },
}
const SYNTAX = new Set<SyntaxProblem['reason']>(['empty', 'unexpected', 'unfinished', 'open_text', 'word_operator'])

/** What is wrong with a condition, as far as that can be said here; the server checks it again when it is saved. */
export function checkCondition(text: string, schema: Schema): readonly ConditionProblem[] {
  if (text.length > MOST_CHARACTERS)
    return [{ code: 'too_long', reason: 'too_long', start: MOST_CHARACTERS, end: text.length, values: {} }]
  const parsed = parseCondition(text)
  if ('problem' in parsed) {
    const { reason, what, start, end } = parsed.problem
    return [{ code: SYNTAX.has(reason) ? 'syntax' : 'not_supported', reason, start, end, values: { what } }]
  }
  const checker = new Checker(schema)
  const type = checker.typeOf(parsed.node, undefined)
  if (checker.problems.length === 0 && type !== 'bool') {
    const { start, end } = parsed.node
    return [{ code: 'not_boolean', reason: 'not_boolean', start, end, values: { type } }]
  }
  return checker.problems
}

/** A variable of exists, all or exists_one. */
interface Bound {
  readonly name: string
  readonly type: ValueType
}

class Checker {
  readonly problems: ConditionProblem[] = []

  constructor(private readonly schema: Schema) {}

  typeOf(node: Node, bound: Bound | undefined): ValueType {
    switch (node.kind) {
      case 'literal':
        if (node.type === 'int' || node.type === 'double') return this.number(node, node.type)
        return node.type
      case 'name':
        return this.name(node, node.name, bound)
      case 'list':
        return this.list(node, node.items, bound)
      case 'call':
        return this.call(node, node.name, node.args, bound)
      case 'method':
        return MACROS.has(node.name) ? this.macro(node, bound) : this.method(node, bound)
      case 'field':
        this.typeOf(node.of, bound)
        return this.report(node, 'unknown_fact', 'no_fields', { what: node.name })
      case 'index':
        return this.index(node, bound)
      case 'not':
        this.mustBe('bool', node.of, bound)
        return 'bool'
      case 'minus':
        return this.minus(node, bound)
      case 'binary':
        return this.binary(node, bound)
      case 'choice':
        return this.choice(node, bound)
    }
  }

  private report(
    { start, end }: { readonly start: number; readonly end: number },
    code: ConditionProblem['code'],
    reason: ConditionProblem['reason'],
    values: ConditionProblem['values'] = {},
  ): '?' {
    this.problems.push({ code, reason, start, end, values })
    return '?'
  }

  private number(node: Node & { readonly kind: 'literal' }, type: 'int' | 'double'): ValueType {
    const isPlain = AMOUNT.test(node.value) && node.value.replace(/[^0-9]/g, '').length <= 15
    return isPlain || type === 'int' ? type : this.report(node, 'type', 'number', { what: node.value })
  }

  private name(node: Node, name: string, bound: Bound | undefined): ValueType {
    if (bound?.name === name) return bound.type
    const type = Object.hasOwn(this.schema, name) ? this.schema[name] : undefined
    if (type !== undefined) return type
    return this.report(node, 'unknown_fact', 'unknown_fact', {
      what: name,
      meant: nearest(name, Object.keys(this.schema)) ?? '',
    })
  }

  private list(node: Node, items: readonly Node[], bound: Bound | undefined): ValueType {
    const types = items.map((item) => this.typeOf(item, bound))
    if (types.includes('money')) return this.report(node, 'type', 'money_list')
    return types.length > 0 && types.every((type) => type === 'string') ? 'list<string>' : 'list'
  }

  private call(node: Node, name: string, args: readonly Node[], bound: Bound | undefined): ValueType {
    if (name === 'money') {
      const [amount, currency] = args
      const isText = (each: Node | undefined, form: RegExp): boolean =>
        each?.kind === 'literal' && each.type === 'string' && form.test(each.value)
      if (args.length === 2 && isText(amount, AMOUNT) && isText(currency, CURRENCY)) return 'money'
      return this.report(node, 'type', 'money')
    }
    const types = args.map((arg) => this.typeOf(arg, bound))
    if (name !== 'size') return this.report(node, 'not_supported', 'not_supported', { what: name })
    const [type = '?'] = types
    if (types.length === 1 && (type === 'string' || type === '?' || type.startsWith('list'))) return 'int'
    return this.report(node, 'type', 'argument', { what: name })
  }

  private method(node: Node & { readonly kind: 'method' }, bound: Bound | undefined): ValueType {
    const of = this.typeOf(node.of, bound)
    const types = node.args.map((arg) => this.typeOf(arg, bound))
    const known = Object.hasOwn(METHODS, node.name) ? METHODS[node.name] : undefined
    if (known === undefined) return this.report(node, 'not_supported', 'not_supported', { what: node.name })
    if (of === '?' || types.includes('?')) return known.gives
    const isOfList = of.startsWith('list') && node.name === 'size'
    const fits =
      (of === 'string' || isOfList) && types.length === known.takes && types.every((type) => type === 'string')
    return fits ? known.gives : this.report(node, 'type', 'argument', { what: node.name })
  }

  private macro(node: Node & { readonly kind: 'method' }, bound: Bound | undefined): ValueType {
    if (bound !== undefined) this.report(node, 'nested_macro', 'nested', { what: node.name })
    const [variable, predicate] = node.args
    if (variable?.kind !== 'name' || predicate === undefined || node.args.length !== 2)
      return this.report(node, 'syntax', 'macro', { what: node.name })
    if (Object.hasOwn(this.schema, variable.name)) this.report(variable, 'type', 'variable', { what: variable.name })
    const range = this.typeOf(node.of, bound)
    if (range !== '?' && !range.startsWith('list')) return this.report(node, 'type', 'argument', { what: node.name })
    this.mustBe('bool', predicate, { name: variable.name, type: range === 'list<string>' ? 'string' : '?' })
    return 'bool'
  }

  private index(node: Node & { readonly kind: 'index' }, bound: Bound | undefined): ValueType {
    const of = this.typeOf(node.of, bound)
    const at = this.typeOf(node.at, bound)
    if (of === '?' || at === '?') return '?'
    if (!of.startsWith('list') || at !== 'int') return this.report(node, 'type', 'argument', { what: '[]' })
    return of === 'list<string>' ? 'string' : '?'
  }

  private minus(node: Node & { readonly kind: 'not' | 'minus' }, bound: Bound | undefined): ValueType {
    const type = this.typeOf(node.of, bound)
    if (type === '?' || type === 'int' || type === 'double') return type
    return this.report(node, 'type', 'argument', { what: '-' })
  }

  private mustBe(wanted: 'bool', node: Node, bound: Bound | undefined): void {
    const type = this.typeOf(node, bound)
    if (type !== wanted && type !== '?') this.report(node, 'type', 'needs_bool', { type })
  }

  private binary(node: Node & { readonly kind: 'binary' }, bound: Bound | undefined): ValueType {
    const { operator } = node
    if (operator === '&&' || operator === '||') {
      this.mustBe('bool', node.left, bound)
      this.mustBe('bool', node.right, bound)
      return 'bool'
    }
    const left = this.typeOf(node.left, bound)
    const right = this.typeOf(node.right, bound)
    const isSum = ['+', '-', '*', '/', '%'].includes(operator)
    if (isSum && [node.left, node.right].some((each) => each.kind === 'literal' && each.type === 'double'))
      return this.report(node, 'type', 'decimals')
    if (left === '?' || right === '?') return isSum ? '?' : 'bool'
    const type = resultOf(operator, left, right)
    return type ?? this.report(node, 'type', 'operands', { operator, left, right })
  }

  private choice(node: Node & { readonly kind: 'choice' }, bound: Bound | undefined): ValueType {
    this.mustBe('bool', node.condition, bound)
    const yes = this.typeOf(node.yes, bound)
    const no = this.typeOf(node.no, bound)
    if (yes === '?' || no === '?' || yes === no) return yes === '?' ? no : yes
    return this.report(node, 'type', 'operands', { operator: '? :', left: yes, right: no })
  }
}

const isNumber = (type: ValueType): boolean => type === 'int' || type === 'double'

/** What an operator makes of two values; undefined where it takes no such ones. */
function resultOf(operator: BinaryOperator, left: ValueType, right: ValueType): ValueType | undefined {
  const isMoney = left === 'money' || right === 'money'
  switch (operator) {
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const isSame = left === right && (operator === '==' || operator === '!=' || !left.startsWith('list'))
      const isMixed = isMoney ? isNumber(left) || isNumber(right) : isNumber(left) && isNumber(right)
      return isSame || isMixed ? 'bool' : undefined
    }
    case 'in':
      if (right === 'list<string>') return left === 'string' ? 'bool' : undefined
      return right === 'list' && left !== 'string' && !isMoney ? 'bool' : undefined
    case '+':
      if (left === 'string' && right === 'string') return 'string'
      if (left.startsWith('list') && left === right) return left
      return left === 'int' && right === 'int' ? 'int' : undefined
    case '-':
    case '*':
    case '/':
    case '%':
      return left === 'int' && right === 'int' ? 'int' : undefined
    case '&&':
    case '||':
      return 'bool'
  }
}
