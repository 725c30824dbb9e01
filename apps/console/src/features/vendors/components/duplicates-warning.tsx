import { ProblemError } from '@nexus/client'
import { T, useT } from '@nexus/console-i18n'
import { Banner, Button, Checkbox, Choice } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { ExternalLink, TriangleAlert } from 'lucide-react'

/** A vendor that looks like the one that is being added. */
export interface Alike {
  readonly vendorId: string
  readonly name: string
  readonly percent: number
  readonly reasons: readonly AlikeReason[]
}

const REASONS = ['name', 'postal-code', 'domain', 'iban'] as const
type AlikeReason = (typeof REASONS)[number]

/** The vendors that a refusal names; undefined for another refusal. */
export function alikeOf(error: unknown): readonly Alike[] | undefined {
  if (!(error instanceof ProblemError) || error.code !== 'procurement.vendor.likely_duplicate') return undefined
  const { duplicates } = error.facts
  return Array.isArray(duplicates) ? (duplicates as readonly unknown[]).flatMap(alikeFrom) : []
}

function alikeFrom(given: unknown): readonly Alike[] {
  if (typeof given !== 'object' || given === null) return []
  const { vendorId, name, percent, reasons } = given as Readonly<Record<string, unknown>>
  if (typeof vendorId !== 'string' || typeof name !== 'string') return []
  const named = Array.isArray(reasons) ? (reasons as readonly unknown[]) : []
  return [
    {
      vendorId,
      name,
      percent: typeof percent === 'number' ? percent : 0,
      reasons: REASONS.filter((reason) => named.includes(reason)),
    },
  ]
}

/** The vendor that has the same tax id or registration number already. */
export function sameVendorOf(error: unknown): { readonly vendorId: string; readonly name: string } | undefined {
  if (!(error instanceof ProblemError)) return undefined
  const { vendorId, name } = error.facts
  const isSame =
    error.code === 'procurement.vendor.duplicate_tax_id' || error.code === 'procurement.vendor.duplicate_registration'
  return isSame && typeof vendorId === 'string'
    ? { vendorId, name: typeof name === 'string' ? name : vendorId }
    : undefined
}

/** Warns of vendors that may be the same; whoever adds one all the same says that they are others. */
export function DuplicatesWarning({
  alike,
  acknowledged,
  onAcknowledge,
}: {
  readonly alike: readonly Alike[]
  readonly acknowledged: readonly string[]
  readonly onAcknowledge: (acknowledged: readonly string[]) => void
}) {
  const t = useT()
  return (
    <Banner tone="warning" role="alert" icon={<TriangleAlert aria-hidden />}>
      <p className="font-medium">
        <T id="vendors.duplicates.title" values={{ count: alike.length }} />
      </p>
      <p className="mt-0.5">
        <T id="vendors.duplicates.text" />
      </p>
      <ul className="mt-3 flex flex-col gap-2 text-ink">
        {alike.map(({ vendorId, name, percent, reasons }) => (
          <li
            key={vendorId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md border border-line bg-surface p-3"
          >
            <Choice
              label={<T id="vendors.duplicates.other" values={{ name }} />}
              hint={
                <T
                  id="vendors.duplicates.likeness"
                  values={{ percent, reasons: reasons.map((reason) => t(`vendors.alike.${reason}`)).join(', ') }}
                />
              }
            >
              {(control) => (
                <Checkbox
                  {...control}
                  checked={acknowledged.includes(vendorId)}
                  onCheckedChange={(on) =>
                    onAcknowledge(
                      on === true ? [...acknowledged, vendorId] : acknowledged.filter((each) => each !== vendorId),
                    )
                  }
                />
              )}
            </Choice>
            <Button asChild size="sm">
              <Link to="/vendors/$vendorId" params={{ vendorId }} target="_blank" rel="noopener">
                <T id="vendors.duplicates.open" />
                <ExternalLink aria-hidden />
              </Link>
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
