import { useCallback, useReducer } from 'react'
import type { DefinitionBody } from './body-types.js'

interface History {
  readonly past: readonly DefinitionBody[]
  readonly body: DefinitionBody
  readonly future: readonly DefinitionBody[]
  /** What was changed last: letters that are typed into the same field are undone together. */
  readonly tag: string | undefined
}

type Action =
  | { readonly kind: 'change'; readonly change: (body: DefinitionBody) => DefinitionBody; readonly tag?: string }
  | { readonly kind: 'undo' | 'redo' }

const MOST = 100

function next(history: History, action: Action): History {
  const { past, body, future, tag } = history
  switch (action.kind) {
    case 'change': {
      const changed = action.change(body)
      if (changed === body) return history
      const isSameField = action.tag !== undefined && action.tag === tag
      return { past: isSameField ? past : [...past, body].slice(-MOST), body: changed, future: [], tag: action.tag }
    }
    case 'undo': {
      const before = past.at(-1)
      if (before === undefined) return history
      return { past: past.slice(0, -1), body: before, future: [body, ...future], tag: undefined }
    }
    case 'redo': {
      const [after, ...rest] = future
      if (after === undefined) return history
      return { past: [...past, body], body: after, future: rest, tag: undefined }
    }
  }
}

export type Change = (change: (body: DefinitionBody) => DefinitionBody, tag?: string) => void

/** A body that is being written, and the way back through everything that was done to it. */
export function useHistory(initial: DefinitionBody) {
  const [{ past, body, future }, dispatch] = useReducer(next, {
    past: [],
    body: initial,
    future: [],
    tag: undefined,
  })
  const change = useCallback<Change>(
    (make, tag) => dispatch({ kind: 'change', change: make, ...(tag === undefined ? {} : { tag }) }),
    [],
  )
  const undo = useCallback(() => dispatch({ kind: 'undo' }), [])
  const redo = useCallback(() => dispatch({ kind: 'redo' }), [])
  return { body, change, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0 }
}
