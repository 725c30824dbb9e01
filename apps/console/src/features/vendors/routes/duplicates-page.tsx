import { T, useT } from '@nexus/console-i18n'
import { Badge, Button, Card, EmptyState, Select, toast } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft, GitMerge } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { FilterBar } from '../../lists/components/filters.js'
import { Page } from '../../shell/components/page.js'
import { Listing } from '../components/listing.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { type VendorDuplicate, duplicatesQuery, useDismissal } from '../queries/duplicate-queries.js'
import { DUPLICATE_STATES } from './vendor-routes.js'

const route = getRouteApi('/shell/vendors/duplicates')
const TONES = { OPEN: 'warning', DISMISSED: 'neutral', MERGED: 'success' } as const

/** Pairs of vendors that may be one: they are merged, or said to be different. */
export function DuplicatesPage() {
  const t = useT()
  const { state = 'OPEN' } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery({ ...duplicatesQuery(state), placeholderData: (before) => before })
  const [asked, setAsked] = useState<VendorDuplicate>()
  return (
    <Page
      title={t('vendors.pairs.title')}
      description={<T id="vendors.pairs.description" />}
      lead={
        <Link to="/vendors" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink">
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="vendors.list.title" />
        </Link>
      }
    >
      <Card isFlush>
        <FilterBar>
          <Select
            className="w-auto min-w-40"
            label={t('vendors.field.state')}
            value={state}
            options={DUPLICATE_STATES.map((value) => ({ value, label: t(`vendors.pairs.state.${value}`) }))}
            onChange={(next) =>
              void navigate({ search: next === 'OPEN' ? {} : { state: next }, replace: true, resetScroll: false })
            }
          />
        </FilterBar>
        <Listing
          list={list}
          empty={
            <EmptyState
              icon={<GitMerge />}
              title={<T id={state === 'OPEN' ? 'vendors.pairs.empty' : 'ui.list.none_found'} />}
              description={state === 'OPEN' ? <T id="vendors.pairs.empty_text" /> : undefined}
            />
          }
        >
          {(pairs) => (
            <ul className="divide-y divide-line">
              {pairs.map((pair) => (
                <Pair key={pair.duplicateId} pair={pair} onDismiss={() => setAsked(pair)} />
              ))}
            </ul>
          )}
        </Listing>
      </Card>
      {asked !== undefined && <DismissDialog pair={asked} onClose={() => setAsked(undefined)} />}
    </Page>
  )
}

const VENDOR_LINK = 'rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline'

function Pair({ pair, onDismiss }: { readonly pair: VendorDuplicate; readonly onDismiss: () => void }) {
  const t = useT()
  const can = useCan()
  const { vendorId, vendorName, otherVendorId, otherVendorName, percent, reasons, state } = pair
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 grow basis-64">
        <p className="flex flex-wrap gap-x-2 break-words">
          <Link to="/vendors/$vendorId" params={{ vendorId }} className={VENDOR_LINK}>
            {vendorName}
          </Link>
          <span className="text-muted">
            <T id="vendors.pairs.and" />
          </span>
          <Link to="/vendors/$vendorId" params={{ vendorId: otherVendorId }} className={VENDOR_LINK}>
            {otherVendorName}
          </Link>
        </p>
        <p className="mt-0.5 text-sm text-muted">
          <T
            id="vendors.duplicates.likeness"
            values={{ percent, reasons: reasons.map((reason) => t(`vendors.alike.${reason}`)).join(', ') }}
          />
        </p>
      </div>
      {state === 'OPEN' && can('vendor:update') ? (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            aria-label={t('vendors.pairs.dismiss_of', { one: vendorName, other: otherVendorName })}
            onClick={onDismiss}
          >
            <T id="vendors.pairs.dismiss" />
          </Button>
          <Button asChild size="sm" variant="primary">
            <Link
              to="/vendors/$vendorId/merge"
              params={{ vendorId }}
              search={{ with: otherVendorId }}
              aria-label={t('vendors.pairs.compare_of', { one: vendorName, other: otherVendorName })}
            >
              <T id="vendors.pairs.compare" />
            </Link>
          </Button>
        </div>
      ) : (
        <Badge tone={TONES[state]}>{t(`vendors.pairs.state.${state}`)}</Badge>
      )}
    </li>
  )
}

function DismissDialog({ pair, onClose }: { readonly pair: VendorDuplicate; readonly onClose: () => void }) {
  const t = useT()
  const dismissal = useDismissal(pair)
  return (
    <ReasonDialog
      title={t('vendors.pairs.dismiss')}
      description={t('vendors.pairs.dismiss_text', { one: pair.vendorName, other: pair.otherVendorName })}
      confirm={t('vendors.pairs.dismiss_confirm')}
      isBusy={dismissal.isPending}
      error={dismissal.error}
      onClose={onClose}
      onConfirm={(reason) =>
        dismissal.mutate(reason, {
          onSuccess: () => {
            toast({ kind: 'success', title: t('vendors.pairs.dismissed') })
            onClose()
          },
        })
      }
    />
  )
}
