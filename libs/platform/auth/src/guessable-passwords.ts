import { COMMON_ENDINGS, COMMON_WORDS, KEYBOARD_ROWS } from './guessable-password-seeds.js'

const reversed = (text: string): string => [...text].reverse().join('')
const WALKS = KEYBOARD_ROWS.flatMap((row) => [row, reversed(row)])
const MIN_WALK = 4
const WORDS = new Set(COMMON_WORDS)
let list: ReadonlySet<string> | undefined

/**
 * The list of common passwords, lower case, more than 3,000 (IDN-01). It is made by rule from the seeds, always the
 * same: words with usual endings, keyboard walks, repeated signs and dates. It is no list of a breach.
 */
export function guessablePasswords(): ReadonlySet<string> {
  list ??= new Set([
    ...COMMON_WORDS.flatMap((word) => COMMON_ENDINGS.map((ending) => word + ending)),
    ...walks(),
    ...repetitions(),
  ])
  return list
}

/**
 * Whether a password is among the first that an attacker tries: in the list (also with `@` for `a`, `0` for `o` and
 * the like), a common word between a few digits and signs, one unit repeated, or nothing but keyboard walks.
 */
export function isGuessablePassword(password: string): boolean {
  const lower = password.toLowerCase()
  return (
    [lower, plainLetters(lower)].some((text) => guessablePasswords().has(text)) ||
    isDressedWord(lower) ||
    isRepetition(lower) ||
    isWalk(lower)
  )
}

function walks(): string[] {
  return WALKS.flatMap((row) => {
    const parts: string[] = []
    for (let length = MIN_WALK; length <= row.length; length++) parts.push(row.slice(0, length), row.slice(-length))
    return parts
  })
}

function repetitions(): string[] {
  return [...'abcdefghijklmnopqrstuvwxyz0123456789'].flatMap((sign) =>
    Array.from({ length: 13 }, (_, index) => sign.repeat(index + 4)),
  )
}

const LETTER_FOR: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
  '8': 'b',
  '9': 'g',
}

function plainLetters(text: string): string {
  return text.replace(/[@431!05$7+89]/g, (sign) => LETTER_FOR[sign] ?? sign)
}

const MAX_DRESSING = 6

/** `!Password2026!`: a common word, at most six digits and signs around it. */
function isDressedWord(lower: string): boolean {
  for (let start = 0; start <= MAX_DRESSING && start < lower.length; start++) {
    for (let cut = 0; cut + start <= MAX_DRESSING && start + cut < lower.length; cut++) {
      const dressing = lower.slice(0, start) + lower.slice(lower.length - cut)
      if (/\p{L}/u.test(dressing)) continue
      const core = lower.slice(start, lower.length - cut)
      if (WORDS.has(core) || WORDS.has(plainLetters(core))) return true
    }
  }
  return false
}

/** `abcabcabc`, `passwordpassword`: a unit of at most eight signs and nothing else, perhaps cut at the end. */
function isRepetition(lower: string): boolean {
  for (let unit = 1; unit <= 8 && unit * 2 <= lower.length; unit++) {
    if (
      lower ===
      lower
        .slice(0, unit)
        .repeat(Math.ceil(lower.length / unit))
        .slice(0, lower.length)
    )
      return true
  }
  return false
}

/** `qwerty123456asdf`: only pieces of keyboard walks of at least four signs. */
function isWalk(lower: string): boolean {
  let rest = lower
  while (rest.length > 0) {
    const piece = longestWalk(rest)
    if (piece < MIN_WALK) return false
    rest = rest.slice(piece)
  }
  return true
}

function longestWalk(text: string): number {
  let length = 0
  while (length < text.length && WALKS.some((row) => row.includes(text.slice(0, length + 1)))) length++
  return length
}
