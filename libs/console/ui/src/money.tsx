import { todayIn } from '@nexus/console-format'
import { useFormat } from '@nexus/console-i18n'
import { cn } from './class-names.js'

interface MoneyProps {
  readonly money: { readonly amount: string; readonly currency: string }
  /** `code` where a list mixes currencies, `plain` where the column names the currency. */
  readonly style?: 'symbol' | 'code' | 'plain'
  readonly className?: string
}

/** An amount in the way of the reader, never broken over lines. */
export function Money({ money, style = 'symbol', className }: MoneyProps) {
  const format = useFormat()
  return (
    <span dir="auto" className={cn('whitespace-nowrap tabular-nums', className)}>
      {format.money(money, style)}
    </span>
  )
}

const NEAR_MS = 30 * 86_400_000

/**
 * A calendar date (`date`) or an instant (`instant`); `isRelative` says how long ago, and when exactly on demand. What is
 * more than a month away is a date: "last year" tells nobody anything.
 */
export function DateText({
  className,
  ...rest
}: { readonly className?: string } & (
  | { readonly date: string; readonly instant?: undefined }
  | { readonly instant: string; readonly isRelative?: boolean; readonly date?: undefined }
)) {
  const format = useFormat()
  if (rest.date !== undefined) {
    return (
      <time dir="auto" dateTime={rest.date} className={cn('whitespace-nowrap', className)}>
        {format.date(rest.date)}
      </time>
    )
  }
  const full = format.instant(rest.instant)
  const isNear = Math.abs(Date.now() - Date.parse(rest.instant)) < NEAR_MS
  const text =
    rest.isRelative !== true
      ? full
      : isNear
        ? format.relative(rest.instant)
        : format.date(todayIn(format.timeZone, new Date(rest.instant)))
  return (
    <time
      dir="auto"
      dateTime={rest.instant}
      title={rest.isRelative === true ? full : undefined}
      className={cn('whitespace-nowrap', className)}
    >
      {text}
    </time>
  )
}
