import { ConsoleBrowser, Visitor } from './console-browser.adapter.js'
import { ConsoleOrganization, made } from './console-organization.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { PurchaseSteps } from './purchase-steps.adapter.js'

const PATIENCE_MS = 120_000
const PEOPLE = {
  rita: { name: 'Rita Requester', roles: ['requester'] },
  anna: { name: 'Anna Approver', roles: ['approver'] },
  anton: { name: 'Anton Approver', roles: ['approver'] },
  ben: { name: 'Ben Buyer', roles: ['buyer'] },
  bea: { name: 'Bea Buyer', roles: ['buyer'] },
} as const
type Who = keyof typeof PEOPLE
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

describe('people who work on the same documents at the same time', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let organization: ConsoleOrganization<Who>
  let steps: PurchaseSteps
  const visitors: Visitor[] = []
  const enter = async (...parameters: [Who, object?]): Promise<Visitor> => {
    const visitor = await organization.enter(browser, ...parameters)
    visitors.push(visitor)
    return visitor
  }

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus({ NEXUS_RATE_LIMITS: 'false' }), ConsoleBrowser.open()])
    const about = { name: 'Harbour Crew', domain: 'harbour-crew.example', people: PEOPLE }
    organization = await ConsoleOrganization.found(nexus.url, about)
    const [requester, approver, buyer] = await Promise.all([
      organization.person('rita'),
      organization.person('anton'),
      organization.person('ben'),
    ])
    const { vendorId } = await made(buyer.post('/vendors', { name: 'Nordlicht Möbel GmbH', country: 'DE' }))
    const { legalEntityId } = organization
    steps = new PurchaseSteps({ requester, approver, buyer, legalEntityId, vendorId: String(vendorId) })
  }, START_MS)
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints)
    await Promise.all(visitors.splice(0).map((visitor) => visitor.close()))
    expect(complaints).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })

  describe('a change that somebody else made before', () => {
    it(
      'of an order: two buyers keep both what they typed, field by field',
      async () => {
        const { orderId } = await steps.draftOrder('Desks for two')
        const path = `/purchase-orders/${orderId}`
        const [ben, bea] = [await enter('ben', { path }), await enter('bea', { path })]
        // One may see every order, the other only what she asked for.
        const watchers = [await enter('anna', { path }), await enter('rita', { path })]
        for (const { page } of watchers) await page.getByRole('heading', { level: 1, name: 'Draft order' }).waitFor()
        for (const { page } of [ben, bea]) {
          await page.getByRole('button', { name: 'Actions' }).click()
          await page.getByRole('menuitem', { name: 'Edit' }).click()
          await page.getByRole('heading', { level: 1, name: 'Edit order' }).waitFor()
        }
        const { page } = bea
        await page.getByLabel('Payment terms in days').fill('45')
        await ben.page.getByLabel('Contact').fill('Ben, second floor')
        await ben.page.getByLabel('Payment terms in days').fill('14')
        await ben.page.getByRole('button', { name: 'Save changes' }).click()
        await ben.page.getByRole('heading', { level: 1, name: 'Draft order' }).waitFor()

        // Nobody has loaded these pages again.
        for (const watcher of watchers) await watcher.page.getByText('Ben, second floor').first().waitFor()
        // Whoever types is told, and asked only when they want to be.
        await page.getByText('Someone has changed this document.').waitFor()
        expect(await page.getByLabel('Payment terms in days').inputValue()).toBe('45')
        expect(await page.getByLabel('Contact').inputValue()).not.toBe('Ben, second floor')
        await page.getByLabel('Notes to the vendor').fill('Ring the bell twice.')
        await page.getByRole('button', { name: 'Look at the changes' }).click()
        const looking = page.getByRole('dialog', { name: 'Somebody else changed this' })
        await looking.getByText('Ben, second floor').waitFor()
        await looking.getByRole('button', { name: 'Not now' }).click()
        await looking.waitFor({ state: 'hidden' })
        expect(await page.getByLabel('Notes to the vendor').inputValue()).toBe('Ring the bell twice.')
        await page.getByRole('button', { name: 'Save changes' }).click()
        const dialog = page.getByRole('dialog', { name: 'Somebody else changed this' })
        await dialog.getByText('1 place to choose').waitFor()
        await dialog.getByText('Ben, second floor').waitFor()
        expect(await dialog.getByRole('button', { name: 'Save this' }).isDisabled()).toBe(true)
        await dialog.getByRole('group', { name: 'Payment terms in days' }).getByRole('radio', { name: 'Yours' }).check()
        await dialog.getByRole('button', { name: 'Save this' }).click()
        await dialog.waitFor({ state: 'hidden' })
        expect(await page.getByLabel('Contact').inputValue()).toBe('Ben, second floor')
        expect(await page.getByLabel('Payment terms in days').inputValue()).toBe('45')
        expect(await page.getByLabel('Notes to the vendor').inputValue()).toBe('Ring the bell twice.')
        await page.getByRole('button', { name: 'Save changes' }).click()
        await page.getByRole('heading', { level: 1, name: 'Draft order' }).waitFor()

        const { body } = await (await organization.person('ben')).get(`/purchase-orders/${orderId}`)
        expect(body).toMatchObject({
          ...{ contact: 'Ben, second floor', paymentTermsDays: 45, notes: 'Ring the bell twice.' },
        })
      },
      PATIENCE_MS,
    )

    it(
      'of a requisition that is open in two tabs: nothing typed in either is lost',
      async () => {
        const requisitionId = await steps.draft('Lamps for the corridor')
        const path = `/requisitions/edit?id=${requisitionId}`
        const { page: first, context } = await enter('rita', { path })
        const tab = await Visitor.in(context, nexus.url)
        visitors.push(tab)
        await tab.goTo(path)
        const { page } = tab
        await page.getByLabel('Quantity, line 1').waitFor()

        await first.getByLabel('Purpose').fill('For the first floor')
        await first.getByLabel('Quantity, line 1').fill('4')
        await first.getByRole('button', { name: 'Save and close' }).click()
        await first.getByRole('heading', { level: 1, name: 'Lamps for the corridor' }).waitFor()

        await page.getByText('Someone has changed this document.').waitFor()
        await page.getByLabel('Quantity, line 1').fill('7')
        await page.getByLabel('Delivery place').fill('Gate 3')
        const dialog = page.getByRole('dialog', { name: 'Somebody else changed this' })
        await dialog.getByRole('radio', { name: 'Theirs 4' }).waitFor()
        await dialog.getByText('For the first floor').waitFor()
        await dialog.getByRole('radio', { name: 'Yours 7' }).check()
        await dialog.getByRole('button', { name: 'Save this' }).click()
        await page
          .getByRole('status')
          .filter({ hasText: /^Saved$/ })
          .waitFor()
        await page.getByText('Someone has changed this document.').waitFor({ state: 'hidden' })
        expect(await page.getByLabel('Delivery place').inputValue()).toBe('Gate 3')
        await page.getByRole('button', { name: 'Save and close' }).click()
        await page.getByRole('heading', { level: 1, name: 'Lamps for the corridor' }).waitFor()

        const { body } = await (await organization.person('rita')).get(`/requisitions/${requisitionId}`)
        expect(body).toMatchObject({
          ...{ purpose: 'For the first floor', deliveryPlace: 'Gate 3', lines: [{ quantities: { requested: '7' } }] },
        })
      },
      PATIENCE_MS,
    )
  })

  it(
    'on a phone: an approver rejects with a thumb, and has to say why',
    async () => {
      const requisitionId = await steps.submitted('Phone holders')
      const phone = await enter('anna', { path: '/approvals', ...PHONE })
      const { page } = phone
      await page.getByRole('link', { name: 'Phone holders' }).tap()
      await page.getByRole('heading', { level: 1, name: 'Phone holders' }).waitFor()
      expect(await phone.scrollsSideways()).toBe(false)
      await page.getByRole('button', { name: 'Reject' }).tap()
      const dialog = page.getByRole('dialog', { name: 'Reject' })
      await dialog.getByRole('button', { name: 'Reject' }).tap()
      await dialog.getByText('Say why.').waitFor()
      await dialog.getByLabel('Reason').and(page.locator(':focus')).fill('Not in this year')
      expect(await phone.scrollsSideways()).toBe(false)
      await dialog.getByRole('button', { name: 'Reject' }).tap()
      await phone.told('Rejected')
      await page.getByText('All decided').waitFor()

      const { page: requester } = await enter('rita', { path: `/requisitions/${requisitionId}` })
      await requester.getByText('Anna Approver rejected').waitFor()
      await requester.getByText('Not in this year').first().waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'without a connection: it is said, what is typed is kept and saved later, and what happened meanwhile arrives',
    async () => {
      const [writer, inbox] = [
        await enter('rita', { path: '/requisitions/edit' }),
        await enter('anna', { path: '/approvals' }),
      ]
      const { page } = writer
      const saved = page.getByRole('status').filter({ hasText: /^Saved$/ })
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Umbrellas')
      await saved.waitFor()
      await inbox.page.getByText('All decided').waitFor()

      for (const { context } of [writer, inbox]) await context.setOffline(true)
      for (const each of [writer, inbox]) await each.page.getByText('You are offline.').waitFor()
      await page.getByLabel('Purpose').fill('It rains a lot here.')
      await page.getByText('Offline: kept on this page').waitFor()
      await steps.submitted('Raincoats')
      await inbox.page.getByRole('link', { name: 'Raincoats' }).first().waitFor({ state: 'detached' })

      for (const { context } of [writer, inbox]) await context.setOffline(false)
      await saved.waitFor()
      await inbox.page.getByRole('link', { name: 'Raincoats' }).waitFor()
      for (const each of [writer, inbox]) await each.page.getByText('You are offline.').waitFor({ state: 'hidden' })
      await page.reload()
      await page.getByLabel('Purpose').waitFor()
      expect(await page.getByLabel('Purpose').inputValue()).toBe('It rains a lot here.')
    },
    PATIENCE_MS,
  )

  it(
    'several approvals at once: what somebody else decided meanwhile is said, the others are done',
    async () => {
      const titles = ['Pens', 'Paper', 'Staples']
      const [, paper = ''] = await Promise.all(titles.map((title) => steps.submitted(title, '10')))
      const anna = await enter('anna', { path: '/approvals' })
      const { page } = anna
      for (const title of titles) await page.getByRole('checkbox', { name: `Select ${title}` }).check()
      await page.getByText('3 selected').waitFor()
      await page.getByRole('button', { name: 'Approve', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: 'Approve 3 tasks' })
      await dialog.getByLabel('Comment').fill('All fine')

      await steps.approve(paper)
      await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
      await dialog.getByText('2 done, 1 failed').waitFor()
      const outcome = (title: string) => dialog.getByRole('listitem').filter({ hasText: title })
      await outcome('Paper').getByText('cannot be decided').waitFor()
      await outcome('Pens').getByText('Done').waitFor()
      await outcome('Staples').getByText('Done').waitFor()
      await dialog.getByText('Close', { exact: true }).click()
      for (const title of titles) await page.getByRole('link', { name: title }).waitFor({ state: 'hidden' })
    },
    PATIENCE_MS,
  )
})
