/** An IBAN in groups of four, as it is printed. */
export const groupedIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ')

/** An account with its holder; numbers go from left to right in each language. */
export function Account({
  account,
}: {
  readonly account: { readonly iban: string; readonly bic?: string; readonly holder?: string }
}) {
  const { iban, bic, holder } = account
  return (
    <>
      {holder !== undefined && <span className="block">{holder}</span>}
      <bdi dir="ltr" className="block font-mono text-sm">
        {groupedIban(iban)}
      </bdi>
      {bic !== undefined && (
        <bdi dir="ltr" className="block font-mono text-xs text-muted">
          {bic}
        </bdi>
      )}
    </>
  )
}
