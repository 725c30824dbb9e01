import { T, useT } from '@nexus/console-i18n'
import { Card, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { ReturnForm } from '../forms/return-form.js'
import { receiptQuery, receivablesQuery } from '../queries/receiving-queries.js'

const route = getRouteApi('/shell/receipts/$receiptId/return')

export function NewReturnPage() {
  const t = useT()
  const { receiptId } = route.useParams()
  const found = useQuery({ ...receiptQuery(receiptId), refetchOnMount: 'always' })
  const receipt = found.data?.receipt
  const of = useQuery({ ...receivablesQuery(receipt?.orderId ?? ''), enabled: receipt !== undefined })
  const failed = [found, of].find(({ isError }) => isError)
  return (
    <Page
      key={receiptId}
      title={t('receiving.returns.new')}
      description={<T id="receiving.returns.text" />}
      lead={
        <Link to="/receipts/$receiptId" params={{ receiptId }} className={BACK_LINK}>
          <BackArrow />
          {receipt?.number ?? <T id="receiving.one" />}
        </Link>
      }
    >
      {receipt === undefined || of.data === undefined || !found.isFetchedAfterMount ? (
        <Card isFlush>
          {failed === undefined ? <LoadingRows rows={4} /> : <DocumentError failed={failed} list="/receipts" />}
        </Card>
      ) : (
        <ReturnForm receipt={receipt} orderLines={of.data.lines} />
      )}
    </Page>
  )
}
