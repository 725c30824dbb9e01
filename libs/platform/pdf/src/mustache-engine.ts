import type { FieldError } from '@nexus/kernel'
import Mustache from 'mustache'
import { templateInvalid } from './pdf-errors.js'
import { plainData } from './template-data.js'

/** The HTML of a template or of one of its partials. */
export interface TemplatePart {
  readonly pointer: string
  /** Of a partial. */
  readonly name?: string
  readonly text: string
}

/** Mustache's token: kind, name or text, place, and the tokens inside of a section. */
type Token = [kind: string, value: string, start: number, end: number, inner?: Token[]]

const MOST_STEPS = 1_000_000
const MOST_CHARACTERS = 16 * 1024 * 1024
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** For text and for quoted attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"'`]/g, (found) => ESCAPES[found] ?? '')

/** What speaks against using these parts; see `checkTemplate`. */
export function problemsOf(parts: readonly TemplatePart[]): FieldError[] {
  const problems: FieldError[] = []
  const usedBy = new Map<string, string[]>()
  const names = new Set(parts.flatMap(({ name }) => name ?? []))
  for (const { pointer, name = '', text } of parts) {
    const report = (code: string, detail: string) => problems.push({ pointer, code, detail })
    let tokens: Token[]
    try {
      tokens = parse(text)
    } catch (error) {
      report('syntax', error instanceof Error ? error.message : 'It is no Mustache template')
      continue
    }
    const partials: string[] = []
    for (const [kind, value] of flat(tokens)) {
      if (kind === 'text') continue
      if (kind === '&') report('unescaped', `Write {{${value}}}: {{{${value}}}} and {{&${value}}} would not be escaped`)
      if (kind === '=') report('delimiter', 'The tags are {{ and }}; they cannot be changed')
      if (kind === '>') partials.push(value)
      // Mustache would find them on every object, and call them.
      if (value.split('.').some((name) => name in Object.prototype))
        report('name', `{{${value}}} is no name of a value`)
    }
    for (const wanted of partials) if (!names.has(wanted)) report('partial', `There is no partial ${wanted}`)
    usedBy.set(name, partials)
    // Values are escaped for HTML, which protects neither CSS nor scripts.
    if (/<(style|script)\b[^>]*>(?:(?!<\/\1)[^])*\{\{/i.test(text))
      report(
        'tag',
        'A tag inside <style> or <script> would not be escaped rightly; write a class, and its style in css',
      )
    if (/<[a-z][^<>]*=\s*\{\{/i.test(text))
      report('attribute', 'Put the value of an attribute in quotes: class="{{name}}"')
  }
  for (const [name, partials] of usedBy)
    if (name !== '' && partials.some((partial) => reaches(usedBy, partial, name)))
      problems.push({ pointer: `/partials/${name}`, code: 'recursive', detail: 'A partial cannot contain itself' })
  return problems
}

/** The HTML with every value escaped. Throws `pdf.template.invalid` when it grows beyond all measure. */
export function fillIn(html: string, partials: Readonly<Record<string, string>>, data: unknown): string {
  return new BoundedWriter().render(html, plainData(data), { ...partials }, { escape: escapeValue })
}

function escapeValue(value: unknown): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw templateInvalid('A tag names a list or an object, which has no text: name a field of it, or open a section')
}

/** Sections in sections in sections multiply: this ends a template that would print for hours. */
class BoundedWriter extends Mustache.Writer {
  private steps = 0
  private characters = 0

  override renderTokens(...parameters: Parameters<Mustache.Writer['renderTokens']>): string {
    this.steps += parameters[0].length
    this.assertBounded()
    const rendered = super.renderTokens(...parameters)
    this.characters += rendered.length
    this.assertBounded()
    return rendered
  }

  private assertBounded(): void {
    if (this.steps > MOST_STEPS || this.characters > MOST_CHARACTERS)
      throw templateInvalid('The template produces too much with these data: nest fewer sections')
  }
}

// A Writer of its own: the global one keeps every template it has ever seen.
const parse = (text: string): Token[] => new Mustache.Writer().parse(text) as Token[]

const flat = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) => [token, ...(Array.isArray(token[4]) ? flat(token[4]) : [])])

function reaches(
  usedBy: ReadonlyMap<string, string[]>,
  from: string,
  wanted: string,
  seen = new Set<string>(),
): boolean {
  if (from === wanted) return true
  if (seen.has(from)) return false
  seen.add(from)
  return (usedBy.get(from) ?? []).some((next) => reaches(usedBy, next, wanted, seen))
}
