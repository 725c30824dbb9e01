import type { ReactNode } from 'react'
import { MergeDialog } from '../../merge/components/merge-dialog.js'
import type { MergeField } from '../../merge/merge-field.js'
import type { Conflict } from '../forms/use-versioned-save.js'

export interface ConflictField<Values> extends Pick<MergeField, 'list'> {
  readonly name: keyof Values & string
  readonly label: string
  readonly render: (value: unknown) => ReactNode
}

/** Somebody was faster: field by field, whose value counts. */
export function ConflictDialog<Values extends object>({
  conflict,
  fields,
  onResolve,
  onCancel,
}: {
  readonly conflict: Conflict<Values> | undefined
  readonly fields: readonly ConflictField<Values>[]
  readonly onResolve: (merged: Values) => void
  readonly onCancel: () => void
}) {
  if (conflict === undefined) return null
  return (
    <MergeDialog<Values>
      isOpen
      base={conflict.base}
      mine={conflict.mine}
      theirs={conflict.theirs}
      fields={fields}
      onResolve={onResolve}
      onCancel={onCancel}
    />
  )
}
