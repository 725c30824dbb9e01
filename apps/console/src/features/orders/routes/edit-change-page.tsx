import { T, useT } from '@nexus/console-i18n'
import { Card, EmptyState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { ChangeForm } from '../forms/change-form.js'
import { changeQuery } from '../queries/change-queries.js'
import { orderQuery } from '../queries/order-queries.js'

const route = getRouteApi('/shell/purchase-order-changes/$changeId/edit')

export function EditChangePage() {
  const t = useT()
  const { changeId } = route.useParams()
  const found = useQuery({ ...changeQuery(changeId), refetchOnMount: 'always' })
  const opened = found.data
  const of = useQuery({ ...orderQuery(opened?.change.orderId ?? ''), enabled: opened !== undefined })
  const failed = [found, of].find(({ isError }) => isError)
  return (
    <Page
      key={changeId}
      title={t('orders.changes.edit')}
      lead={
        <Link to="/purchase-order-changes/$changeId" params={{ changeId }} className={BACK_LINK}>
          <BackArrow />
          <T id="orders.changes.one" values={{ number: opened?.change.changeNumber ?? '' }} />
        </Link>
      }
    >
      {opened === undefined || of.data === undefined || !found.isFetchedAfterMount ? (
        <Card isFlush>
          {failed === undefined ? <LoadingRows rows={6} /> : <DocumentError failed={failed} list="/purchase-orders" />}
        </Card>
      ) : (
        <EditChange order={of.data.order} opened={opened} />
      )}
    </Page>
  )
}

/** Only drafts are written anew; what was one when it was opened stays open. */
function EditChange({ order, opened }: Required<ComponentProps<typeof ChangeForm>>) {
  const [isDraft] = useState(opened.change.state === 'DRAFT')
  if (isDraft) return <ChangeForm order={order} opened={opened} />
  return (
    <Card>
      <EmptyState
        icon={<Lock />}
        title={<T id="orders.edit.closed" />}
        description={<T id="orders.changes.closed_text" />}
      />
    </Card>
  )
}
