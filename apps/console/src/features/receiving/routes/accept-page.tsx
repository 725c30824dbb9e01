import { T, useT } from '@nexus/console-i18n'
import { Card, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { AcceptForm } from '../forms/accept-form.js'
import { receivablesQuery } from '../queries/receiving-queries.js'

const route = getRouteApi('/shell/purchase-orders/$orderId/accept')

export function AcceptPage() {
  const t = useT()
  const { orderId } = route.useParams()
  const found = useQuery({ ...receivablesQuery(orderId), refetchOnMount: 'always' })
  const receivables = found.data
  return (
    <Page
      key={orderId}
      title={t('receiving.accept.title')}
      description={<T id="receiving.accept.text" />}
      lead={
        <Link to="/purchase-orders/$orderId" params={{ orderId }} className={BACK_LINK}>
          <BackArrow />
          {receivables?.number ?? <T id="orders.one.title" />}
        </Link>
      }
    >
      {receivables === undefined || !found.isFetchedAfterMount ? (
        <Card isFlush>
          {found.isError ? <DocumentError failed={found} list="/purchase-orders" /> : <LoadingRows rows={5} />}
        </Card>
      ) : (
        <AcceptForm receivables={receivables} />
      )}
    </Page>
  )
}
