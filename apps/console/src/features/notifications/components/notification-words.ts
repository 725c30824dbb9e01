import type { Notification } from '../queries/notification-queries.js'

/** The words behind the greeting, which only a mail needs; after its comma they begin in lower case. */
export function wordsOf({ body }: Pick<Notification, 'body'>): string {
  const [first = '', ...rest] = body.trim().split(/\n{2,}/)
  const isGreeting = rest.length > 0 && first.length < 120 && first.trimEnd().endsWith(',')
  if (!isGreeting) return body.trim()
  const words = rest.join('\n\n')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
