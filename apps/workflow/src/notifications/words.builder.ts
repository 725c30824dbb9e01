import {
  NOTIFICATION_KINDS,
  type NotificationKind,
  type NotificationLanguage,
  notificationTemplateInvalid,
} from '@nexus/contracts-workflow'
import Mustache from 'mustache'
import { TERMS, type Words } from './shipped-words.policy.js'

/** What differs by the language of the recipient. */
export type InEachLanguage = Readonly<Record<NotificationLanguage, string>>

/** What a notification says, by the names that its kind has. Instants are `Date`, numbers text. */
export type Values = Readonly<Record<string, string | Date | InEachLanguage | null>>

/** Values that every kind has. */
const EVERYWHERE = ['recipient', 'organization'] as const
const MOST_TITLE = 400

/** What may stand between {{ and }} in the words of a kind. */
export const valuesOf = (kind: NotificationKind): string[] => [...EVERYWHERE, ...NOTIFICATION_KINDS[kind].values]

/** @throws DomainError workflow.notification_template.invalid, which names the tag and what there is instead */
export function assertWords(kind: NotificationKind, words: Words): void {
  const known = new Set(valuesOf(kind))
  for (const [field, text] of Object.entries(words) as [keyof Words, string][]) {
    const refuse = (detail: string): Error =>
      notificationTemplateInvalid(`The ${field} cannot be used: ${detail}`, {
        errors: [{ pointer: `/${field}`, code: 'template', detail }],
      })
    for (const [type, name] of tagsOf(text, refuse)) {
      if (type === '>' || type === '=')
        throw refuse(`"{{${type}${name}" is not for notifications; use {{value}} and {{#value}}…{{/value}}.`)
      if (!known.has(name)) throw refuse(`there is no value "${name}" here; there are ${[...known].join(', ')}.`)
    }
  }
}

type Token = [type: string, value: string, start: number, end: number, inner?: unknown]

function tagsOf(text: string, refuse: (detail: string) => Error): [string, string][] {
  const walk = (tokens: readonly Token[]): [string, string][] =>
    tokens.flatMap(([type, value, , , inner]) => [
      ...(type === 'text' || type === '!' ? [] : [[type, value] as [string, string]]),
      ...(Array.isArray(inner) ? walk(inner as Token[]) : []),
    ])
  try {
    return walk(Mustache.parse(text) as Token[])
  } catch (error) {
    throw refuse(`${(error as Error).message}.`)
  }
}

/** Title and body in the words of the recipient's language, as plain text. */
export function inWords(
  words: Words,
  values: Values,
  { language, timeZone }: { readonly language: NotificationLanguage; readonly timeZone: string },
): { title: string; body: string } {
  const said = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value instanceof Date
        ? moment(value, language, timeZone)
        : typeof value === 'object' && value !== null
          ? value[language]
          : named(value, language),
    ]),
  )
  // Plain text: nothing to escape. The HTML of a mail escapes the whole.
  const write = (template: string): string => Mustache.render(template, said, undefined, { escape: String })
  const title = capital(write(words.subject).replaceAll(/\s+/g, ' ').trim()).slice(0, MOST_TITLE)
  return { title, body: write(words.body) }
}

const named = (value: string | null, language: NotificationLanguage): string =>
  value === null ? '' : (TERMS[language][value] ?? value)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const LOCALES: Readonly<Record<NotificationLanguage, string>> = { en: 'en-GB', de: 'de-DE' }

/** A calendar date, such as 2026-04-30, as it is written in each language. */
export function dayInWords(date: string): InEachLanguage {
  const day = new Date(`${date}T00:00:00Z`)
  const write = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day)
  return { en: write(LOCALES.en), de: write(LOCALES.de) }
}

const moment = (instant: Date, language: NotificationLanguage, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(instant)

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Plain text as HTML: paragraphs at empty lines. */
export function asHtml(text: string): string {
  const escaped = text.replaceAll(/[&<>"]/g, (found) => ESCAPES[found] ?? '')
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('\n')
}
