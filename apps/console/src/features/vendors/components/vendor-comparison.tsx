import { T, useT } from '@nexus/console-i18n'
import { Badge, Card, DateText } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { ExternalLink } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useCountryName } from '../forms/use-countries.js'
import type { Vendor } from '../queries/vendor-queries.js'
import { Iban } from './iban.js'
import { HoldBadge, VendorStateBadge } from './vendor-state.js'

/** Two vendors side by side, with what differs marked; one of them is chosen to stay. */
export function VendorComparison({
  vendors,
  survivorId,
  onChoose,
}: {
  readonly vendors: readonly [Vendor, Vendor]
  readonly survivorId: string
  readonly onChoose: (vendorId: string) => void
}) {
  const t = useT()
  const group = useId()
  const rows = useRows()
  const [one, other] = vendors
  return (
    <Card isFlush title={<T id="vendors.merge.compare" />}>
      <fieldset className="min-w-0">
        <legend className="px-4 pt-3 font-medium">
          <T id="vendors.merge.which" />
        </legend>
        <div className="grid gap-3 p-4 sm:grid-cols-2">
          {vendors.map(({ vendorId, name }) => (
            <label
              key={vendorId}
              className="flex min-w-0 cursor-pointer items-start gap-2 rounded-md border border-line p-3 has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name={group}
                className="mt-1 accent-accent"
                checked={vendorId === survivorId}
                onChange={() => onChoose(vendorId)}
              />
              <span className="min-w-0 grow">
                <span className="block font-medium break-words">{name}</span>
                <span className="block text-sm text-muted">
                  {t(vendorId === survivorId ? 'vendors.merge.stays' : 'vendors.merge.ends')}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <dl className="divide-y divide-line border-t border-line">
        {rows.map(({ label, of, sameAs = of }) => {
          const isDifferent = JSON.stringify(textOf(sameAs(one))) !== JSON.stringify(textOf(sameAs(other)))
          return (
            <div key={label} className="grid grid-cols-2 gap-x-3 px-4 py-2">
              <dt className="col-span-2 flex flex-wrap items-center gap-2 text-sm text-muted">
                {label}
                {isDifferent && (
                  <Badge tone="warning">
                    <T id="vendors.merge.differs" />
                  </Badge>
                )}
              </dt>
              {vendors.map((vendor) => (
                <dd key={vendor.vendorId} className="mt-0.5 min-w-0 break-words">
                  {sameAs !== nameOf && <span className="sr-only">{vendor.name}: </span>}
                  {of(vendor)}
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
      <div className="flex flex-wrap gap-x-6 gap-y-2 border-t border-line px-4 py-3">
        {vendors.map(({ vendorId, name }) => (
          <Link
            key={vendorId}
            to="/vendors/$vendorId"
            params={{ vendorId }}
            target="_blank"
            rel="noopener"
            className="inline-flex min-h-6 items-center gap-1 rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline"
          >
            <T id="vendors.duplicates.open_named" values={{ name }} />
            <ExternalLink aria-hidden className="size-3.5" />
          </Link>
        ))}
      </div>
    </Card>
  )
}

const nameOf = ({ name }: Vendor): string => name

/** For comparing only: what is text, as it is. */
const textOf = (value: unknown): unknown => (typeof value === 'string' || Array.isArray(value) ? value : null)

interface Row {
  readonly label: string
  readonly of: (vendor: Vendor) => ReactNode
  /** What is compared, where that is not what is shown. */
  readonly sameAs?: (vendor: Vendor) => unknown
}

function useRows(): readonly Row[] {
  const t = useT()
  const countryName = useCountryName()
  return [
    // On a phone the choice stands above, one below the other: the names say which column is whose.
    { label: t('vendors.field.name'), of: ({ name }) => <span className="font-medium">{name}</span>, sameAs: nameOf },
    {
      label: t('vendors.field.state'),
      of: ({ state, holds }) => (
        <span className="inline-flex max-w-full flex-wrap gap-1">
          <VendorStateBadge state={state} />
          <HoldBadge stages={holds} />
        </span>
      ),
      sameAs: ({ state, holds }) => [state, ...holds],
    },
    { label: t('vendors.field.country'), of: ({ country }) => countryName(country) },
    { label: t('vendors.field.postal_code'), of: ({ postalCode }) => postalCode ?? '–' },
    { label: t('vendors.field.tax_id'), of: ({ taxId }) => taxId ?? '–' },
    { label: t('vendors.field.registration'), of: ({ registrationNumber }) => registrationNumber ?? '–' },
    { label: t('vendors.field.website'), of: ({ website }) => website ?? '–' },
    { label: t('vendors.field.kind'), of: ({ kind }) => kind ?? '–' },
    {
      label: t('vendors.field.payment_days'),
      of: ({ paymentTermsDays }) => t('vendors.days', { count: paymentTermsDays }),
    },
    {
      label: t('vendors.bank.title'),
      of: ({ bankAccounts }) =>
        bankAccounts.length === 0 ? (
          '–'
        ) : (
          <ul>
            {bankAccounts.map(({ iban, holder }) => (
              <li key={iban} className="break-all">
                <Iban iban={iban} />
                <span className="block text-sm break-words text-muted">{holder}</span>
              </li>
            ))}
          </ul>
        ),
      sameAs: ({ bankAccounts }) => bankAccounts.map(({ iban }) => iban).sort(),
    },
    {
      label: t('vendors.field.created'),
      of: ({ createdAt }) => <DateText instant={createdAt} isRelative />,
      sameAs: () => null,
    },
  ]
}
