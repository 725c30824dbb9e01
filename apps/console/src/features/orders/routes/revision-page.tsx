import { T, useT } from '@nexus/console-i18n'
import { Badge, Card, DateText, Facts, LoadingRows, Tab, TabList, TabPanel, Tabs } from '@nexus/console-ui'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { RequisitionTotals } from '../../requisitions/components/requisition-totals.js'
import { useCan } from '../../../session/use-session.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { Differences } from '../components/differences.js'
import { placeOf } from '../components/place-of.js'
import { OrderDocument } from '../components/order-document.js'
import { OrderLines } from '../components/order-lines.js'
import { type PurchaseOrder, type Revision, revisionQuery, revisionsQuery } from '../queries/order-queries.js'

const route = getRouteApi('/shell/purchase-orders/$orderId/revisions/$revision')

/** The order as it was printed in one revision; what differs from the one before is marked in it. */
export function RevisionPage() {
  const t = useT()
  const { orderId, revision: text } = route.useParams()
  const revision = /^\d{1,6}$/.test(text) ? Number(text) : 0
  const found = useQuery(revisionQuery(orderId, revision))
  const list = useInfiniteQuery(revisionsQuery(orderId))
  const facts = list.data?.pages.flatMap(({ items }) => items).find((each) => each.revision === revision)
  const order = found.data
  return (
    <Page
      key={`${orderId}${text}`}
      title={order?.printedNumber ?? facts?.printedNumber ?? t('orders.revisions.one', { revision })}
      badge={
        <Badge tone="info">
          <T id="orders.revisions.one" values={{ revision }} />
        </Badge>
      }
      description={order?.vendorName}
      lead={
        <Link to="/purchase-orders/$orderId" params={{ orderId }} search={{ view: 'changes' }} className={BACK_LINK}>
          <BackArrow />
          {order?.number ?? <T id="orders.one.title" />}
        </Link>
      }
    >
      {order !== undefined ? (
        <RevisionViews order={order} facts={facts} revision={revision} />
      ) : (
        <Card isFlush>
          {found.isError ? <DocumentError failed={found} list="/purchase-orders" /> : <LoadingRows rows={6} />}
        </Card>
      )}
    </Page>
  )
}

function RevisionViews({
  order,
  facts,
  revision,
}: {
  readonly order: PurchaseOrder
  readonly facts: Revision | undefined
  readonly revision: number
}) {
  const t = useT()
  const can = useCan()
  const differences = facts?.differences ?? []
  const ofHead = differences.filter(({ path }) => placeOf(path).line === undefined)
  const content = (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card isFlush title={<T id="requisitions.lines.title" />}>
        <OrderLines order={order} marks={differences} hasProgress={false} />
        <RequisitionTotals totals={order.totals} />
      </Card>
      <div className="flex min-w-0 flex-col gap-4">
        {facts !== undefined && (
          <Card title={<T id="orders.revisions.changed" />}>
            {differences.length === 0 ? (
              <p className="text-muted">
                <T id={revision === 0 ? 'orders.revisions.first' : 'orders.revisions.same'} />
              </p>
            ) : ofHead.length === 0 ? (
              <p className="text-muted">
                <T id="orders.revisions.lines_only" values={{ count: differences.length }} />
              </p>
            ) : (
              <Differences differences={ofHead} currency={order.currency} />
            )}
          </Card>
        )}
        <Card title={<T id="requisitions.one.details" />}>
          <Facts
            facts={[
              facts !== undefined && {
                label: t('orders.revisions.since'),
                value: <DateText instant={facts.createdAt} />,
              },
              facts?.changeId !== undefined && {
                label: t('orders.changes.any'),
                value: (
                  <Link
                    to="/purchase-order-changes/$changeId"
                    params={{ changeId: facts.changeId }}
                    className="rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline"
                  >
                    <T id="orders.revisions.why" />
                  </Link>
                ),
              },
              order.deliveryPlace !== null && {
                label: t('orders.field.delivery_place'),
                value: order.deliveryPlace,
              },
              order.contact !== null && { label: t('orders.field.contact'), value: order.contact },
              order.notes !== null && {
                label: t('orders.field.notes'),
                value: <span className="whitespace-pre-wrap">{order.notes}</span>,
              },
              facts !== undefined && {
                label: t('orders.revisions.hash'),
                value: <code className="font-mono text-xs break-all">{facts.hash}</code>,
              },
            ]}
          />
        </Card>
      </div>
    </div>
  )
  if (!can('file:read')) return content
  return (
    <Tabs defaultValue="order">
      <TabList aria-label={t('orders.view.label')}>
        <Tab value="order">{t('orders.view.order')}</Tab>
        <Tab value="document">{t('orders.view.document')}</Tab>
      </TabList>
      <TabPanel value="order">{content}</TabPanel>
      <TabPanel value="document">
        <OrderDocument
          orderId={order.orderId}
          version={order.version}
          revision={revision}
          name={order.printedNumber ?? order.orderId}
        />
      </TabPanel>
    </Tabs>
  )
}
