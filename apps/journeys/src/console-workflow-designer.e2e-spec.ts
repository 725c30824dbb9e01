import type { Locator, Page } from 'playwright-core'
import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { ConsoleOrganization, idIn, made } from './console-organization.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { Person } from './person.adapter.js'
import { PurchaseSteps } from './purchase-steps.adapter.js'

const PATIENCE_MS = 120_000
const MOST_STEPS = 60
const PEOPLE = {
  rita: { name: 'Rita Requester', roles: ['requester'] },
  anna: { name: 'Anna Approver', roles: ['approver'] },
  ada: { name: 'Ada Administrator', roles: ['admin'] },
} as const
type Who = keyof typeof PEOPLE

/** Goes there by the Tab key. @throws Error when it is never reached */
async function tabTo(page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await place.first().waitFor()
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press(key)
    if ((await place.and(page.locator(':focus')).count()) > 0) return
  }
  throw new Error(`Tab does not reach ${String(place)}`)
}

describe('the workflow designer by keyboard alone', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let organization: ConsoleOrganization<Who>
  let ada: Visitor
  let page: Page
  let definitionId: string

  const condition = () => page.getByRole('textbox', { name: 'Condition' })
  const options = () => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
  /** What is in the field now is replaced by what is typed, letter by letter. */
  const write = async (text: string): Promise<void> => {
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.type(text)
  }

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus({ NEXUS_RATE_LIMITS: 'false' }), ConsoleBrowser.open()])
    const about = { name: 'Pier Office', domain: 'pier-office.example', people: PEOPLE }
    organization = await ConsoleOrganization.found(nexus.url, about)
    const { admin, legalEntityId } = organization
    const [requester, approver] = await Promise.all([organization.person('rita'), organization.person('anna')])
    const [annasEmail, password] = organization.credentials('anna')
    const { items } = await made(admin.get(`/users?email=${annasEmail}`))
    const [{ userId: managerUserId }] = items as [{ readonly userId: string }]
    const email = annasEmail.replace('anna', 'rolf')
    const rolf = { name: 'Rolf Requester', email, initialPassword: password, roles: ['requester'], managerUserId }
    await made(admin.post('/users', rolf))
    const managed = await new Person(nexus.url).signIn(email, password)
    const stepsOf = (who: Person) =>
      new PurchaseSteps({ requester: who, approver, buyer: approver, legalEntityId, vendorId: '' })
    await Promise.all([
      stepsOf(managed).submitted('Two cheap lamps', '10'),
      stepsOf(managed).submitted('Two dear desks', '400'),
      stepsOf(requester).submitted('Two dear chairs', '400'),
    ])
    ada = await organization.enter(browser, 'ada')
    page = ada.page
  }, START_MS)
  afterEach(() => expect(ada.complaints.splice(0)).toEqual([]))
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })

  it(
    'a definition is made and gets a step, and the focus goes along',
    async () => {
      await tabTo(page, page.getByRole('link', { name: 'Approval definitions', exact: true }))
      await page.keyboard.press('Enter')
      await tabTo(page, page.getByRole('button', { name: 'New approval definition' }).first())
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').getByLabel('Name').and(page.locator(':focus')).waitFor()
      await page.keyboard.type('Small things at once')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Small things at once' }).waitFor()
      definitionId = idIn(page.url())
      await tabTo(page, page.getByRole('button', { name: 'Add step at place 1' }))
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: 'Automatic approval' }).waitFor()
      await page.keyboard.type('Aut')
      await page.getByRole('menuitem', { name: 'Automatic approval' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('article', { name: 'Automatic approval' }).locator(':focus').waitFor()
      // To the form of the step.
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Name', exact: true }).and(page.locator(':focus')).waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'a condition is completed while it is written',
    async () => {
      await tabTo(page, page.getByRole('button', { name: 'Add condition' }))
      await page.keyboard.press('Enter')
      await condition().and(page.locator(':focus')).waitFor()
      await options().filter({ hasText: 'lineCount' }).waitFor()
      await page.keyboard.type('amo')
      expect(await options().locator('code').allInnerTexts()).toEqual(['amount'])
      await page.keyboard.press('Enter')
      await options().filter({ hasText: '<=' }).waitFor()
      expect(await condition().inputValue()).toBe('amount ')
      // Only what an amount can be compared with.
      expect(await options().locator('code').allInnerTexts()).toEqual(['>', '>=', '<', '<=', '==', '!='])
      for (const _step of [1, 2]) await page.keyboard.press('ArrowDown')
      expect(await options().nth(2).getAttribute('aria-selected')).toBe('true')
      expect(await condition().getAttribute('aria-activedescendant')).toBe(await options().nth(2).getAttribute('id'))
      await page.keyboard.press('Enter')
      await options().filter({ hasText: "money('500.00', 'EUR')" }).waitFor()
      await page.keyboard.press('Escape')
      await options().first().waitFor({ state: 'detached' })
      await page.keyboard.type('100')
      await page.keyboard.press('Escape')
      expect(await condition().inputValue()).toBe('amount < 100')
      await page.getByText('Applies when:').waitFor()
      await condition().and(page.locator(':focus')).waitFor()
    },
    PATIENCE_MS,
  )

  it.each([
    ['a field that there is not', 'amuont < 100', 'There is no field “amuont”. Did you mean “amount”?'],
    ['a text for a number', 'lineCount > "three"', '“>” does not fit between a whole number and a text.'],
    ['no question at all', 'amount', 'The condition has to be true or false, but it is an amount.'],
    ['another sign', 'amount = 100', 'Write “==” instead.'],
  ])(
    'is told as it is written: %s',
    async (_what, text, says) => {
      await write(text)
      await page.getByRole('tabpanel').getByText(says).first().waitFor()
      expect(await condition().getAttribute('aria-invalid')).toBe('true')
      const described = ((await condition().getAttribute('aria-describedby')) ?? '').split(' ')
      const texts = await page.locator(described.map((id) => `[id="${id}"]`).join(',')).allInnerTexts()
      expect(texts.join(' ')).toContain(says)
    },
    PATIENCE_MS,
  )

  it(
    'steps are moved, and that is undone; the draft is saved',
    async () => {
      await write('amount < 100')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      const cards = page.getByRole('list', { name: 'Steps' }).getByRole('article')
      const names = async (): Promise<readonly (string | null)[]> =>
        Promise.all((await cards.all()).map((card) => card.getAttribute('aria-label')))
      const before = await names()
      await page.getByRole('article', { name: 'Automatic approval' }).locator(':focus').waitFor()
      await page.keyboard.press('Alt+ArrowDown')
      expect(await names()).toEqual([...before].reverse())
      await page.getByRole('article', { name: 'Automatic approval' }).locator(':focus').waitFor()
      await page.keyboard.press('Control+Z')
      expect(await names()).toEqual(before)
      await page.keyboard.press('Control+S')
      await page.getByText('Everything is saved').waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'the last documents are tried on it: each with the steps that it took and would take',
    async () => {
      await tabTo(page, page.getByRole('tab', { name: 'Step', exact: true }))
      await page.keyboard.press('End')
      await page.getByRole('tab', { name: 'Simulation', selected: true }).waitFor()
      await page.getByText('3 of 3 documents would go another way').waitFor()
      const opened = async (title: string): Promise<Locator> => {
        const document = page.getByRole('group').filter({ hasText: title })
        await tabTo(page, document.locator('summary'))
        await page.keyboard.press('Enter')
        await document.getByText('With this version').waitFor()
        return document
      }
      // In the order in which they are listed: the focus goes on from one to the next.
      const titles = await page.locator('summary > span:first-child').allInnerTexts()
      for (const title of titles) {
        const document = await opened(title)
        await document.getByRole('listitem').first().waitFor()
        const says = {
          'Two cheap lamps': 'Approved automatically',
          'Two dear desks': 'Asked: Anna Approver',
          'Two dear chairs': 'Nobody could be asked: the document would wait until somebody can.',
        }[title]
        await document
          .getByText(says ?? '?')
          .last()
          .waitFor()
      }
      expect([...titles].sort()).toEqual(['Two cheap lamps', 'Two dear chairs', 'Two dear desks'])
      expect(await ada.screenFaults()).toEqual([])
    },
    PATIENCE_MS,
  )

  it(
    'publishing makes it the version that holds',
    async () => {
      await tabTo(page, page.getByRole('button', { name: 'Publish', exact: true }), 'Shift+Tab')
      await page.keyboard.press('Enter')
      await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Publish now' }))
      await page.keyboard.press('Enter')
      await ada.told('Version 1 is published')
      await page
        .getByRole('combobox', { name: 'Version' })
        .getByText(/^Version 1 · /)
        .waitFor()
      const { body } = await (await organization.person('ada')).get(`/workflow-definitions/${definitionId}`)
      expect(body).toMatchObject({ currentNumber: 1, draftNumber: null })
    },
    PATIENCE_MS,
  )
})
