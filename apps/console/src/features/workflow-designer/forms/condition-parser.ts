import { type Token, tokensOf } from './condition-tokens.js'

interface Place {
  readonly start: number
  readonly end: number
}

/** What a condition says, as a tree. */
export type Node = Place &
  (
    | { readonly kind: 'literal'; readonly type: 'int' | 'double' | 'string' | 'bool'; readonly value: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'list'; readonly items: readonly Node[] }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
    | { readonly kind: 'method'; readonly name: string; readonly of: Node; readonly args: readonly Node[] }
    | { readonly kind: 'field'; readonly name: string; readonly of: Node }
    | { readonly kind: 'index'; readonly of: Node; readonly at: Node }
    | { readonly kind: 'not' | 'minus'; readonly of: Node }
    | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
    | { readonly kind: 'choice'; readonly condition: Node; readonly yes: Node; readonly no: Node }
  )

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*' | '/' | '%'

/** Why a text is no condition at all. */
export interface SyntaxProblem extends Place {
  readonly reason: 'empty' | 'unexpected' | 'unfinished' | 'open_text' | 'word_operator' | 'not_supported' | 'too_deep'
  readonly what: string
}

class Refusal extends Error {
  constructor(readonly problem: SyntaxProblem) {
    super(problem.reason)
  }
}

/** From what binds least to what binds most. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
]

/** What people write who know other languages. */
const WORDS: Readonly<Record<string, string>> = {
  and: '&&',
  AND: '&&',
  '&': '&&',
  or: '||',
  OR: '||',
  '|': '||',
  not: '!',
  NOT: '!',
  '=': '==',
}

const MOST_DEPTH = 64

/** Reads a condition: its tree, or the first thing that makes it none. */
export function parseCondition(text: string): { readonly node: Node } | { readonly problem: SyntaxProblem } {
  try {
    return { node: new Parser(tokensOf(text)).whole() }
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem }
    throw error
  }
}

class Parser {
  private at = 0
  private depth = 0

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    if (this.isAtEnd()) this.refuse('empty', this.next)
    const node = this.choice()
    if (!this.isAtEnd()) this.unexpected(this.next)
    return node
  }

  private get next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', source: '', value: '', start: 0, end: 0 }
  }

  private isAtEnd(): boolean {
    return this.next.kind === 'end'
  }

  private take(): Token {
    const token = this.next
    this.at += 1
    return token
  }

  private is(operator: string): boolean {
    return this.next.source === operator && (this.next.kind === 'operator' || operator === 'in')
  }

  private expect(operator: string): Token {
    if (!this.is(operator)) this.unexpected(this.next)
    return this.take()
  }

  private choice(): Node {
    this.depth += 1
    if (this.depth > MOST_DEPTH) this.refuse('too_deep', this.next)
    const condition = this.binary(0)
    this.depth -= 1
    if (!this.is('?')) return condition
    this.take()
    const yes = this.binary(0)
    this.expect(':')
    const no = this.choice()
    return { kind: 'choice', condition, yes, no, start: condition.start, end: no.end }
  }

  private binary(level: number): Node {
    const operators = LEVELS[level]
    if (operators === undefined) return this.unary()
    let left = this.binary(level + 1)
    for (;;) {
      const operator = operators.find((each) => this.is(each))
      if (operator === undefined) return left
      this.take()
      const right = this.binary(level + 1)
      left = { kind: 'binary', operator, left, right, start: left.start, end: right.end }
    }
  }

  private unary(): Node {
    const { start } = this.next
    const kind = this.is('!') ? ('not' as const) : this.is('-') ? ('minus' as const) : undefined
    if (kind === undefined) return this.member()
    this.take()
    this.depth += 1
    if (this.depth > MOST_DEPTH) this.refuse('too_deep', this.next)
    const of = this.unary()
    this.depth -= 1
    return { kind, of, start, end: of.end }
  }

  private member(): Node {
    let of = this.primary()
    for (;;) {
      if (this.is('.')) {
        this.take()
        const name = this.next
        if (name.kind !== 'name') this.unexpected(name)
        this.take()
        if (this.is('(')) {
          const { items, end } = this.list('(', ')')
          of = { kind: 'method', name: name.source, of, args: items, start: of.start, end }
        } else of = { kind: 'field', name: name.source, of, start: of.start, end: name.end }
      } else if (this.is('[')) {
        this.take()
        const at = this.choice()
        const { end } = this.expect(']')
        of = { kind: 'index', of, at, start: of.start, end }
      } else return of
    }
  }

  private primary(): Node {
    const token = this.next
    const { start, end, value } = token
    switch (token.kind) {
      case 'int':
      case 'double':
        this.take()
        // 1u, 1em: letters that stand at a number mean nothing here.
        if (this.next.kind === 'name' && this.next.start === end) this.refuse('not_supported', this.next)
        return { kind: 'literal', type: token.kind, value, start, end }
      case 'text':
        if (token.isOpen === true) this.refuse('open_text', token)
        this.take()
        return { kind: 'literal', type: 'string', value, start, end }
      case 'name':
        return this.named()
      case 'operator':
        if (token.source === '(') {
          this.take()
          const inner = this.choice()
          const close = this.expect(')')
          return { ...inner, start, end: close.end }
        }
        if (token.source === '[') {
          const { items, end: close } = this.list('[', ']')
          return { kind: 'list', items, start, end: close }
        }
        if (token.source === '{') this.refuse('not_supported', token)
        return this.unexpected(token)
      case 'end':
      case 'unknown':
        return this.unexpected(token)
    }
  }

  private named(): Node {
    const { source: name, start, end } = this.take()
    if (this.next.kind === 'text' && this.next.start === end) this.refuse('not_supported', this.next)
    if (name === 'true' || name === 'false') return { kind: 'literal', type: 'bool', value: name, start, end }
    if (name === 'null') this.refuse('not_supported', { start, end, source: name })
    if (!this.is('(')) return { kind: 'name', name, start, end }
    const { items, end: close } = this.list('(', ')')
    return { kind: 'call', name, args: items, start, end: close }
  }

  private list(open: string, close: string): { readonly items: readonly Node[]; readonly end: number } {
    this.expect(open)
    const items: Node[] = []
    while (!this.is(close)) {
      items.push(this.choice())
      if (this.is(close)) break
      this.expect(',')
    }
    return { items, end: this.take().end }
  }

  private unexpected(token: Token): never {
    if (token.kind === 'end') this.refuse('unfinished', token)
    const isSign = token.kind === 'name' || token.kind === 'unknown'
    const word = isSign && Object.hasOwn(WORDS, token.source) ? WORDS[token.source] : undefined
    if (word !== undefined) this.refuse('word_operator', { ...token, source: word })
    this.refuse('unexpected', token)
  }

  private refuse(
    reason: SyntaxProblem['reason'],
    { start, end, source }: { readonly start: number; readonly end: number; readonly source: string },
  ): never {
    throw new Refusal({ reason, what: source, start, end })
  }
}
