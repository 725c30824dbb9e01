import { passwordRefused } from '@nexus/contracts-identity'
import type { DomainError } from '@nexus/kernel'

/** Words that most leaked passwords are made of; digits, signs and common swaps around them add nothing (IDN-01). */
const COMMON = new Set(
  (
    'password passwort passwd pass secret geheim login welcome willkommen admin administrator root user guest master qwerty qwertyuiop ' +
    'qwertz qwertzuiop azerty azertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm yxcvbnm letmein iloveyou loveyou trustno monkey dragon ' +
    'football baseball basketball soccer hockey superman batman spiderman starwars pokemon sunshine princess princesa shadow michael ' +
    'jennifer jordan hunter ashley charlie daniel jessica andrew thomas robert matthew joshua summer winter spring autumn sommer ' +
    'freedom whatever computer internet samsung google facebook microsoft windows apple iphone default changeme change temp temporary ' +
    'test testing tester demo example sample hello hallo bonjour cheese coffee flower cookie chocolate orange banana purple yellow ' +
    'killer hottie loveme babygirl lovely angel buster pepper ginger maggie bailey mustang corvette ferrari porsche mercedes yankees ' +
    'liverpool arsenal chelsea barcelona madrid bayern london berlin paris america germany canada jesus christ blessed matrix ' +
    'abc abcd abcdef abcdefg abcdefgh abcdefghijkl onetwothree correcthorsebatterystaple company firma invoice nexus january february march april june july august ' +
    'september october november december monday tuesday wednesday thursday friday saturday sunday passphrase access server network'
  ).split(' '),
)

const SWAPS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i', '|': 'l', '+': 't' }

const unswapped = (text: string): string => [...text].map((character) => SWAPS[character] ?? character).join('')

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '')

/** The word under the decoration: `Pa$$w0rd2026!` is `password`. Several readings, since `1` may be l or i. */
function readingsOf(password: string): string[] {
  const lower = password.toLowerCase()
  const stripped = lower.replace(/^[\d\W_]+|[\d\W_]+$/gu, '')
  return [lettersOf(lower), lettersOf(stripped), lettersOf(unswapped(stripped)), lettersOf(unswapped(stripped.replaceAll('1', 'i')))]
}

/** Whether the word is a common one, or common ones repeated or strung together. */
function isCommon(word: string): boolean {
  if (word === '') return true
  for (let length = word.length; length >= 3; length -= 1) {
    if (!COMMON.has(word.slice(0, length))) continue
    if (length === word.length || isCommon(word.slice(length))) return true
  }
  return false
}

/** Dates, telephone and keyboard numbers: no letter of any script. */
const isDigitsAndSigns = (password: string): boolean => /^[\x20-\x40\x5b-\x60\x7b-\x7e]+$/.test(password)

/** Whether few different characters or one run (`abcdef…`, `987654…`) make up all of it. */
function isMonotonous(password: string): boolean {
  const characters = [...password]
  if (new Set(characters).size < 5) return true
  if (/^(.{1,5})\1+$/u.test(password)) return true
  const steps = new Set(characters.slice(1).map((character, index) => (character.codePointAt(0) ?? 0) - (characters[index]?.codePointAt(0) ?? 0)))
  return steps.size === 1
}

/**
 * Checks a chosen password beyond its length: not common, not monotonous, not made of the person's own name or
 * address. No composition rules (IDN-01, SEC-06).
 * @throws DomainError identity.password.refused, naming `pointer`; never echoes the password.
 */
export function assertAcceptablePassword(password: string, person: { readonly name: string; readonly email: string }, pointer: string): void {
  if (isMonotonous(password)) throw refused(pointer, 'monotonous', 'repeats few characters; choose a longer phrase of different words')
  if (isDigitsAndSigns(password) || readingsOf(password).some((word) => word !== '' && isCommon(word))) throw refused(pointer, 'common', 'is among the passwords that are tried first; choose a phrase of several words')
  const own = [person.email, person.email.split('@')[0] ?? '', person.name, ...person.name.split(/\s+/)]
  const rest = own.reduce((text, part) => (part.length < 4 ? text : text.replaceAll(part.toLowerCase(), '')), password.toLowerCase())
  if (rest !== password.toLowerCase() && [...rest].length < 8) throw refused(pointer, 'personal', 'is made of the name or the e-mail address; choose something that others cannot guess')
}

const refused = (pointer: string, code: string, detail: string): DomainError =>
  passwordRefused(`The password ${detail}.`, { errors: [{ pointer, code: `password.${code}`, detail }] })
