import { T, useProblemText, useT } from '@nexus/console-i18n'
import { Check, CircleAlert, CloudOff, Copy, Inbox, SearchX } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from './button.js'
import { cn } from './class-names.js'

interface MessageProps {
  readonly icon?: ReactNode
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly actions?: ReactNode
  readonly className?: string
}

function Message({ icon, title, description, actions, className, ...rest }: MessageProps & { readonly role?: string }) {
  return (
    <div className={cn('flex flex-col items-center px-6 py-14 text-center', className)} {...rest}>
      <span
        aria-hidden
        className="mb-3 flex size-10 items-center justify-center rounded-full bg-subtle text-muted [&_svg]:size-5"
      >
        {icon}
      </span>
      <p className="text-lg font-semibold">{title}</p>
      {description !== undefined && <div className="mt-1 max-w-md text-balance text-muted">{description}</div>}
      {actions !== undefined && <div className="mt-4 flex flex-wrap justify-center gap-2 empty:hidden">{actions}</div>}
    </div>
  )
}

/** Nothing is here: says why, and what to do about it. */
export const EmptyState = ({ icon = <Inbox />, ...rest }: MessageProps) => <Message icon={icon} {...rest} />

/** What an error says of itself; `ProblemError` and `ConnectionError` of @nexus/client fit. */
interface Failure {
  readonly name?: string
  readonly code?: string
  readonly detail?: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly traceId?: string | undefined
  readonly status?: number
}

/**
 * It did not work: what happened, how to try again, and what to quote when asking for help. What is not there, or may not
 * be seen, is so the next time, too: `onRetry` is not offered then.
 */
export function ErrorState({
  error,
  onRetry,
  title,
  actions,
  className,
}: {
  readonly error: unknown
  readonly onRetry?: () => void
  readonly title?: ReactNode
  readonly actions?: ReactNode
  readonly className?: string
}) {
  const textOf = useProblemText()
  const failure: Failure = typeof error === 'object' && error !== null ? error : {}
  const isOffline = failure.name === 'ConnectionError'
  const isGone = failure.status === 404
  const { code, detail, facts } = failure
  const said = code === undefined || detail === undefined ? detail : textOf({ code, detail, facts })
  return (
    <Message
      role="alert"
      icon={isOffline ? <CloudOff /> : isGone ? <SearchX /> : <CircleAlert />}
      title={
        title ?? (
          <T id={isOffline ? 'ui.error.offline_title' : isGone ? 'ui.error.not_found_title' : 'ui.error.title'} />
        )
      }
      description={
        <>
          <p>
            {isOffline ? (
              <T id="ui.error.offline" />
            ) : isGone ? (
              <T id="ui.error.not_found" />
            ) : (
              (said ?? <T id="ui.error.unknown" />)
            )}
          </p>
          {failure.traceId !== undefined && <TraceId traceId={failure.traceId} />}
        </>
      }
      actions={
        <>
          {onRetry !== undefined && !isGone && (
            <Button onClick={onRetry}>
              <T id="ui.retry" />
            </Button>
          )}
          {actions}
        </>
      }
      {...(className === undefined ? {} : { className })}
    />
  )
}

export function TraceId({ traceId }: { readonly traceId: string }) {
  const t = useT()
  const [isCopied, setCopied] = useState(false)
  return (
    <p className="mt-2 flex items-center justify-center gap-1 text-xs">
      <span className="min-w-0">
        <T id="ui.error.trace" values={{ traceId: <code className="font-mono break-all">{traceId}</code> }} />
      </span>
      <button
        type="button"
        aria-label={t(isCopied ? 'ui.copied' : 'ui.copy')}
        className="relative rounded p-1 hover:text-ink touch:p-3"
        onClick={() => {
          void navigator.clipboard.writeText(traceId).then(() => setCopied(true))
        }}
      >
        {isCopied ? <Check aria-hidden className="size-3.5" /> : <Copy aria-hidden className="size-3.5" />}
      </button>
    </p>
  )
}

const tones = {
  info: 'border-info-ink/25 bg-info-soft text-info-ink',
  warning: 'border-warning-ink/25 bg-warning-soft text-warning-ink',
  danger: 'border-danger-ink/25 bg-danger-soft text-danger-ink',
  success: 'border-success-ink/25 bg-success-soft text-success-ink',
}

/** Something to know about the page as a whole. Put `role="alert"` on what appears by itself. */
export function Banner({
  tone = 'info',
  icon,
  actions,
  role,
  className,
  children,
}: {
  readonly tone?: keyof typeof tones
  readonly icon?: ReactNode
  readonly actions?: ReactNode
  readonly role?: 'alert' | 'status'
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <div
      role={role}
      className={cn(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border px-3 py-2 [&_svg]:size-4 [&_svg]:shrink-0',
        tones[tone],
        className,
      )}
    >
      {icon}
      <div className="min-w-0 grow basis-48">{children}</div>
      {actions}
    </div>
  )
}
