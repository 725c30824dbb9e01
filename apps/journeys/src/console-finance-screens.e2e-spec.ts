import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { FINANCE_PASSWORD, type FinanceData, financeData } from './finance-data.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'

const PATIENCE_MS = 240_000
const NOBODY = '00000000-0000-7000-8000-000000000000'

type Who = 'admin' | 'payables' | 'buyer'

/** An address, and what is done there before it is looked at. */
interface Screen {
  readonly path: string
  readonly act?: (visitor: Visitor) => Promise<void>
}

const press =
  (name: string | RegExp): NonNullable<Screen['act']> =>
  async ({ page }) => {
    await page.getByRole('button', { name }).first().click()
    await page.getByRole('dialog').waitFor()
  }
const tab =
  (name: string): NonNullable<Screen['act']> =>
  ({ page }) =>
    page.getByRole('tab', { name }).click()

const addDiscount: NonNullable<Screen['act']> = ({ page }) => page.getByRole('button', { name: 'Add discount' }).click()

// Every screen is looked at in light and in dark, and at the width of a phone: what axe finds, and what reaches out of it.
describe('the screens of finance and administration', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let data: FinanceData
  const visitors = {} as Record<Who, Visitor>

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus({ NEXUS_RATE_LIMITS: 'false' }), ConsoleBrowser.open()])
    data = await financeData(nexus.url)
    await Promise.all(
      (['admin', 'payables', 'buyer'] as const).map(async (who) => {
        const visitor = await browser.visitor(nexus.url, { reducedMotion: 'reduce' })
        visitors[who] = visitor
        await visitor.goTo('/')
        await visitor.signIn(`${who}@${data.domain}`, FINANCE_PASSWORD)
        await visitor.page.getByRole('navigation').first().waitFor()
      }),
    )
  }, START_MS)
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })

  /** What is wrong with the screens, each found with its address; one after the other, since they share a page. */
  async function faultsOf(who: Who, screens: readonly Screen[]): Promise<string[]> {
    const visitor = visitors[who]
    const { page } = visitor
    const faults: string[] = []
    for (const { path, act } of screens) {
      await visitor.goTo(path)
      await shown(visitor)
      await act?.(visitor).catch((error: unknown) => {
        throw new Error(`${path}: ${String(error)}`, { cause: error })
      })
      await shown(visitor)
      faults.push(...(await visitor.screenFaults()).map((fault) => `${path}: ${fault}`))
      // What a dialog asks before it is left.
      if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
    }
    faults.push(...visitor.complaints.splice(0).map((complaint) => `${who}: ${complaint}`))
    return faults
  }

  it.each<[string, Who, () => readonly Screen[]]>([
    [
      'vendors',
      'buyer',
      () => [
        { path: '/vendors' },
        { path: '/vendors?q=nobody' },
        { path: '/vendors/new', act: ({ page }) => page.getByRole('button', { name: 'Add account' }).click() },
        ...[
          '',
          '?tab=bank',
          '?tab=qualification',
          '?tab=receiving',
          '?tab=orders',
          '?tab=invoices',
          '/edit',
          '/merge',
        ].map((rest) => ({ path: `/vendors/${data.vendorId}${rest}` })),
        { path: '/vendors/duplicates', act: press(/are different companies$/) },
        { path: '/vendors/duplicates?state=MERGED' },
        { path: `/vendors/${data.duplicates[0]}/merge?with=${data.duplicates[1]}` },
        {
          path: `/vendors/${data.duplicates[0]}/merge?with=${data.duplicates[1]}`,
          act: async ({ page }) => {
            await page.getByLabel('Reason').fill('Added twice')
            await page.getByRole('button', { name: 'Merge …' }).click()
            await page.getByRole('alertdialog').waitFor()
          },
        },
        { path: `/vendors/${data.vendorId}?tab=bank`, act: press('Propose change') },
        { path: `/vendors/${data.vendorId}?tab=qualification`, act: press('File document') },
        { path: `/vendors/${data.vendorId}?tab=qualification`, act: press('Qualify anew') },
        { path: `/vendors/${data.vendorId}/qualifications/${NOBODY}` },
        {
          path: `/vendors/${data.vendorId}?tab=qualification`,
          act: async (visitor) => {
            const terms = { name: 'terms.txt', mimeType: 'text/plain', buffer: Buffer.from('Net 30 days') }
            await visitor.page.getByLabel('Add files').setInputFiles(terms)
            await press('Versions of terms.txt')(visitor)
            await visitor.page.getByRole('dialog').getByText('Version 1').waitFor()
          },
        },
        { path: `/vendors/${NOBODY}` },
      ],
    ],
    [
      'supplier invoices',
      'payables',
      () => [
        { path: '/supplier-invoices' },
        { path: '/supplier-invoices?q=nothing-like-that' },
        { path: '/supplier-invoices/new' },
        { path: '/supplier-invoices/new', act: tab('Enter fields') },
        { path: `/supplier-invoices/${data.paidInvoiceId}` },
        { path: `/supplier-invoices/${data.exceptionInvoiceId}` },
        { path: `/supplier-invoices/${data.exceptionInvoiceId}`, act: press(/^Assign/) },
        { path: `/supplier-invoices/${data.exceptionInvoiceId}`, act: press('Reject') },
      ],
    ],
    [
      'payments and the bank',
      'payables',
      () => [
        { path: '/payment-requests' },
        { path: '/payment-requests/new' },
        { path: `/payment-requests/${data.paymentRequestId}` },
        { path: '/payment-requests?state=DRAFT' },
        { path: `/payment-requests/${data.draftPaymentId}` },
        { path: '/prepayments' },
        { path: '/prepayments?state=CONSUMED' },
        { path: '/prepayments?open=new' },
        { path: '/payment-terms' },
        { path: '/payment-terms?open=new', act: addDiscount },
        { path: '/bank-statements' },
        { path: '/bank-statements', act: press('Import') },
        { path: `/bank-statements/${data.bankStatementId}` },
        { path: '/bank-lines?state=UNMATCHED' },
        { path: '/bank-lines?state=UNMATCHED', act: press(/^Assign/) },
        { path: '/bank-lines?state=UNMATCHED', act: press(/^Dismiss$/) },
        { path: '/bank-lines?state=DISMISSED' },
        { path: '/payment-status-reports' },
        { path: `/payment-status-reports/${data.statusReportId}` },
      ],
    ],
    [
      'people and roles',
      'admin',
      () => [
        { path: '/administration/users' },
        { path: '/administration/users?email=nobody@example.org' },
        { path: `/administration/users/${data.organization.people.buyer.userId}` },
        { path: '/administration/users', act: press('Add person') },
        { path: '/administration/invitations' },
        { path: '/administration/invitations', act: press('Invite') },
        { path: '/administration/roles' },
        { path: '/administration/roles', act: press('New role') },
      ],
    ],
    [
      'the organization',
      'admin',
      () => [
        { path: '/administration/organization' },
        { path: '/administration/branding' },
        { path: '/administration/legal-entities' },
        {
          path: '/administration/legal-entities',
          act: ({ page }) => page.getByRole('link', { name: 'Quay Finance GmbH (EUR)' }).click(),
        },
        { path: '/administration/cost-centres' },
        { path: '/administration/cost-centres', act: press('Add cost centre') },
        { path: '/administration/categories', act: press('Add category') },
        { path: '/administration/purchasing' },
        { path: '/administration/billing' },
        { path: '/administration/tolerances' },
        { path: '/administration/tolerances', act: press('Add tolerance') },
        { path: '/administration/exchange-rates', act: press('USD → EUR') },
        { path: '/administration/exchange-rates?from=JPY' },
        { path: '/administration/exchange-rates', act: press('Enter rate') },
        { path: '/administration/vendors' },
        { path: '/administration/vendors?state=RETIRED' },
        { path: '/administration/vendors', act: press('New questionnaire') },
        {
          path: '/administration/vendors',
          act: async ({ page }) => {
            await page.getByRole('button', { name: 'New questionnaire' }).first().click()
            await page.getByRole('dialog').getByLabel('Title').fill('What every vendor is asked')
            await page.getByRole('dialog').getByRole('button', { name: 'Begin draft' }).click()
            await page.getByRole('button', { name: 'Add question' }).click()
            await page.getByRole('dialog').getByRole('combobox', { name: 'Answered by' }).click()
            await page.getByRole('option', { name: 'Choice' }).click()
            await page.getByRole('dialog').getByRole('button', { name: 'Add answer' }).click()
          },
        },
        {
          path: '/administration/vendors',
          act: async ({ page }) => {
            await page.getByRole('link', { name: 'What every vendor is asked' }).first().click()
            await page.getByRole('button', { name: 'Drop draft' }).click()
          },
        },
        { path: '/administration/documents' },
        { path: '/administration/documents/purchase-order' },
        {
          path: '/administration/documents/purchase-order',
          act: async ({ page }) => {
            const style = page.getByLabel('Style (CSS)')
            await style.fill(`${await style.inputValue()}\n.total { font-size: 12pt }`)
            await page.getByRole('button', { name: 'Save template' }).click()
            await page.getByText('Version 1', { exact: true }).waitFor()
            await page.getByRole('button', { name: 'Use the shipped template' }).click()
          },
        },
        { path: '/administration/notifications' },
        { path: '/administration/notifications', act: press('Edit: Something is to be decided, English') },
        { path: '/administration/notifications', act: press('Send message') },
        { path: '/administration/notifications/history' },
        { path: '/administration/notifications/history?state=failed' },
        { path: '/administration/dead-letters' },
        { path: '/payment-settings' },
      ],
    ],
    [
      'the audit trail and approval definitions',
      'admin',
      () => [
        { path: `/vendors/${data.vendorId}?tab=history` },
        { path: '/audit' },
        { path: '/audit?entity=session&from=2020-01-01&to=2020-01-02' },
        { path: '/workflow-definitions' },
        {
          path: '/workflow-definitions',
          act: async ({ page }) => {
            await page.getByRole('link', { name: 'Standard policy' }).first().click()
            await page.getByRole('button', { name: /^New draft/ }).waitFor()
          },
        },
        {
          path: '/workflow-definitions',
          act: async ({ page }) => {
            await page.getByRole('link', { name: 'Standard policy' }).first().click()
            await page.getByRole('button', { name: /^New draft/ }).click()
            await page.getByRole('button', { name: 'Add step at place 1' }).click()
            await page.getByRole('menuitem', { name: 'Parallel branches' }).click()
            await page.getByRole('button', { name: 'Save draft' }).click()
            await page.getByText('Everything is saved').waitFor()
            await page.getByRole('tab', { name: 'Simulation' }).click()
            await page.getByText('would go another way').waitFor()
          },
        },
      ],
    ],
  ])(
    '%s',
    async (_name, who, screens) => {
      expect(await faultsOf(who, screens())).toEqual([])
    },
    PATIENCE_MS,
  )

  it(
    'who is not signed in',
    async () => {
      const visitor = await browser.visitor(nexus.url, { reducedMotion: 'reduce' })
      const faults: string[] = []
      for (const path of ['/sign-in', '/invitation', '/invitation#token=nothing-like-a-token']) {
        await visitor.goTo(path)
        await visitor.page
          .getByRole('button', { name: 'Sign in' })
          .or(visitor.page.getByRole('link', { name: 'Sign in' }))
          .first()
          .waitFor()
        faults.push(...(await visitor.screenFaults()).map((fault) => `${path}: ${fault}`))
      }
      expect([...faults, ...visitor.complaints]).toEqual([])
    },
    PATIENCE_MS,
  )
})

/** What was asked for is there. */
async function shown({ page }: Visitor): Promise<void> {
  await page.getByRole('heading', { level: 1, includeHidden: true }).first().waitFor()
  await page.locator('.animate-pulse').first().waitFor({ state: 'detached' })
}
