import type { ReactNode } from 'react'

export interface ToastContent {
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly kind?: 'info' | 'success' | 'error'
  /** `label` says what it does, such as "Undo". */
  readonly action?: { readonly label: string; readonly onClick: () => void }
}

export interface ShownToast extends ToastContent {
  readonly id: number
  readonly isOpen: boolean
}

const MOST = 3
let shown: readonly ShownToast[] = []
let next = 0
const listeners = new Set<() => void>()

function change(to: readonly ShownToast[]): void {
  shown = to
  for (const listener of listeners) listener()
}

/** Says in passing what happened; what has to be acted on stays on the page instead. */
export function toast(content: ToastContent): void {
  next += 1
  change([...shown.filter(({ isOpen }) => isOpen).slice(1 - MOST), { ...content, id: next, isOpen: true }])
}

export const closeToast = (id: number): void =>
  change(shown.map((each) => (each.id === id ? { ...each, isOpen: false } : each)))

export const shownToasts = (): readonly ShownToast[] => shown

export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
