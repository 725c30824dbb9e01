import { ProblemError } from '@nexus/client'
import { useFieldText } from '@nexus/console-i18n'
import { useEffect } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'

/** `/roles/2` is of the field `roles`, `/initialPassword` of `initialPassword`. */
const fieldOf = (pointer: string): string => pointer.split('/')[1] ?? ''

/**
 * Puts refusals to the fields that they are about, and the focus into the first of them. Answers what is left to be said
 * above the form; `names` must be the same array at every call.
 */
export function useFieldRefusals<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  error: unknown,
  names: readonly (Path<Values> & string)[],
): unknown {
  const { setError } = form
  const fieldText = useFieldText()
  useEffect(() => {
    if (!(error instanceof ProblemError)) return
    let isFirst = true
    for (const field of error.errors) {
      const name = names.find((each) => each === fieldOf(field.pointer))
      if (name === undefined) continue
      setError(name, { type: 'server', message: fieldText(field) }, { shouldFocus: isFirst })
      isFirst = false
    }
  }, [error, fieldText, names, setError])
  const isPlaced =
    error instanceof ProblemError &&
    error.errors.length > 0 &&
    error.errors.every(({ pointer }) => names.some((name) => name === fieldOf(pointer)))
  return isPlaced ? undefined : error
}
