import type { Format, MessageId, Translate } from '@nexus/console-i18n'
import { type BinaryOperator, type Node, parseCondition } from './condition-parser.js'
import type { Fact } from './facts.js'

/** What a reading needs besides the condition. */
export interface Reader {
  readonly t: Translate
  readonly format: Format
  readonly facts: readonly Fact[]
  /** Of the definition: what plain numbers mean beside an amount. */
  readonly currency: string
}

const COMPARISONS: Readonly<Partial<Record<BinaryOperator, MessageId>>> = {
  '==': 'workflow.read.eq',
  '!=': 'workflow.read.ne',
  '<': 'workflow.read.lt',
  '<=': 'workflow.read.le',
  '>': 'workflow.read.gt',
  '>=': 'workflow.read.ge',
  in: 'workflow.read.in',
}
const METHODS: Readonly<Record<string, MessageId>> = {
  contains: 'workflow.read.contains',
  startsWith: 'workflow.read.starts_with',
  endsWith: 'workflow.read.ends_with',
}
const MACROS: Readonly<Record<string, MessageId>> = {
  exists: 'workflow.read.exists',
  all: 'workflow.read.all',
  exists_one: 'workflow.read.exists_one',
}
const SIGNS: Readonly<Partial<Record<BinaryOperator, string>>> = { '-': '−', '*': '×', '/': '÷', '%': 'mod' }

/** A condition in the words of the reader; undefined where it cannot be read. */
export function readCondition(text: string, reader: Reader): string | undefined {
  const parsed = parseCondition(text)
  return 'node' in parsed ? new Reading(reader).of(parsed.node) : undefined
}

class Reading {
  constructor(private readonly reader: Reader) {}

  of(node: Node): string {
    const { t, format } = this.reader
    switch (node.kind) {
      case 'literal':
        if (node.type === 'string') return t('workflow.read.text', { text: node.value })
        if (node.type === 'bool') return t(node.value === 'true' ? 'workflow.read.true' : 'workflow.read.false')
        return format.decimal(node.value)
      case 'name': {
        const fact = this.factOf(node)
        return fact === undefined ? node.name : t(fact.noun)
      }
      case 'list':
        return node.items.map((item) => this.of(item)).join(', ')
      case 'call':
        return this.call(node)
      case 'method':
        return this.method(node)
      case 'field':
        return `${this.of(node.of)}.${node.name}`
      case 'index':
        return `${this.of(node.of)}[${this.of(node.at)}]`
      case 'not':
        return t('workflow.read.not', { text: this.of(node.of) })
      case 'minus':
        return `−${this.of(node.of)}`
      case 'binary':
        return this.binary(node)
      case 'choice':
        return t('workflow.read.choice', {
          condition: this.of(node.condition),
          yes: this.of(node.yes),
          no: this.of(node.no),
        })
    }
  }

  private factOf(node: Node): Fact | undefined {
    return node.kind === 'name' ? this.reader.facts.find(({ name }) => name === node.name) : undefined
  }

  private call(node: Node & { readonly kind: 'call' }): string {
    const { t, format } = this.reader
    const [first, second] = node.args
    if (node.name === 'money' && first?.kind === 'literal' && second?.kind === 'literal')
      return /^-?\d+(\.\d+)?$/.test(first.value) && /^[A-Z]{3}$/.test(second.value)
        ? format.money({ amount: first.value, currency: second.value })
        : `${first.value} ${second.value}`
    if (node.name === 'size' && first !== undefined) return t('workflow.read.size', { of: this.of(first) })
    return `${node.name}(${node.args.map((arg) => this.of(arg)).join(', ')})`
  }

  private method(node: Node & { readonly kind: 'method' }): string {
    const { t } = this.reader
    const [first, second] = node.args
    const of = this.of(node.of)
    const macro = MACROS[node.name]
    if (macro !== undefined && first !== undefined && second !== undefined)
      return t(macro, { list: of, name: this.of(first), text: this.of(second) })
    const message = METHODS[node.name]
    if (message !== undefined && first !== undefined) return t(message, { left: of, right: this.of(first) })
    if (node.name === 'size') return t('workflow.read.size', { of })
    // Spaces around and small letters change nothing about what is meant.
    return of
  }

  private binary(node: Node & { readonly kind: 'binary' }): string {
    const { t } = this.reader
    const { operator, left, right } = node
    if (operator === '&&' || operator === '||')
      return t(operator === '&&' ? 'workflow.read.and' : 'workflow.read.or', {
        left: this.part(left, operator),
        right: this.part(right, operator),
      })
    const truth = this.truth(node)
    if (truth !== undefined) return truth
    const isMoney = [left, right].some((each) => this.isMoney(each))
    const [one, other] = [left, right].map((each) => (isMoney ? this.amount(each) : this.of(each)))
    const message = COMPARISONS[operator]
    if (message !== undefined) return t(message, { left: one, right: other })
    return `${one ?? ''} ${SIGNS[operator] ?? operator} ${other ?? ''}`
  }

  /** `matches == true` says no more than `matches`. */
  private truth({ operator, left, right }: Node & { readonly kind: 'binary' }): string | undefined {
    if (operator !== '==' && operator !== '!=') return undefined
    if (right.kind !== 'literal' || right.type !== 'bool' || this.factOf(left)?.type !== 'bool') return undefined
    const text = this.of(left)
    return (right.value === 'true') === (operator === '==') ? text : this.reader.t('workflow.read.not', { text })
  }

  /** `a && (b || c)` needs its brackets in words, too. */
  private part(node: Node, around: '&&' | '||'): string {
    const isOther = node.kind === 'choice' || (node.kind === 'binary' && node.operator === '||' && around === '&&')
    return isOther ? `(${this.of(node)})` : this.of(node)
  }

  private isMoney(node: Node): boolean {
    return this.factOf(node)?.type === 'money' || (node.kind === 'call' && node.name === 'money')
  }

  private amount(node: Node): string {
    const isNumber = node.kind === 'literal' && (node.type === 'int' || node.type === 'double')
    if (!isNumber || !/^\d+(\.\d+)?$/.test(node.value) || !/^[A-Z]{3}$/.test(this.reader.currency)) return this.of(node)
    return this.reader.format.money({ amount: node.value, currency: this.reader.currency })
  }
}
