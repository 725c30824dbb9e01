import { T } from '@nexus/console-i18n'
import { LoaderCircle } from 'lucide-react'
import { cn } from './class-names.js'

/** Where something will stand; give it the size of what comes. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden className={cn('block h-4 animate-pulse rounded bg-subtle', className)} />
}

/** Says once that something loads, and shows the shape of a list or of a document meanwhile. */
export function LoadingRows({ rows = 8 }: { readonly rows?: number }) {
  return (
    <div role="status" className="divide-y divide-line">
      <span className="sr-only">
        <T id="ui.loading" />
      </span>
      {Array.from({ length: rows }, (_each, index) => (
        <div key={index} className="flex h-11 items-center gap-4 px-4">
          <Skeleton className={cn('grow', index % 3 === 1 ? 'max-w-56' : 'max-w-72')} />
          <Skeleton className="ms-auto w-20" />
          <Skeleton className="w-24 max-sm:hidden" />
        </div>
      ))}
    </div>
  )
}

export function Spinner({ className }: { readonly className?: string }) {
  return (
    <span role="status">
      <LoaderCircle aria-hidden className={cn('size-5 animate-spin text-muted', className)} />
      <span className="sr-only">
        <T id="ui.loading" />
      </span>
    </span>
  )
}
