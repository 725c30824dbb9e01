import { cn } from './class-names.js'

/** The initials of a person or organization; its name stands beside it. */
export function Avatar({
  name,
  isSquare = false,
  className,
}: {
  readonly name: string
  readonly isSquare?: boolean
  readonly className?: string
}) {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
  return (
    <span
      aria-hidden
      // Not as text: the visible label of a button is part of its name (WCAG 2.5.3), and initials are no label.
      data-letters={letters}
      className={cn(
        'before:content-[attr(data-letters)] inline-flex size-6 shrink-0 items-center justify-center bg-accent-soft text-[0.625rem] font-semibold text-accent-ink uppercase select-none',
        isSquare ? 'rounded-md' : 'rounded-full',
        className,
      )}
    />
  )
}
