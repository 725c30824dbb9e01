import { T, useT } from '@nexus/console-i18n'
import { Card, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { ChangeForm } from '../forms/change-form.js'
import { orderQuery } from '../queries/order-queries.js'

const route = getRouteApi('/shell/purchase-orders/$orderId/change')

export function NewChangePage() {
  const t = useT()
  const { orderId } = route.useParams()
  const found = useQuery({ ...orderQuery(orderId), refetchOnMount: 'always' })
  const order = found.data?.order
  return (
    <Page
      key={orderId}
      title={t('orders.changes.new')}
      description={<T id="orders.changes.new_text" />}
      lead={
        <Link to="/purchase-orders/$orderId" params={{ orderId }} className={BACK_LINK}>
          <BackArrow />
          {order?.printedNumber ?? <T id="orders.one.title" />}
        </Link>
      }
    >
      {order === undefined || !found.isFetchedAfterMount ? (
        <Card isFlush>
          {found.isError ? <DocumentError failed={found} list="/purchase-orders" /> : <LoadingRows rows={6} />}
        </Card>
      ) : (
        <ChangeForm order={order} />
      )}
    </Page>
  )
}
