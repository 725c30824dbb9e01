import { T, useT } from '@nexus/console-i18n'
import { Card, LoadingRows, Tab, TabList, TabPanel, Tabs } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import { Attachments } from '../../attachments/components/attachments.js'
import { FileVersionsDialog } from '../../attachments/components/file-versions-dialog.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { BankAccounts } from '../components/bank-accounts.js'
import { History } from '../components/history.js'
import { VendorActions } from '../components/vendor-actions.js'
import { VendorDocuments } from '../components/vendor-documents.js'
import { VendorInvoices } from '../components/vendor-invoices.js'
import { VendorNotices } from '../components/vendor-notices.js'
import { VendorOrders } from '../components/vendor-orders.js'
import { VendorOverview } from '../components/vendor-overview.js'
import { VendorQualifications } from '../components/vendor-qualifications.js'
import { VendorReceiving } from '../components/vendor-receiving.js'
import { HoldBadge, VendorStateBadge } from '../components/vendor-state.js'
import { type Vendor, vendorQuery } from '../queries/vendor-queries.js'
import { VENDOR_TABS, type VendorTab } from './vendor-routes.js'

const route = getRouteApi('/shell/vendors/$vendorId')

export function VendorPage() {
  const t = useT()
  const { vendorId } = route.useParams()
  const found = useQuery(vendorQuery(vendorId))
  const vendor = found.data?.vendor
  return (
    <Page
      key={vendorId}
      title={vendor?.name ?? t('vendors.one.title')}
      badge={
        vendor && (
          <>
            <VendorStateBadge state={vendor.state} />
            <HoldBadge stages={vendor.holds} />
          </>
        )
      }
      actions={found.data && <VendorActions vendor={found.data.vendor} etag={found.data.etag} />}
      lead={
        <Link to="/vendors" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink">
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="vendors.list.title" />
        </Link>
      }
    >
      {vendor !== undefined ? (
        <Parts vendor={vendor} />
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

/** The right without which a part is not shown. */
const NEEDS: Partial<Record<VendorTab, string>> = {
  orders: 'purchase-order:read',
  invoices: 'supplier-invoice:read',
  history: 'audit:read',
}

function Parts({ vendor }: { readonly vendor: Vendor }) {
  const can = useCan()
  const navigate = route.useNavigate()
  const { tab = 'overview' } = route.useSearch()
  const { vendorId } = vendor
  const shown = VENDOR_TABS.filter((each) => {
    const permission = NEEDS[each]
    return permission === undefined || can(permission)
  })
  const current = shown.includes(tab) ? tab : 'overview'
  const choose = (next: string): void => {
    const chosen = shown.find((each) => each === next && each !== 'overview')
    void navigate({ search: chosen === undefined ? {} : { tab: chosen }, replace: true, resetScroll: false })
  }
  return (
    <div className="flex flex-col gap-4">
      <VendorNotices vendor={vendor} />
      <Tabs value={current} onValueChange={choose}>
        <TabList>
          {shown.map((each) => (
            <Tab key={each} value={each}>
              <T id={`vendors.tab.${each}`} />
            </Tab>
          ))}
        </TabList>
        <TabPanel value="overview">
          <VendorOverview vendor={vendor} />
        </TabPanel>
        <TabPanel value="bank">
          <BankAccounts vendor={vendor} />
        </TabPanel>
        <TabPanel value="qualification" className="flex flex-col gap-4">
          {can('vendor-questionnaire:read') && <VendorQualifications vendor={vendor} />}
          <VendorDocuments vendorId={vendorId} />
          {can('file:read') && (
            <Card title={<T id="attachments.title" />}>
              <Attachments
                ownerType="vendor"
                ownerId={vendorId}
                canChange={can('vendor:update')}
                Versions={FileVersionsDialog}
              />
            </Card>
          )}
        </TabPanel>
        <TabPanel value="receiving">
          <VendorReceiving vendorId={vendorId} isOver={vendor.mergedInto !== null} />
        </TabPanel>
        <TabPanel value="orders">
          <VendorOrders vendorId={vendorId} />
        </TabPanel>
        <TabPanel value="invoices">
          <VendorInvoices vendorId={vendorId} />
        </TabPanel>
        <TabPanel value="history">
          <History entity="vendor" entityId={vendorId} />
        </TabPanel>
      </Tabs>
    </div>
  )
}
