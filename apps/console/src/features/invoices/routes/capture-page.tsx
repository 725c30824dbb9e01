import { T, useT } from '@nexus/console-i18n'
import { Tab, TabList, TabPanel, Tabs } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { Page } from '../../shell/components/page.js'
import { UblDrop } from '../components/ubl-drop.js'
import { CaptureForm } from '../forms/capture-form.js'

export function CapturePage() {
  const t = useT()
  return (
    <Page
      title={t('invoices.capture')}
      lead={
        <Link to="/supplier-invoices" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink">
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="invoices.list.title" />
        </Link>
      }
    >
      <Tabs defaultValue="ubl">
        <TabList>
          <Tab value="ubl">
            <T id="invoices.tab.ubl" />
          </Tab>
          <Tab value="form">
            <T id="invoices.tab.form" />
          </Tab>
        </TabList>
        {/* What was typed or dropped stays when somebody looks at the other way. */}
        <TabPanel value="ubl" forceMount className="data-[state=inactive]:hidden">
          <UblDrop />
        </TabPanel>
        <TabPanel value="form" forceMount className="data-[state=inactive]:hidden">
          <CaptureForm />
        </TabPanel>
      </Tabs>
    </Page>
  )
}
