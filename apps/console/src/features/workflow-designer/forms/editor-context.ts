import { createContext, use } from 'react'
import type { Directory } from '../queries/people-queries.js'
import type { BodyProblem } from './body-problems.js'
import type { DefinitionBody, DocumentType } from './body-types.js'
import type { Say } from './step-facts.js'
import type { Change } from './use-history.js'

/** What the parts of the designer share: the body, who may change it, and what is wrong with it. */
export interface Editor {
  readonly body: DefinitionBody
  readonly documentType: DocumentType
  readonly definitionName: string
  /** Undefined where a version is only looked at. */
  readonly change: Change | undefined
  readonly say: Say
  readonly directory: Directory
  readonly problems: readonly BodyProblem[]
  /** What was typed and cannot be understood yet, by field; it stays until it can. */
  readonly texts: Readonly<Record<string, string>>
  readonly setText: (id: string, text: string | undefined) => void
  /** Of fields that are not there any more. */
  readonly clearTexts: (prefix: string) => void
  readonly selected: string | undefined
  /** Changes whenever something is chosen, also the same once more. */
  readonly selection: object
  readonly select: (key: string | undefined) => void
  /** Said to everybody who does not see what happened. */
  readonly announce: (message: string) => void
}

export const EditorContext = createContext<Editor | undefined>(undefined)

export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (editor === undefined) throw new Error('useEditor is used outside of the designer')
  return editor
}

/** What is wrong with a field of a step, or with something below that field. */
export const problemAt = (problems: readonly BodyProblem[], key: string, field: string): string | undefined =>
  problems.find((each) => each.key === key && (each.field === field || each.field.startsWith(`${field}/`)))?.detail
