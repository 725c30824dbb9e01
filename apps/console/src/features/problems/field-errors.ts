import { ProblemError } from '@nexus/client'
import { useFieldText } from '@nexus/console-i18n'

/** What was refused at a field, by its JSON pointer. */
export function useFieldErrorsOf(): (error: unknown) => (pointer: string) => string | undefined {
  const fieldText = useFieldText()
  return (error) => {
    const errors = error instanceof ProblemError ? error.errors : []
    return (pointer) => {
      const field = errors.find((each) => each.pointer === pointer)
      return field === undefined ? undefined : fieldText(field)
    }
  }
}

/** Whether a refusal says more than what its fields show already. */
export const isBeyondFields = (error: unknown, pointers: readonly string[]): boolean =>
  error !== undefined &&
  error !== null &&
  !(
    error instanceof ProblemError &&
    error.errors.length > 0 &&
    error.errors.every(({ pointer }) => pointers.includes(pointer))
  )
