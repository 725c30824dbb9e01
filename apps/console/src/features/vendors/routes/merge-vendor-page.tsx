import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, Banner, Button, Card, EmptyState, Field, LoadingRows, Textarea, toast } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft, GitMerge, Landmark, TriangleAlert } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { Iban } from '../components/iban.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { VendorCombobox } from '../components/vendor-combobox.js'
import { VendorComparison } from '../components/vendor-comparison.js'
import { mergeFaults, newAccounts, suggestedSurvivor } from '../components/vendor-merge.js'
import { useVendorMerge } from '../queries/duplicate-queries.js'
import { type Vendor, vendorQuery } from '../queries/vendor-queries.js'

const route = getRouteApi('/shell/vendors/$vendorId/merge')

interface Read {
  readonly vendor: Vendor
  readonly etag: string
}

/** Two vendors become one: which other one, which stays, what that means, and why. */
export function MergeVendorPage() {
  const t = useT()
  const { vendorId } = route.useParams()
  const { with: otherId } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(vendorQuery(vendorId))
  const other = useQuery({ ...vendorQuery(otherId ?? ''), enabled: otherId !== undefined && otherId !== vendorId })
  const [isSame, setSame] = useState(false)
  const choose = (chosen: string | undefined): void => {
    setSame(chosen === vendorId)
    if (chosen !== vendorId)
      void navigate({ search: chosen === undefined ? {} : { with: chosen }, replace: true, resetScroll: false })
  }
  const failed = found.isError ? found : other.isError ? other : undefined
  return (
    <Page
      key={vendorId}
      title={t('vendors.merge.title')}
      description={<T id="vendors.merge.description" />}
      lead={
        <Link
          to="/vendors/$vendorId"
          params={{ vendorId }}
          className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          {found.data?.vendor.name ?? <T id="vendors.one.title" />}
        </Link>
      }
    >
      <div className="flex max-w-4xl flex-col gap-4">
        <Card>
          <Field
            label={<T id="vendors.merge.other" values={{ name: found.data?.vendor.name ?? t('vendors.one.title') }} />}
            error={isSame && t('vendors.merge.same')}
          >
            <VendorCombobox value={otherId} valueLabel={other.data?.vendor.name} onChange={choose} />
          </Field>
        </Card>
        {failed !== undefined ? (
          <Card>
            <DocumentError failed={failed} list="/vendors" />
          </Card>
        ) : otherId === undefined || otherId === vendorId ? (
          <Card>
            <EmptyState
              icon={<GitMerge />}
              title={<T id="vendors.merge.choose" />}
              description={<T id="vendors.merge.choose_text" />}
            />
          </Card>
        ) : found.data === undefined || other.data === undefined ? (
          <Card isFlush>
            <LoadingRows rows={6} />
          </Card>
        ) : (
          <Comparison key={otherId} one={found.data} other={other.data} />
        )}
      </div>
    </Page>
  )
}

function Comparison({ one, other }: { readonly one: Read; readonly other: Read }) {
  const t = useT()
  const can = useCan()
  const fieldErrorsOf = useFieldErrorsOf()
  const navigate = route.useNavigate()
  const merge = useVendorMerge()
  const [survivorId, setSurvivorId] = useState(() => suggestedSurvivor(one.vendor, other.vendor))
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [stays, ends] = survivorId === one.vendor.vendorId ? [one, other] : [other, one]
  const faults = mergeFaults(one.vendor, other.vendor)
  const accounts = newAccounts(ends.vendor, stays.vendor)
  const names = { ends: ends.vendor.name, stays: stays.vendor.name }
  const isMissing = reason.trim() === ''
  const mayMerge = can('vendor:update')

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setTried(true)
    if (isMissing) event.currentTarget.querySelector('textarea')?.focus()
    else setAsking(true)
  }
  const run = (): void =>
    merge.mutate(
      {
        vendorId: ends.vendor.vendorId,
        etag: ends.etag,
        intoVendorId: stays.vendor.vendorId,
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          toast({ kind: 'success', title: t('vendors.merge.done', names) })
          void navigate({ to: '/vendors/$vendorId', params: { vendorId: stays.vendor.vendorId } })
        },
        onError: () => setAsking(false),
      },
    )

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <ProblemBanner error={merge.error} isShownAtField={(pointer) => pointer === '/reason'} />
      {faults.map(({ vendorId, name, fault }) => (
        <Banner key={vendorId} tone="warning" icon={<TriangleAlert aria-hidden />}>
          {t(`vendors.merge.refused.${fault}`, { name })}
        </Banner>
      ))}
      <VendorComparison vendors={[one.vendor, other.vendor]} survivorId={survivorId} onChoose={setSurvivorId} />
      <Card title={<T id="vendors.merge.means" />}>
        <ul className="flex list-disc flex-col gap-1 ps-5">
          <li>
            <T id="vendors.merge.means.pointer" values={names} />
          </li>
          <li>
            <T id="vendors.merge.means.orders" values={names} />
          </li>
          <li>
            <T id="vendors.merge.means.history" values={names} />
          </li>
          <li>
            <T id="vendors.merge.means.final" />
          </li>
        </ul>
        {accounts.length > 0 && (
          <Banner tone="warning" icon={<Landmark aria-hidden />} className="mt-3">
            <T id="vendors.merge.accounts" values={names} />
            <ul className="mt-1">
              {accounts.map((iban) => (
                <li key={iban} className="break-all">
                  <Iban iban={iban} />
                </li>
              ))}
            </ul>
          </Banner>
        )}
      </Card>
      {mayMerge && faults.length === 0 && (
        <Card>
          <Field
            label={t('problems.reason')}
            isRequired
            error={isTried && isMissing ? t('problems.reason_missing') : fieldErrorsOf(merge.error)('/reason')}
          >
            <Textarea value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          </Field>
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            <Button asChild>
              <Link to="/vendors/$vendorId" params={{ vendorId: one.vendor.vendorId }}>
                <T id="ui.cancel" />
              </Link>
            </Button>
            <Button type="submit" variant="danger" isBusy={merge.isPending}>
              <T id="vendors.merge.submit" />
            </Button>
          </div>
        </Card>
      )}
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={(isOpen) => !isOpen && !merge.isPending && setAsking(false)}
        title={<T id="vendors.merge.ask" values={names} />}
        description={<T id="vendors.merge.ask_text" values={names} />}
        confirm={<T id="vendors.merge.confirm" values={names} />}
        isDangerous
        isBusy={merge.isPending}
        onConfirm={run}
      />
    </form>
  )
}
