import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link to a screen of another feature by its path; it opens in place, or in a tab where that is asked for. */
export function PathLink({
  path,
  className,
  children,
}: {
  readonly path: `/${string}`
  readonly className?: string
  readonly children: ReactNode
}) {
  const router = useRouter()
  return (
    <a
      href={path}
      className={className ?? 'rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline'}
      onClick={(event) => {
        if (event.defaultPrevented || event.button !== 0) return
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        router.history.push(path)
      }}
    >
      {children}
    </a>
  )
}
