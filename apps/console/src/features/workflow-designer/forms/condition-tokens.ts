/** A piece of a condition, and where it stands in its text. */
export interface Token {
  readonly kind: 'name' | 'int' | 'double' | 'text' | 'operator' | 'end' | 'unknown'
  /** As it is written. */
  readonly source: string
  /** Of a text without quotes and escapes. */
  readonly value: string
  readonly start: number
  readonly end: number
  /** Of a text: its quote is missing at the end. */
  readonly isOpen?: boolean
}

const SPACE = /\s+/y
const COMMENT = /\/\/[^\n]*/y
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y
const DOUBLE = /(?:\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\.\d+)/y
const INT = /\d+/y
const OPERATOR = /==|!=|<=|>=|&&|\|\||[<>!?:.,+\-*/%()[\]{}]/y
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\u0007' }

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Takes a condition apart. What means nothing is a token of its own, so that it can be pointed at; the last one is `end`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  const push = (kind: Token['kind'], source: string, value = source): void => {
    tokens.push({ kind, source, value, start: at, end: at + source.length })
    at += source.length
  }
  while (at < text.length) {
    const skipped = matchAt(SPACE, text, at) ?? matchAt(COMMENT, text, at)
    if (skipped !== undefined) {
      at += skipped.length
      continue
    }
    const quote = text.charAt(at)
    if (quote === "'" || quote === '"') {
      const token = textAt(text, at, quote)
      tokens.push(token)
      at = token.end
      continue
    }
    const name = matchAt(NAME, text, at)
    const double = matchAt(DOUBLE, text, at)
    const int = matchAt(INT, text, at)
    const operator = matchAt(OPERATOR, text, at)
    if (name !== undefined) push('name', name)
    else if (double !== undefined) push('double', double)
    else if (int !== undefined) push('int', int)
    else if (operator !== undefined) push('operator', operator)
    else push('unknown', quote)
  }
  tokens.push({ kind: 'end', source: '', value: '', start: text.length, end: text.length })
  return tokens
}

/** A text in quotes; without its second quote it ends with its line. */
function textAt(text: string, start: number, quote: string): Token {
  let value = ''
  let at = start + 1
  while (at < text.length) {
    const char = text.charAt(at)
    if (char === quote) return { kind: 'text', source: text.slice(start, at + 1), value, start, end: at + 1 }
    if (char === '\n') break
    if (char === '\\') {
      const escaped = text.charAt(at + 1)
      value += ESCAPES[escaped] ?? escaped
      at += 2
    } else {
      value += char
      at += 1
    }
  }
  const end = Math.min(at, text.length)
  return { kind: 'text', source: text.slice(start, end), value, start, end, isOpen: true }
}

/** Text as it is written in a condition. */
export const quoted = (text: string): string =>
  `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`
