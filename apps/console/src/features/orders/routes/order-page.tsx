import { T, useT } from '@nexus/console-i18n'
import { Badge, Card, LoadingRows, StateBadge, Tab, TabList, TabPanel, Tabs } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { OrderReceiving } from '../../receiving/components/order-receiving.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { OrderActions } from '../components/order-actions.js'
import { OrderChanges } from '../components/order-changes.js'
import { OrderDocument } from '../components/order-document.js'
import { OrderInvoices } from '../components/order-invoices.js'
import { OrderNotices } from '../components/order-notices.js'
import { OrderOverview } from '../components/order-overview.js'
import { actsOf } from '../components/order-rights.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { type PurchaseOrder, orderQuery } from '../queries/order-queries.js'
import { ORDER_VIEWS, type OrderView } from './order-views.js'
import { staleHint } from '../components/stale-hint.js'

const route = getRouteApi('/shell/purchase-orders/$orderId')

export function OrderPage() {
  const t = useT()
  const can = useCan()
  const { orderId } = route.useParams()
  const found = useQuery(orderQuery(orderId))
  const [error, setError] = useState<unknown>()
  const order = found.data?.order
  const acts = order === undefined ? undefined : actsOf(order, can)
  return (
    <Page
      key={orderId}
      title={order === undefined ? t('orders.one.title') : (order.printedNumber ?? t('orders.one.draft'))}
      badge={
        order && (
          <>
            <StateBadge state={order.state} />
            {order.onHold === true && (
              <Badge tone="warning">
                <T id="states.ON_HOLD" />
              </Badge>
            )}
          </>
        )
      }
      description={order?.vendorName}
      lead={
        <Link to="/purchase-orders" className={BACK_LINK}>
          <BackArrow />
          <T id="orders.list.title" />
        </Link>
      }
      actions={
        order !== undefined &&
        acts !== undefined && <OrderActions order={order} etag={found.data?.etag} acts={acts} onError={setError} />
      }
    >
      <ProblemBanner error={error} hint={staleHint(error)} className="mb-4" />
      {order === undefined || acts === undefined ? (
        <Card isFlush>
          {found.isError ? <DocumentError failed={found} list="/purchase-orders" /> : <LoadingRows rows={6} />}
        </Card>
      ) : (
        <>
          <OrderNotices order={order} etag={found.data?.etag} acts={acts} />
          <OrderViews order={order} etag={found.data?.etag} canChange={acts.has('change')} />
        </>
      )}
    </Page>
  )
}

function OrderViews({
  order,
  etag,
  canChange,
}: {
  readonly order: PurchaseOrder
  readonly etag: string | undefined
  readonly canChange: boolean
}) {
  const t = useT()
  const can = useCan()
  const { view = 'order' } = route.useSearch()
  const navigate = route.useNavigate()
  const isIssued = order.issuedAt !== undefined
  const offered: Readonly<Record<OrderView, boolean>> = {
    order: true,
    receiving: isIssued && can('receipt:read'),
    changes: isIssued,
    invoices: isIssued && can('supplier-invoice:read'),
    document: can('file:read'),
  }
  const views = ORDER_VIEWS.filter((each) => offered[each])
  const current = offered[view] ? view : 'order'
  const canShortClose = order.state === 'ISSUED' && can('purchase-order:close')
  return (
    <Tabs
      value={current}
      onValueChange={(next) => {
        const chosen = views.find((each) => each === next)
        void navigate({
          search: chosen === undefined || chosen === 'order' ? {} : { view: chosen },
          replace: true,
          resetScroll: false,
        })
      }}
    >
      <TabList aria-label={t('orders.view.label')}>
        {views.map((each) => (
          <Tab key={each} value={each}>
            {t(`orders.view.${each}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel value="order">
        <OrderOverview order={order} etag={etag} canShortClose={canShortClose} />
      </TabPanel>
      <TabPanel value="receiving">
        <OrderReceiving order={order} />
      </TabPanel>
      <TabPanel value="changes">
        <OrderChanges order={order} canChange={canChange} />
      </TabPanel>
      <TabPanel value="invoices">
        <OrderInvoices orderId={order.orderId} />
      </TabPanel>
      <TabPanel value="document">
        <OrderDocument
          orderId={order.orderId}
          version={order.version}
          name={order.printedNumber ?? t('orders.one.draft')}
        />
      </TabPanel>
    </Tabs>
  )
}
