import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { ConsoleOrganization, made } from './console-organization.adapter.js'
import { Mailbox } from './mailbox.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { Person } from './person.adapter.js'
import { until } from './purchase-steps.adapter.js'

const PATIENCE_MS = 120_000
const DAY_MS = 86_400_000
const GUEST = { email: 'iris@guests.example', name: 'Iris Invited', password: 'nine herons beside the lock' }
const ROLE = 'Invoice watcher'
/** A green square of 32 pixels. */
const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAKklEQVR42mPgL8ujKWIYtWDUglELRi0YtWDUglELRi0YtWDUglELhooFAKlczC7nnp9UAAAAAElFTkSuQmCC'

/** The organization's own colour of buttons and marks as the browser has it; empty where it is that of Nexus. */
const accentOf = ({ page }: Visitor): Promise<string> =>
  page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--brand-accent').trim()`)

describe('the console of an administrator', () => {
  let mailbox: Mailbox
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let admin: Visitor
  let guest: Visitor
  let stranger: Visitor
  const complaints = () => [admin, guest, stranger].flatMap((each) => each.complaints)

  beforeAll(async () => {
    mailbox = await Mailbox.open()
    ;[nexus, browser] = await Promise.all([startNexus({ SMTP_URL: mailbox.url }), ConsoleBrowser.open()])
    ;[admin, guest, stranger] = (await Promise.all([1, 2, 3].map(() => browser.visitor(nexus.url)))) as [
      Visitor,
      Visitor,
      Visitor,
    ]
    const elsewhere = await ConsoleOrganization.found(nexus.url, {
      name: 'Elsewhere Trading',
      domain: 'elsewhere.example',
      people: { sven: { name: 'Sven Stranger', roles: ['requester'] } },
    })
    await admin.arrive('admin', '/administration/roles')
    await stranger.goTo('/')
    await stranger.signIn(...elsewhere.credentials('sven'))
    await stranger.page.getByRole('navigation').first().waitFor()
  }, START_MS)
  afterEach(() => expect(complaints()).toEqual([]))
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
    await mailbox.close()
  })

  it(
    'invites somebody with a role of the organization, who accepts in another browser and signs in from then on',
    async () => {
      const { page } = admin
      await page.getByRole('button', { name: 'New role' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill(ROLE)
      await page.getByRole('button', { name: 'Make role' }).click()
      await admin.told(`Role ${ROLE} was made`)
      await page.getByRole('link', { name: 'Invitations', exact: true }).click()
      await page.getByRole('button', { name: 'Invite', exact: true }).first().click()
      const dialog = page.getByRole('dialog', { name: 'Invite' })
      await dialog.getByLabel('E-mail address').fill(GUEST.email)
      await dialog.getByRole('checkbox', { name: ROLE }).check()
      await dialog.getByRole('button', { name: 'Send invitation' }).click()
      await admin.told(`Invitation to ${GUEST.email} is on its way`)

      const { text = '' } = await mailbox.mailTo(GUEST.email)
      const link = /\/invitation#token=\S+/.exec(text)?.[0] ?? ''
      await guest.goTo(link)
      await guest.page.getByRole('heading', { name: 'Join Demo Organization' }).waitFor()
      // Whoever looks over the shoulder, or at the history, cannot join.
      expect(guest.page.url()).toBe(`${nexus.url}/invitation`)
      await guest.page.getByLabel('Your name').fill(GUEST.name)
      await guest.page.getByLabel('Choose a password').fill(GUEST.password)
      await guest.page.getByRole('button', { name: 'Accept and sign in' }).click()
      await guest.page.getByRole('navigation').first().waitFor()

      await guest.page.getByRole('button', { name: /profile/i }).click()
      await guest.page.getByRole('menuitem', { name: 'Sign out' }).click()
      await guest.signIn(GUEST.email, GUEST.password)
      await guest.page.getByRole('navigation').first().waitFor()
      await page.reload()
      await page
        .getByRole('row', { name: new RegExp(GUEST.email) })
        .getByText('Accepted')
        .waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'gives a permission in the matrix, which opens a screen to whoever has the role',
    async () => {
      const entry = guest.page.getByRole('link', { name: 'Supplier invoices', exact: true })
      await entry.first().waitFor({ state: 'detached' })
      const { page } = admin
      await page.getByRole('link', { name: 'Roles and permissions', exact: true }).click()
      // Roles of the organization stand before those that are shipped.
      await page.getByRole('columnheader', { name: ROLE }).waitFor()
      await page
        .getByRole('row', { name: /^See supplier invoices/ })
        .getByRole('gridcell')
        .first()
        .click()
      await page.getByText('1 change in 1 role').waitFor()
      await page.getByRole('button', { name: 'Review and save' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await admin.told('Permissions saved')
      await guest.page.reload()
      await entry.click()
      await guest.page.getByRole('heading', { level: 1, name: 'Supplier invoices' }).waitFor()
      expect(await guest.page.getByRole('link', { name: 'Capture invoice' }).count()).toBe(0)
    },
    PATIENCE_MS,
  )

  it(
    'brands the console for everybody of the organization and for nobody else, and takes it back',
    async () => {
      const { page } = admin
      const [before, elsewhere] = [await accentOf(admin), await accentOf(stranger)]
      await page.getByRole('link', { name: 'Organization', exact: true }).click()
      await page.getByRole('link', { name: 'Branding', exact: true }).click()
      await page.getByLabel('Name of the product').fill('Harbour Purchasing')
      await page.getByLabel('Main colour', { exact: true }).fill('#0f766e')
      const logo = Buffer.from(LOGO, 'base64')
      await page.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo })
      await page.getByAltText('Logo of the organization').first().waitFor()
      await page.getByRole('button', { name: 'Save' }).click()
      await admin.told('Saved')
      await page
        .getByRole('navigation', { name: 'Navigation' })
        .first()
        .getByText('Harbour Purchasing')
        .first()
        .waitFor()

      await Promise.all([guest.page.reload(), stranger.page.reload()])
      const navigation = guest.page.getByRole('navigation', { name: 'Navigation' }).first()
      await navigation.getByText('Harbour Purchasing').first().waitFor()
      expect(await navigation.locator('img').count()).toBe(1)
      expect(await accentOf(guest)).toBe(await accentOf(admin))
      expect(await accentOf(guest)).not.toBe(before)
      await stranger.page.getByRole('navigation').getByText('Elsewhere Trading').first().waitFor()
      expect(await accentOf(stranger)).toBe(elsewhere)

      await page.getByRole('button', { name: 'Remove logo' }).click()
      await page.getByLabel('Name of the product').fill('Nexus')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('navigation', { name: 'Navigation' }).first().getByText('Nexus').first().waitFor()
      await guest.page.reload()
      await navigation.getByText('Nexus').first().waitFor()
      await navigation.locator('img').first().waitFor({ state: 'detached' })
    },
    PATIENCE_MS,
  )

  it(
    'is told of a type error as one types, and what is published decides the next document',
    async () => {
      const { page } = admin
      await page.getByRole('link', { name: 'Approval definitions', exact: true }).click()
      await page.getByRole('button', { name: 'New approval definition' }).first().click()
      await page.getByRole('dialog').getByLabel('Name').fill('Small purchases')
      await page.getByRole('button', { name: 'Create draft' }).click()
      await page.getByRole('heading', { level: 1, name: 'Small purchases' }).waitFor()
      await page.getByRole('button', { name: 'Add step at place 1' }).click()
      await page.getByRole('menuitem', { name: 'Automatic approval' }).click()
      await page.getByRole('button', { name: 'Add condition' }).click()
      const condition = page.getByRole('textbox', { name: 'Condition' })
      await condition.fill('amount < "small"')
      await page.getByRole('tabpanel').getByText('“<” does not fit between').waitFor()
      expect(await condition.getAttribute('aria-invalid')).toBe('true')
      await condition.fill('amount < money("100.00", "EUR")')
      await page.getByText('Applies when:').waitFor()
      expect(await condition.getAttribute('aria-invalid')).not.toBe('true')
      await page.getByRole('button', { name: 'Save draft' }).click()
      await page.getByText('Everything is saved').waitFor()
      await page.getByRole('button', { name: 'Publish' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click()
      await admin.told('Version 1 is published')

      const requester = await Person.demo(nexus.url, 'requester')
      const [entity] = (
        (await requester.get('/legal-entities')).body as unknown as { items: { legalEntityId: string }[] }
      ).items
      const submitted = async (price: string) => {
        const lines = [
          { description: 'Harbour chart', quantity: '1', unitCode: 'C62', unitPrice: price, taxPercent: '0' },
        ]
        const draft = await requester.post('/requisitions', {
          title: `Charts for ${price}`,
          purpose: 'The old ones are worn.',
          needBy: new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10),
          deliveryPlace: 'Main street 1, 10115 Berlin',
          legalEntityId: entity?.legalEntityId,
          currency: 'EUR',
          lines,
        })
        const ifMatch = draft.headers.get('etag') ?? ''
        const path = `/requisitions/${String(draft.body['requisitionId'])}`
        await made(requester.post(`${path}/submission`, undefined, { ifMatch, prefer: 'wait=10' }))
        return path
      }
      const small = await until(requester, await submitted('99.99'), ({ state }) => state === 'APPROVED')
      expect(small).toMatchObject({ approval: { automatic: true } })
      // What would be approved by itself would be so as soon as the one before.
      const larger = await until(requester, await submitted('100.00'), ({ state }) => state !== 'SUBMITTED')
      expect(larger).toMatchObject({ state: 'IN_APPROVAL' })
    },
    PATIENCE_MS,
  )
})
