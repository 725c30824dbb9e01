import { T, useT } from '@nexus/console-i18n'
import { Card, Combobox, EmptyState, ErrorState, Field, LoadingRows } from '@nexus/console-ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ClipboardList } from 'lucide-react'
import { useState } from 'react'
import { requisitionQuery } from '../../requisitions/queries/requisition-queries.js'
import { Page } from '../../shell/components/page.js'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { usePaused } from '../components/vendor-select.js'
import { NewOrderForm } from '../forms/new-order-form.js'
import { orderableRequisitionsQuery } from '../queries/choice-queries.js'

const route = getRouteApi('/shell/purchase-orders/new')

/** An order of what an approved requisition has left: which one, which lines, from whom. */
export function NewOrderPage() {
  const t = useT()
  const { requisitionId } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page
      title={t('orders.new.title')}
      description={<T id="orders.new.text" />}
      lead={
        <Link to="/purchase-orders" className={BACK_LINK}>
          <BackArrow />
          <T id="orders.list.title" />
        </Link>
      }
    >
      <div className="flex flex-col gap-4">
        <RequisitionChoice
          requisitionId={requisitionId}
          onChange={(chosen) =>
            void navigate({ search: chosen === undefined ? {} : { requisitionId: chosen }, replace: true })
          }
        />
        {requisitionId === undefined ? (
          <Card>
            <EmptyState
              icon={<ClipboardList />}
              title={<T id="orders.new.choose" />}
              description={<T id="orders.new.choose_text" />}
            />
          </Card>
        ) : (
          <OfRequisition key={requisitionId} requisitionId={requisitionId} />
        )}
      </div>
    </Page>
  )
}

function RequisitionChoice({
  requisitionId,
  onChange,
}: {
  readonly requisitionId: string | undefined
  readonly onChange: (requisitionId: string | undefined) => void
}) {
  const t = useT()
  const [text, setText] = useState('')
  const asked = usePaused(text)
  const found = useQuery({ ...orderableRequisitionsQuery(asked), placeholderData: keepPreviousData })
  const chosen = useQuery({ ...requisitionQuery(requisitionId ?? ''), enabled: requisitionId !== undefined })
  return (
    <Card>
      <Field label={t('orders.field.requisition')} hint={t('orders.new.requisition_hint')}>
        <Combobox
          className="max-w-xl"
          options={(found.data ?? []).map((each) => ({
            value: each.requisitionId,
            label: each.title,
            hint: each.requesterName,
          }))}
          value={requisitionId}
          valueLabel={chosen.data?.requisition.title}
          onChange={onChange}
          onSearch={setText}
          isLoading={found.isPending}
          placeholder={t('orders.new.requisition')}
        />
      </Field>
    </Card>
  )
}

function OfRequisition({ requisitionId }: { readonly requisitionId: string }) {
  const found = useQuery({ ...requisitionQuery(requisitionId), refetchOnMount: 'always' })
  if (found.data !== undefined && found.isFetchedAfterMount) {
    return <NewOrderForm requisition={found.data.requisition} />
  }
  return (
    <Card isFlush>
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <LoadingRows rows={4} />
      )}
    </Card>
  )
}
