import { cn } from '@nexus/console-ui'

/** An IBAN in groups of four, as it is read out; it goes from left to right everywhere. */
export function Iban({ iban, className }: { readonly iban: string; readonly className?: string }) {
  return (
    <bdi dir="ltr" className={cn('font-mono break-words', className)}>
      {iban.replace(/(.{4})(?=.)/g, '$1 ')}
    </bdi>
  )
}
