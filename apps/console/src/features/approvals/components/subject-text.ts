import type { Schemas } from '@nexus/client'
import type { MessageId, Translate } from '@nexus/console-i18n'

export type Subject = Schemas['DocumentSubject']

/** What a document is called; the title of the server, and what it says where a service made it. */
export interface Titled {
  readonly title: string
  readonly subject?: Subject | undefined
}

/** How the reader reads. */
interface Reader {
  readonly t: Translate
  readonly isMessage: (id: string) => id is MessageId
}

/**
 * What a document is called, in the language of the reader. What a person called it, what is older than subjects and what is
 * newer than this console has the title of the server.
 */
export function titleText({ title, subject }: Titled, { t, isMessage }: Reader): string {
  if (subject === undefined) return title
  const id = `approvals.subject.${subject.code}`
  if (!isMessage(id)) return title
  const texts = Object.entries(subject.parameters).map(([name, value]: [string, unknown]) => [
    name,
    // Numbers of documents are no quantities: they are written as they are.
    Array.isArray(value) ? value.join(', ') : String(value),
  ])
  return t(id, Object.fromEntries(texts) as Record<string, string>)
}
