import { ProblemError } from '@nexus/client'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Card, LoadingRows, toast } from '@nexus/console-ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { type SubmitEvent, useMemo, useState } from 'react'
import { ChangedNotice } from '../../live/components/changed-notice.js'
import { MergeDialog } from '../../merge/components/merge-dialog.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { sameVendorOf } from '../components/duplicates-warning.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { focusFirstFault } from '../forms/focus-first-fault.js'
import { useCountryName } from '../forms/use-countries.js'
import { type VendorDraft, changesOf, draftOf, faultsOf } from '../forms/vendor-draft.js'
import { VendorFields } from '../forms/vendor-fields.js'
import { useVendorChange } from '../queries/use-vendor-change.js'
import { type Vendor, vendorQuery } from '../queries/vendor-queries.js'

const route = getRouteApi('/shell/vendors/$vendorId/edit')

export function EditVendorPage() {
  const t = useT()
  const { vendorId } = route.useParams()
  const found = useQuery(vendorQuery(vendorId))
  return (
    <Page
      key={vendorId}
      title={t('vendors.edit.title')}
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
      {found.data !== undefined ? (
        <VendorForm vendor={found.data.vendor} etag={found.data.etag} />
      ) : found.isError ? (
        <Card>
          <DocumentError failed={found} list="/vendors" />
        </Card>
      ) : (
        <Card isFlush>
          <LoadingRows rows={5} />
        </Card>
      )}
    </Page>
  )
}

interface Read {
  readonly draft: VendorDraft
  readonly etag: string
}

function VendorForm({ vendor, etag }: { readonly vendor: Vendor; readonly etag: string }) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const { locale } = useFormat()
  const { vendorId } = vendor
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const change = useVendorChange(vendorId)
  const fields = useMergeFields()
  // As it was when the form was opened: what is read again behind it does not change it under somebody's hands.
  const [base, setBase] = useState<Read>(() => ({ draft: draftOf(vendor), etag }))
  const [draft, setDraft] = useState(base.draft)
  const [theirs, setTheirs] = useState<Read>()
  const [isTried, setTried] = useState(false)
  const same = sameVendorOf(change.error)
  const isStale = change.error instanceof ProblemError && change.error.status === 412

  const save = (read: Read, typed: VendorDraft, form?: HTMLElement): void => {
    const body = changesOf(read.draft, typed, locale)
    if (Object.keys(body).length === 0) {
      void navigate({ to: '/vendors/$vendorId', params: { vendorId } })
      return
    }
    change.mutate(
      { etag: read.etag, change: { kind: 'update', body } },
      {
        onSuccess: ({ data: { name } }) => {
          toast({ title: t('vendors.done.saved', { name }), kind: 'success' })
          void navigate({ to: '/vendors/$vendorId', params: { vendorId } })
        },
        onError: (error) => {
          if (error instanceof ProblemError && error.status === 412) void look()
          else if (form !== undefined) focusFirstFault(form)
        },
      },
    )
  }
  const look = async (): Promise<void> => {
    try {
      const now = await queries.query({ ...vendorQuery(vendorId), staleTime: 0 })
      setTheirs({ draft: draftOf(now.vendor), etag: now.etag })
    } catch {
      toast({ title: t('ui.error.offline'), kind: 'error' })
    }
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setTried(true)
    if (change.isPending) return
    if (Object.keys(faultsOf(draft, locale)).length > 0) focusFirstFault(event.currentTarget)
    else save(base, draft, event.currentTarget)
  }

  return (
    <form noValidate onSubmit={submit} className="flex max-w-3xl flex-col gap-4">
      <ChangedNotice
        isShown={etag !== base.etag && !change.isPending && !change.isSuccess}
        onLook={() => setTheirs({ draft: draftOf(vendor), etag })}
      />
      {!isStale && (
        <ProblemBanner
          error={change.error}
          isShownAtField={(pointer) => pointer !== ''}
          actions={
            same === undefined ? undefined : (
              <Button asChild>
                <Link to="/vendors/$vendorId" params={{ vendorId: same.vendorId }}>
                  <T id="vendors.duplicates.open_named" values={{ name: same.name }} />
                </Link>
              </Button>
            )
          }
        />
      )}
      <Card title={<T id="vendors.form.data" />}>
        <VendorFields
          draft={draft}
          faults={isTried ? faultsOf(draft, locale) : {}}
          refused={fieldErrorsOf(change.error)}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
      </Card>
      <div className="flex flex-wrap justify-end gap-2">
        <Button asChild>
          <Link to="/vendors/$vendorId" params={{ vendorId }}>
            <T id="ui.cancel" />
          </Link>
        </Button>
        <Button type="submit" variant="primary" isBusy={change.isPending}>
          <T id="vendors.edit.submit" />
        </Button>
      </div>
      {theirs !== undefined && (
        <MergeDialog
          isOpen
          base={base.draft}
          mine={draft}
          theirs={theirs.draft}
          fields={fields}
          onResolve={(merged) => {
            setBase(theirs)
            setDraft(merged)
            setTheirs(undefined)
            save(theirs, merged)
          }}
          onCancel={() => setTheirs(undefined)}
        />
      )}
    </form>
  )
}

function useMergeFields() {
  const t = useT()
  const countryName = useCountryName()
  return useMemo(() => {
    const render = (value: unknown) => (typeof value === 'string' ? value : '')
    return [
      { name: 'name', label: t('vendors.field.name'), render },
      { name: 'country', label: t('vendors.field.country'), render: (value: unknown) => countryName(render(value)) },
      { name: 'postalCode', label: t('vendors.field.postal_code'), render },
      { name: 'taxId', label: t('vendors.field.tax_id'), render },
      { name: 'registrationNumber', label: t('vendors.field.registration'), render },
      { name: 'website', label: t('vendors.field.website'), render },
      { name: 'kind', label: t('vendors.field.kind'), render },
      { name: 'paymentTermsDays', label: t('vendors.field.payment_days'), render },
    ]
  }, [t, countryName])
}
