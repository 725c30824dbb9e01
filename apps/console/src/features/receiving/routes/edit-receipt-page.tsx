import { T, useT } from '@nexus/console-i18n'
import { Card, EmptyState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { ReceiveForm } from '../forms/receive-form.js'
import { receiptQuery, receivablesQuery } from '../queries/receiving-queries.js'

const route = getRouteApi('/shell/receipts/$receiptId/edit')

/** The draft of a receipt, written anew or posted. */
export function EditReceiptPage() {
  const t = useT()
  const { receiptId } = route.useParams()
  const found = useQuery({ ...receiptQuery(receiptId), refetchOnMount: 'always' })
  const opened = found.data
  const of = useQuery({ ...receivablesQuery(opened?.receipt.orderId ?? ''), enabled: opened !== undefined })
  const failed = [found, of].find(({ isError }) => isError)
  return (
    <Page
      key={receiptId}
      title={t('receiving.form.edit')}
      lead={
        <Link to="/receipts/$receiptId" params={{ receiptId }} className={BACK_LINK}>
          <BackArrow />
          <T id="receiving.one" />
        </Link>
      }
    >
      {opened === undefined || of.data === undefined || !found.isFetchedAfterMount ? (
        <Card isFlush>
          {failed === undefined ? <LoadingRows rows={5} /> : <DocumentError failed={failed} list="/receipts" />}
        </Card>
      ) : (
        <EditDraft receivables={of.data} opened={opened} />
      )}
    </Page>
  )
}

/** What was a draft when it was opened stays open: the server says when it is too late. */
function EditDraft({ receivables, opened }: Required<ComponentProps<typeof ReceiveForm>>) {
  const [isDraft] = useState(opened.receipt.state === 'DRAFT')
  if (isDraft) return <ReceiveForm receivables={receivables} opened={opened} />
  return (
    <Card>
      <EmptyState
        icon={<Lock />}
        title={<T id="orders.edit.closed" />}
        description={<T id="receiving.form.closed_text" />}
      />
    </Card>
  )
}
