import type { Locator } from 'playwright-core'
import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { ConsoleOrganization, idIn, made } from './console-organization.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'

const PATIENCE_MS = 120_000
const PEOPLE = {
  vera: { name: 'Vera Vendor', roles: ['buyer'] },
  ben: { name: 'Ben Buyer', roles: ['buyer'] },
  anna: { name: 'Anna Approver', roles: ['approver'] },
  ada: { name: 'Ada Auditor', roles: ['auditor'] },
  max: { name: 'Max Manager', roles: ['admin'] },
} as const
type Who = keyof typeof PEOPLE
const EVERYBODY = Object.keys(PEOPLE) as Who[]

const NAME = 'Leuchtturm Papier GmbH'
const OLD = 'DE79 0000 0000 1234 5678 90'
const NEW = 'DE02 1203 0000 0000 2020 51'
const MOVED = 'The supplier has moved to another bank'

describe('a vendor in the console, from its first day to the blacklist and back', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let organization: ConsoleOrganization<Who>
  const at = {} as Record<Who, Visitor>
  let vendorId: string

  /** Opens the vendor for somebody, as they find it in the list. */
  const find = async (who: Who): Promise<Visitor['page']> => {
    const { page } = at[who]
    await page.getByRole('link', { name: 'Vendors', exact: true }).first().click()
    await page.getByRole('link', { name: NAME }).click()
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
    return page
  }
  /** Chooses from the menu of the vendor; resolves with the dialog that asks. */
  const choose = async (who: Who, item: string): Promise<Locator> => {
    const { page } = at[who]
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
    return page.getByRole('dialog').or(page.getByRole('alertdialog'))
  }

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus({ NEXUS_RATE_LIMITS: 'false' }), ConsoleBrowser.open()])
    const about = { name: 'Lighthouse Office', domain: 'lighthouse-office.example', people: PEOPLE }
    organization = await ConsoleOrganization.found(nexus.url, about)
    await Promise.all(EVERYBODY.map(async (who) => (at[who] = await organization.enter(browser, who))))
  }, START_MS)
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })
  afterEach(() => expect(EVERYBODY.flatMap((who) => at[who].complaints.splice(0))).toEqual([]))

  it(
    'is added as a prospect and reviewed; who prepared it cannot activate it, a colleague can',
    async () => {
      const { page } = at.vera
      await page.getByRole('link', { name: 'Vendors', exact: true }).first().click()
      await page.getByRole('link', { name: 'Add vendor' }).first().click()
      await page.getByRole('textbox', { name: 'Name' }).fill(NAME)
      await page.getByRole('button', { name: 'Add account' }).click()
      await page.getByLabel('IBAN').fill('DE79 0000 0000 1234')
      await page.getByRole('checkbox', { name: 'Add as prospect' }).check()
      await page.getByRole('button', { name: 'Add vendor' }).click()
      await page.getByLabel('IBAN').and(page.locator('[aria-invalid=true]:focus')).waitFor()
      await page.getByLabel('IBAN').fill(OLD)
      await page.getByRole('button', { name: 'Add vendor' }).click()
      await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
      vendorId = idIn(page.url())
      await (await choose('vera', 'Begin review')).getByRole('button', { name: 'Begin review' }).click()
      await at.vera.told('The review has begun')
      await page.getByText('Under review', { exact: true }).first().waitFor()
      await page.getByRole('tab', { name: 'Bank accounts' }).click()
      await page.getByText('Not confirmed', { exact: true }).waitFor()

      await page.getByRole('button', { name: 'Activate' }).click()
      const own = page.getByRole('alertdialog')
      await own.getByRole('button', { name: 'Activate' }).click()
      await own.getByRole('alert').waitFor()
      await own.getByRole('button', { name: 'Cancel' }).click()

      const colleague = await find('ben')
      await colleague.getByRole('button', { name: 'Activate' }).click()
      await colleague.getByRole('alertdialog').getByRole('button', { name: 'Activate' }).click()
      await at.ben.told(`${NAME} is active`)
      await colleague.getByRole('tab', { name: 'Bank accounts' }).click()
      await colleague.getByText('Confirmed', { exact: true }).waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'its bank accounts change when two others confirm it, one of whom has asked the vendor; never by who proposed it',
    async () => {
      const { page } = at.vera
      await page.reload()
      await page.getByRole('button', { name: 'Propose change' }).click()
      const proposal = page.getByRole('dialog')
      await proposal.getByLabel('IBAN').fill(NEW)
      await proposal.getByRole('checkbox', { name: OLD }).check()
      await proposal.getByRole('button', { name: 'Propose' }).click()
      await proposal.getByText('Say why.').waitFor()
      await proposal.getByLabel('Reason').fill(MOVED)
      await proposal.getByRole('button', { name: 'Propose' }).click()
      await at.vera.told('The change is proposed')
      await page.getByText('You proposed this change. Two other people have to confirm it.').waitFor()
      await page.getByRole('button', { name: 'Confirm' }).first().waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Propose change' }).first().waitFor({ state: 'detached' })
      const vera = await organization.person('vera')
      const { items } = await made(vera.get(`/vendor-bank-changes?vendorId=${vendorId}`))
      const [{ bankChangeId }] = items as [{ readonly bankChangeId: string }]
      const refused = await vera.post(`/vendor-bank-changes/${bankChangeId}/confirmation`, {}, { ifMatch: '"1"' })
      expect(refused.body).toMatchObject({ code: 'procurement.separation_of_duties' })

      const { page: first } = at.ben
      await first.reload()
      await first.getByText('Proposed by Vera Vendor').waitFor()
      await first.getByRole('button', { name: 'Confirm' }).click()
      await first.getByRole('dialog').getByText('Yours is the first of two confirmations.').waitFor()
      await first.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
      await at.ben.told('Confirmed. Somebody else has to confirm it, too.')
      await first.getByText('You confirmed this change.').waitFor()
      await first.getByRole('button', { name: 'Confirm' }).first().waitFor({ state: 'detached' })
      await first.getByText('Confirmed', { exact: true }).waitFor()

      const last = await find('anna')
      await last.getByRole('tab', { name: 'Bank accounts' }).click()
      await last.getByText('Confirmed by Ben Buyer').waitFor()
      await last.getByRole('button', { name: 'Confirm' }).click()
      const dialog = last.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Confirm' }).click()
      await dialog.getByLabel('Who was asked').and(last.locator('[aria-invalid=true]:focus')).waitFor()
      expect(await at.anna.screenFaults()).toEqual([])
      await dialog.getByLabel('Who was asked').fill('Paula Papier')
      await dialog.getByLabel('Number or place').fill('+49 30 1234567')
      await dialog.getByRole('button', { name: 'Confirm' }).click()
      await at.anna.told('The bank accounts are changed')
      await last.getByText('Applied', { exact: true }).waitFor()
      await last.getByText('Asked Paula Papier (phone, +49 30 1234567)').waitFor()
      await last
        .getByRole('listitem')
        .filter({ hasText: NEW })
        .getByText(/^Payable from/)
        .first()
        .waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'is held for orders alone and released again, each with a reason that everybody sees',
    async () => {
      const { page } = at.vera
      await page.reload()
      const hold = await choose('vera', 'Hold')
      for (const stage of ['quotes', 'invoices', 'payments'])
        await hold.getByRole('checkbox', { name: stage, exact: true }).uncheck()
      await hold.getByLabel('Reason').fill('Deliveries come late')
      await hold.getByRole('button', { name: 'Hold' }).click()
      await at.vera.told(`${NAME} is held`)
      await page.getByText('Held: orders').first().waitFor()

      const { page: other } = at.anna
      await other.reload()
      await other.getByText('orders: Deliveries come late').waitFor()
      expect(await other.getByRole('button', { name: 'More actions' }).count()).toBe(0)

      const release = await choose('vera', 'Release')
      expect(await release.getByRole('checkbox').count()).toBe(1)
      await release.getByLabel('Reason').fill('They come on time again')
      await release.getByRole('button', { name: 'Release' }).click()
      await at.vera.told(`${NAME} is released`)
      await page.getByText('Held: orders').first().waitFor({ state: 'detached' })
    },
    PATIENCE_MS,
  )

  it(
    'is blacklisted by two people and taken off the list',
    async () => {
      const { page } = at.vera
      const proposal = await choose('vera', 'Propose blacklisting')
      await proposal.getByLabel('Reason').fill('Invoices for goods that never came')
      await proposal.getByLabel('Last day').fill('+30d')
      await proposal.getByRole('button', { name: 'Propose blacklisting' }).click()
      await at.vera.told('The blacklisting is proposed')
      await page.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Drop blacklist proposal' }).waitFor()
      await page.getByRole('menuitem', { name: 'Confirm blacklisting' }).first().waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')

      const { page: other } = at.ben
      await other.reload()
      await other.getByText('Vera Vendor proposed to blacklist this vendor').waitFor()
      const confirmation = await choose('ben', 'Confirm blacklisting')
      await confirmation.getByRole('button', { name: 'Confirm blacklisting' }).click()
      await at.ben.told(`${NAME} is blacklisted`)
      await other.getByText('Blacklisted', { exact: true }).first().waitFor()
      await other.getByRole('button', { name: 'Propose change' }).first().waitFor({ state: 'detached' })

      const lifting = await choose('ben', 'Lift blacklisting')
      await lifting.getByLabel('Reason').fill('They came after all')
      await lifting.getByRole('button', { name: 'Lift blacklisting' }).click()
      await at.ben.told(`${NAME} is off the blacklist`)
      await other.getByText('Active', { exact: true }).first().waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'its history says who did what, why and when, to those alone who may read it',
    async () => {
      expect(await at.ben.page.getByRole('tab', { name: 'History' }).count()).toBe(0)
      const page = await find('ada')
      await page.getByRole('tab', { name: 'History' }).click()
      const entries = page
        .getByRole('tabpanel', { name: 'History' })
        .getByRole('listitem')
        .filter({ has: page.locator('time') })
      const entryOf = (who: Who, why: string) => entries.filter({ hasText: PEOPLE[who].name }).filter({ hasText: why })
      for (const [who, why] of [
        ['vera', 'Deliveries come late'],
        ['vera', 'They come on time again'],
        ['vera', 'Invoices for goods that never came'],
        ['ben', 'They came after all'],
      ] as const) {
        const when = await entryOf(who, why).locator('time').getAttribute('datetime')
        expect([why, Date.now() - Date.parse(when ?? '') < 2 * PATIENCE_MS]).toEqual([why, true])
      }
    },
    PATIENCE_MS,
  )

  describe('and one that has to answer a questionnaire first', () => {
    const OTHER = 'Kontor Klammern GmbH'
    const CONVICTED = 'Was the company convicted of bribery?'
    const PEOPLE_COUNT = 'How many people work there?'
    const PEOPLE_NOW = 'How many people work there now?'
    let otherId: string

    it(
      'the questionnaire is written, saved as a draft and published; from then on it does not change',
      async () => {
        const { page } = at.max
        await page.getByRole('link', { name: 'Organization', exact: true }).first().click()
        await page.getByRole('link', { name: 'Questionnaires', exact: true }).click()
        await page.getByRole('button', { name: 'New questionnaire' }).first().click()
        await page.getByRole('dialog').getByLabel('Title').fill('Registration of vendors')
        await page.getByRole('dialog').getByRole('button', { name: 'Begin draft' }).click()
        await page.getByRole('heading', { level: 1, name: 'Registration of vendors' }).waitFor()

        await page.getByRole('button', { name: 'Add question' }).click()
        const question = page.getByRole('dialog')
        await question.getByRole('textbox', { name: 'Question', exact: true }).fill(CONVICTED)
        await question.getByLabel('Weight').fill('10')
        await question.getByRole('checkbox', { name: 'Some answers knock the vendor out' }).check()
        await question.getByRole('button', { name: 'Take over' }).click()
        // What is missing is said at once, and the focus is where it has to be put right.
        await question.getByText('Say which answer is the better one.').waitFor()
        await question.getByText('Say which answers knock out.').waitFor()
        expect(await at.max.screenFaults()).toEqual([])
        await question.getByRole('combobox', { name: 'Better answer' }).click()
        await page.getByRole('option', { name: 'No', exact: true }).click()
        await question.getByRole('checkbox', { name: 'Yes', exact: true }).check()
        await question.getByRole('button', { name: 'Take over' }).click()
        await question.waitFor({ state: 'detached' })

        await page.getByRole('button', { name: 'Add question' }).click()
        await question.getByRole('textbox', { name: 'Question', exact: true }).fill(PEOPLE_COUNT)
        await question.getByRole('combobox', { name: 'Answered by' }).click()
        await page.getByRole('option', { name: 'Number', exact: true }).click()
        await question.getByLabel('At least').fill('1')
        await question.getByRole('button', { name: 'Take over' }).click()
        await question.waitFor({ state: 'detached' })
        await page.getByRole('button', { name: 'Save draft' }).click()
        await at.max.told('Saved')
        await page.getByRole('button', { name: 'Save draft' }).waitFor({ state: 'detached' })
        expect(await at.max.screenFaults()).toEqual([])

        await page.getByRole('button', { name: 'Publish' }).click()
        await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click()
        await at.max.told('The questionnaire is published')
        await page.getByRole('button', { name: 'Begin next edition' }).waitFor()
        expect(await page.getByRole('button', { name: 'Add question' }).count()).toBe(0)
        expect(await page.getByRole('list').filter({ hasText: PEOPLE_COUNT }).first().innerText()).toContain(CONVICTED)
      },
      PATIENCE_MS,
    )

    it(
      'a prospect is invited and its answers are kept while they are typed; what is missing is said at its question',
      async () => {
        const vera = await organization.person('vera')
        otherId = String(
          (await made(vera.post('/vendors', { name: OTHER, country: 'DE', prospect: true })))['vendorId'],
        )
        const { page } = at.vera
        await at.vera.goTo(`/vendors/${otherId}?tab=qualification`)
        await page.getByRole('button', { name: 'Invite', exact: true }).click()
        const invitation = page.getByRole('dialog')
        await invitation.getByRole('button', { name: 'Invite' }).click()
        await invitation.getByLabel('Name of the contact').and(page.locator('[aria-invalid=true]:focus')).waitFor()
        expect(await at.vera.screenFaults()).toEqual([])
        await invitation.getByLabel('Name of the contact').fill('Karla Klammer')
        await invitation.getByLabel('E-mail of the contact').fill('karla@klammern.example')
        await invitation.getByRole('button', { name: 'Invite' }).click()
        await page.getByRole('heading', { level: 1, name: `Registration of ${OTHER}` }).waitFor()

        await page.getByLabel(PEOPLE_COUNT).fill('none')
        await page.getByText('This is not a number.').waitFor()
        await page.getByLabel(PEOPLE_COUNT).fill('25')
        await page.getByText('All answers are saved').waitFor()
        await page.reload()
        await page.getByLabel(PEOPLE_COUNT).and(page.locator('[value="25"]')).waitFor()
        await page.getByRole('button', { name: 'Submit for review' }).click()
        await page.getByRole('combobox', { name: CONVICTED }).and(page.locator('[aria-invalid=true]:focus')).waitFor()
        expect(await at.vera.screenFaults()).toEqual([])
        await page.getByRole('combobox', { name: CONVICTED }).click()
        await page.getByRole('option', { name: 'Yes', exact: true }).click()
        await page.getByRole('button', { name: 'Submit for review' }).click()
        await at.vera.told('The answers are submitted')
        await page.getByText('You took part in it: somebody else has to decide.').waitFor()
        expect(await page.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0)
      },
      PATIENCE_MS,
    )

    it(
      'it is sent back with a reason, submitted again and approved by somebody else, who waives what knocks it out',
      async () => {
        const { page } = at.vera
        const path = new URL(page.url()).pathname
        const { page: judge } = at.anna
        await at.anna.goTo(path)
        await judge.getByRole('button', { name: 'Send back' }).click()
        await judge.getByRole('dialog').getByLabel('Reason').fill('Please ask them again')
        await judge.getByRole('dialog').getByRole('button', { name: 'Send back' }).click()
        await at.anna.told('The answers are sent back')
        await page.reload()
        await page.getByText('Please ask them again').waitFor()
        await page.getByLabel(PEOPLE_COUNT).fill('26')
        // Whoever submits within the pause submits what is typed.
        await page.getByRole('button', { name: 'Submit for review' }).click()
        await at.vera.told('The answers are submitted')

        await judge.reload()
        await judge.getByText('26', { exact: true }).waitFor()
        expect(await at.anna.screenFaults()).toEqual([])
        await judge.getByRole('button', { name: 'Approve', exact: true }).click()
        const approval = judge.getByRole('dialog')
        await approval.getByRole('button', { name: 'Approve' }).click()
        await approval.getByText('Say why.').waitFor()
        expect(await at.anna.screenFaults()).toEqual([])
        await approval.getByLabel(/^Was the company convicted/).fill('Acquitted in the meantime')
        await approval.getByRole('button', { name: 'Approve' }).click()
        await at.anna.told(`${OTHER} is active`)
        await judge.getByText('Approved', { exact: true }).first().waitFor()
        await judge.getByText('Waived by you: Acquitted in the meantime').waitFor()
        const qualification = await made(
          (await organization.person('ada')).get(`/vendor-qualifications/${idIn(page.url())}`),
        )
        expect(qualification).toMatchObject({
          state: 'APPROVED',
          score: '0.00',
          knockOuts: ['was-the-company-convicted-of-bribery'],
          waivers: [{ reason: 'Acquitted in the meantime' }],
        })

        await judge.getByRole('button', { name: 'More actions' }).click()
        await judge.getByRole('menuitem', { name: 'History of answers' }).click()
        await judge.getByRole('dialog').getByText('25', { exact: true }).waitFor()
        expect(await at.anna.screenFaults()).toEqual([])
      },
      PATIENCE_MS,
    )

    it(
      'the next edition begins as a copy; two who write it at once keep both what they meant, field by field',
      async () => {
        const { page } = at.max
        await page.getByRole('button', { name: 'Begin next edition' }).click()
        await at.max.told('The next edition is a draft')
        await page.getByRole('button', { name: 'Add question' }).waitFor()
        expect(await page.getByRole('list').filter({ hasText: PEOPLE_COUNT }).first().innerText()).toContain(CONVICTED)
        await page.getByLabel('Title').fill('Registration and renewal')

        const path = `/vendor-questionnaires/${idIn(page.url())}`
        const colleague = organization.admin
        const { version, questions } = (await colleague.get(path)).body as unknown as {
          version: number
          questions: readonly { text: string }[]
        }
        const theirs = {
          title: 'Registration of every vendor',
          questions: questions.map((each) => (each.text === PEOPLE_COUNT ? { ...each, text: PEOPLE_NOW } : each)),
        }
        await made(colleague.patch(path, theirs, { ifMatch: `"${String(version)}"` }))
        await page.getByRole('button', { name: 'Save draft' }).click()
        const merge = page.getByRole('dialog', { name: 'Somebody else changed this' })
        await merge.getByText(PEOPLE_NOW).first().waitFor()
        expect(await at.max.screenFaults()).toEqual([])
        await merge.getByRole('group', { name: 'Title' }).getByRole('radio', { name: /Yours/ }).check()
        await merge.getByRole('button', { name: 'Save this' }).click()
        await at.max.told('Saved')
        expect((await colleague.get(path)).body).toMatchObject({
          title: 'Registration and renewal',
          questions: [{ text: CONVICTED }, { text: PEOPLE_NOW }],
          version: version + 2,
        })
        await page.getByRole('button', { name: 'Publish' }).click()
        await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click()
        await at.max.told('The questionnaire is published')
      },
      PATIENCE_MS,
    )

    it(
      'a vendor that is qualified anew and fails is held, until it is qualified once more with the answers of before',
      async () => {
        const { page } = at.vera
        const { page: judge } = at.anna
        const dialog = page.getByRole('dialog')
        const verdict = judge.getByRole('dialog')
        const qualifyAnew = async (): Promise<void> => {
          await at.vera.goTo(`/vendors/${otherId}?tab=qualification`)
          await page.getByRole('button', { name: 'Qualify anew' }).click()
          await dialog.getByLabel('Reason').fill('Somebody else owns it now')
          await dialog.getByRole('button', { name: 'Qualify anew' }).click()
          await at.vera.told(`${OTHER} is qualified anew`)
          await page.getByRole('button', { name: 'More actions' }).click()
          await page.getByRole('menuitem', { name: 'Copy earlier answers' }).click()
          await dialog.getByRole('button', { name: 'Copy earlier answers' }).click()
          await at.vera.told('The earlier answers are copied')
          // The wording is new, the question is the same.
          await page.getByLabel(PEOPLE_NOW).and(page.locator('[value="26"]')).waitFor()
        }
        const holds = async (): Promise<unknown> =>
          (await (await organization.person('ben')).get(`/vendors/${otherId}`)).body['holds']

        await qualifyAnew()
        await at.anna.goTo(new URL(page.url()).pathname)
        await judge.getByRole('button', { name: 'More actions' }).click()
        await judge.getByRole('menuitem', { name: 'Let it fail' }).click()
        await verdict.getByRole('button', { name: 'Let it fail' }).click()
        await verdict.getByText('Say why.').waitFor()
        await verdict.getByLabel('Reason').fill('The owner is on a list of sanctions')
        await verdict.getByRole('checkbox', { name: 'payments' }).check()
        await verdict.getByRole('button', { name: 'Let it fail' }).click()
        await at.anna.told('The requalification has failed')
        expect(await holds()).toEqual(['po', 'payment'])

        await qualifyAnew()
        await page.getByRole('button', { name: 'Submit for review' }).click()
        await at.vera.told('The answers are submitted')
        await at.anna.goTo(new URL(page.url()).pathname)
        await judge.getByRole('button', { name: 'Approve', exact: true }).click()
        await verdict.getByLabel(/^Was the company convicted/).fill('Taken off the list')
        await verdict.getByRole('button', { name: 'Approve' }).click()
        await judge.getByText('Approved', { exact: true }).first().waitFor()
        expect(await holds()).toEqual([])
      },
      PATIENCE_MS,
    )
  })
})
