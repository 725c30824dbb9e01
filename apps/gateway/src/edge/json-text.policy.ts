import { type FieldError, invalidArgument } from '@nexus/kernel'

/** Limits of a JSON body (SEC-46). */
const MAX_DEPTH = 32
const MAX_ITEMS = 1_000

/** Names through which a JSON member could reach the prototype of an object (SEC-29). */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

/** Half of a surrogate pair: no character, and stored as another one. */
const HALF_A_CHARACTER = /\p{Surrogate}/u

const NUMBER = /-?[0-9][0-9.eE+-]*/y

interface Frame {
  readonly names?: Set<string>
  /** The member or item at hand, for the pointer. */
  at: string | number
  expectsName: boolean
}

/**
 * Reads a JSON body more strictly than `JSON.parse`: UTF-8 only, no member twice, no member that reaches a prototype,
 * at most 32 levels and 1,000 items a list, no number that JavaScript would store as another one (SEC-30). An empty
 * body is undefined. The limits are checked before anything is built, so that a deep body costs nothing.
 * @throws DomainError `invalidArgument` with a pointer to the fault
 */
export function readJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined
  const text = decode(bytes)
  checkMembers(text)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw refusal('', 'malformed', 'must be valid JSON')
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refusal('', 'malformed', 'must be UTF-8')
  }
}

/** Walks over the tokens; what is no JSON at all is left to the parser. */
function checkMembers(text: string): void {
  const frames: Frame[] = []
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    const frame = frames.at(-1)
    if (character === '"') {
      const end = endOfString(text, index + 1)
      if (end < 0) return
      const quoted = text.slice(index, end + 1)
      if (frame?.expectsName === true) addName(frames, frame, quoted)
      if (quoted.includes('\\u') && HALF_A_CHARACTER.test(unescaped(quoted)))
        throw refusal(pointerOf(frames), 'malformed', 'holds half a character')
      index = end
    } else if (character === '{' || character === '[') {
      if (frames.length === MAX_DEPTH)
        throw refusal(pointerOf(frames), 'too_deep', `must not be nested deeper than ${String(MAX_DEPTH)} levels`, {
          maximum: MAX_DEPTH,
        })
      frames.push(character === '{' ? { names: new Set(), at: '', expectsName: true } : { at: 0, expectsName: false })
    } else if (character === '}' || character === ']') {
      frames.pop()
    } else if (character === ':' && frame !== undefined) {
      frame.expectsName = false
    } else if (character === ',' && frame !== undefined) {
      next(frames, frame)
    } else if (character === '-' || (character >= '0' && character <= '9')) {
      index = endOfNumber(text, index, frames)
    }
  }
}

function addName(frames: readonly Frame[], frame: Frame, quoted: string): void {
  const name = quoted.includes('\\') ? unescaped(quoted) : quoted.slice(1, -1)
  frame.at = name
  if (FORBIDDEN_NAMES.has(name)) throw refusal(pointerOf(frames), 'unknown_field', 'is not a field of any request')
  if (frame.names?.has(name) === true) throw refusal(pointerOf(frames), 'duplicate_field', 'is given twice')
  frame.names?.add(name)
}

function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted) as string
  } catch {
    throw refusal('', 'malformed', 'must be valid JSON')
  }
}

function next(frames: readonly Frame[], frame: Frame): void {
  frame.expectsName = frame.names !== undefined
  if (typeof frame.at !== 'number') return
  frame.at += 1
  if (frame.at >= MAX_ITEMS)
    throw refusal(
      pointerOf(frames.slice(0, -1)),
      'too_many_items',
      `must not hold more than ${String(MAX_ITEMS)} items`,
      { maximum: MAX_ITEMS },
    )
}

/** The index of the closing quote, or -1. */
function endOfString(text: string, start: number): number {
  for (let from = start; ;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return -1
    let backslashes = 0
    while (text.charAt(quote - 1 - backslashes) === '\\') backslashes += 1
    if (backslashes % 2 === 0) return quote
    from = quote + 1
  }
}

function endOfNumber(text: string, start: number, frames: readonly Frame[]): number {
  NUMBER.lastIndex = start
  const digits = NUMBER.exec(text)?.[0]
  if (digits === undefined) return start
  const value = +digits
  if (Object.is(value, -0) || !(Number.isFinite(value) || Number.isNaN(value)))
    throw refusal(pointerOf(frames), 'number_range', 'is a number that cannot be stored as it is written')
  return start + digits.length - 1
}

const pointerOf = (frames: readonly Frame[]): string =>
  frames.map((frame) => `/${String(frame.at).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const refusal = (pointer: string, code: string, detail: string, facts?: FieldError['facts']): Error =>
  invalidArgument(`The body cannot be read: ${pointer === '' ? 'it' : pointer} ${detail}`, {
    errors: [{ pointer, code, detail, ...(facts === undefined ? {} : { facts }) }],
  })
