import type { Meta, StoryObj } from '@storybook/react-vite'
import { Avatar } from '../avatar.js'
import { Badge, StateBadge } from '../badge.js'
import { Card, Facts } from '../card.js'
import { Chart } from '../charts.js'
import { DateText, Money } from '../money.js'
import { PageHeader } from '../page-header.js'
import { Stat } from '../stat.js'
import { Banner } from '../states.js'
import { Tab, TabList, TabPanel, Tabs } from '../tabs.js'

const meta: Meta = { title: 'Display' }
export default meta

export const Badges: StoryObj = {
  render: () => (
    <div className="flex flex-wrap gap-2">
      {[
        'DRAFT',
        'SUBMITTED',
        'IN_APPROVAL',
        'APPROVED',
        'ORDERED',
        'RECEIVED',
        'REJECTED',
        'CANCELLED',
        'SOMETHING_NEW',
      ].map((state) => (
        <StateBadge key={state} state={state} />
      ))}
      {(['neutral', 'accent', 'info', 'success', 'warning', 'danger'] as const).map((tone) => (
        <Badge key={tone} tone={tone}>
          {tone}
        </Badge>
      ))}
      <Avatar name="Demo Requester" />
      <Avatar name="Demo Organization" isSquare />
    </div>
  ),
}

export const Banners: StoryObj = {
  render: () => (
    <div className="flex max-w-xl flex-col gap-2">
      {(['info', 'success', 'warning', 'danger'] as const).map((tone) => (
        <Banner key={tone} tone={tone}>
          This is what one should know about it.
        </Banner>
      ))}
    </div>
  ),
}

export const Header: StoryObj = {
  render: () => (
    <>
      <PageHeader
        title="Office chairs for the new floor"
        badge={<StateBadge state="IN_APPROVAL" />}
        description="PR-2026-000042"
      />
      <Card title="Details">
        <Facts
          facts={[
            { label: 'Total', value: <Money money={{ amount: '1234567.5', currency: 'EUR' }} /> },
            { label: 'Needed by', value: <DateText date="2027-03-31" /> },
            { label: 'Created', value: <DateText instant="2026-11-20T08:15:00.000Z" /> },
          ]}
        />
      </Card>
      <Tabs defaultValue="lines" className="mt-4">
        <TabList aria-label="Parts of the document">
          <Tab value="lines">Lines</Tab>
          <Tab value="files">Attachments</Tab>
        </TabList>
        <TabPanel value="lines">Lines of the document</TabPanel>
        <TabPanel value="files">Files of the document</TabPanel>
      </Tabs>
    </>
  ),
}

const money = (position: number) => ({ position, text: `€${position.toLocaleString('en')}.00` })

export const Figures: StoryObj = {
  render: () => (
    <div className="flex max-w-3xl flex-col gap-4">
      <div className="grid gap-3 sm:grid-cols-3">
        <Stat
          label="Committed"
          value="€482,190"
          trend={{ direction: 'up', isGood: false, text: '12 % more than last month' }}
        />
        <Stat
          label="Open approvals"
          value="7"
          hint="2 overdue"
          link={(children, className) => (
            <a href="#list" className={className}>
              {children}
            </a>
          )}
        />
        <Stat label="Cycle time" value="" isLoading />
      </div>
      <Card title="Spend by month">
        <Chart
          label="Spend by month"
          category="Month"
          isStacked
          series={[
            { key: 'it', label: 'IT' },
            { key: 'facilities', label: 'Facilities' },
          ]}
          points={['Jul', 'Aug', 'Sep', 'Oct', 'Nov'].map((category, index) => ({
            category,
            values: { it: money(12_000 + index * 3_000), facilities: money(8_000 + ((index * 7) % 5) * 2_000) },
          }))}
        />
      </Card>
    </div>
  ),
}
