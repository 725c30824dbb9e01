import type { Catalogue } from './catalogues.js'

/** What a server says of a refusal; `ProblemError` of @nexus/client fits. */
export interface Problem {
  readonly code: string
  readonly detail: string
}

/** The sentence for a code, else what the server says; `undefined` sentences: there are none of the language, or none yet. */
export const sentenceFor = (sentences: Catalogue | undefined, { code, detail }: Problem): string =>
  sentences !== undefined && Object.hasOwn(sentences, code) ? (sentences[code] ?? detail) : detail
