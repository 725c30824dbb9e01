import type { Page } from 'playwright-core'
import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { purchasesUnderWay } from './demo.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { Person } from './person.adapter.js'

const PATIENCE_MS = 240_000
const NOBODY = '00000000-0000-7000-8000-000000000000'

/** A screen: where it is, what it shows when it is there, and what is opened on it. */
interface Screen {
  readonly path: string
  readonly sees: string | RegExp
  readonly open?: (page: Page) => Promise<void>
}

type Documents = Awaited<ReturnType<typeof purchasesUnderWay>>

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
const choose = (menu: string | RegExp, item: string) => async (page: Page) => {
  await press(menu)(page)
  await page.getByRole('menuitem', { name: item }).click()
}

describe('the screens of purchasing', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let documents: Documents
  const visitors = new Map<string, Visitor>()

  const visitorOf = async (role: string): Promise<Visitor> => {
    const known = visitors.get(role)
    if (known !== undefined) return known
    const visitor = await browser.visitor(nexus.url, { reducedMotion: 'reduce' })
    visitors.set(role, visitor)
    await visitor.arrive(role)
    return visitor
  }

  /** Goes to each and tells what is wrong with it, by its address. */
  const faultsOf = async (
    role: string,
    screens: readonly Screen[],
  ): Promise<readonly (readonly [string, string[]])[]> => {
    const visitor = await visitorOf(role)
    const { page } = visitor
    const found: (readonly [string, string[]])[] = []
    for (const [index, { path, sees, open }] of screens.entries()) {
      // Several things are opened on one screen one after the other.
      if (path === screens[index - 1]?.path) await page.keyboard.press('Escape')
      else await visitor.goTo(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.getByText(sees).and(page.locator(':visible')).first().waitFor()
      await page.locator('main .animate-pulse').first().waitFor({ state: 'detached' })
      await open?.(page)
      const faults = await visitor.screenFaults()
      if (faults.length > 0) found.push([path, faults])
    }
    return found
  }

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus(), ConsoleBrowser.open()])
  }, START_MS)
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })
  afterEach(() => {
    expect([...visitors].flatMap(([role, { complaints }]) => complaints.splice(0).map((each) => [role, each]))).toEqual(
      [],
    )
  })

  describe('with nothing in them', () => {
    it.each<[string, Screen[]]>([
      [
        'requester',
        [
          { path: '/', sees: 'Welcome' },
          { path: '/requisitions', sees: 'No requisitions yet' },
          { path: '/notifications', sees: 'You will hear here' },
        ],
      ],
      ['approver-one', [{ path: '/approvals', sees: 'All decided' }]],
      [
        'buyer',
        [
          { path: '/purchase-orders', sees: 'No purchase orders yet' },
          { path: '/purchase-orders/new', sees: 'Choose a requisition' },
        ],
      ],
      ['receiver', [{ path: '/receipts', sees: 'No receipts yet' }]],
    ])(
      '%s',
      async (role, screens) => {
        expect(await faultsOf(role, screens)).toEqual([])
      },
      PATIENCE_MS,
    )
  })

  describe('with purchases under way', () => {
    beforeAll(async () => {
      const person = (name: string) => Person.demo(nexus.url, name)
      const [requester, approverOne, approverTwo, buyer, receiver] = await Promise.all([
        ...['requester', 'approver-one', 'approver-two', 'buyer', 'receiver'].map(person),
      ] as const)
      documents = await purchasesUnderWay({ requester, approverOne, approverTwo, buyer, receiver } as never)
    }, PATIENCE_MS)

    it(
      'whoever asks for something: lists, editor, document, what they are told',
      async () => {
        const { draft, ordered, returned, pending } = documents
        const screens: Screen[] = [
          { path: '/', sees: 'Open requisitions' },
          { path: '/requisitions?q=nowhere', sees: 'Nothing matches these filters' },
          { path: '/requisitions', sees: 'Projector for the training room' },
          { path: '/requisitions', sees: draft['title'], open: choose('Views', 'Save this view …') },
          { path: '/requisitions', sees: draft['title'], open: press(/^Notifications/) },
          { path: '/requisitions', sees: draft['title'], open: press(/^Search or jump to/) },
          { path: '/requisitions/edit', sees: 'New requisition' },
          { path: `/requisitions/edit?id=${draft['requisitionId']}`, sees: 'Edit requisition' },
          { path: `/requisitions/${draft['requisitionId']}`, sees: 'Ear muffs, 33 dB' },
          { path: `/requisitions/${returned['requisitionId']}`, sees: 'Please add a second quote.' },
          { path: `/requisitions/${ordered['requisitionId']}`, sees: 'Demo Approver Two approved' },
          {
            path: `/requisitions/${pending['requisitionId']}`,
            sees: 'Drive drum with rubber coating',
            open: choose('More actions', 'Withdraw'),
          },
          { path: `/requisitions/${NOBODY}`, sees: 'Not found' },
          { path: '/notifications', sees: /^Returned: Projector/ },
          { path: '/notifications?kind=task-reminder', sees: 'Nothing matches these filters' },
          { path: '/notifications/preferences', sees: 'Single kinds' },
        ]
        expect(await faultsOf('requester', screens)).toEqual([])
      },
      PATIENCE_MS,
    )

    it(
      'what is not there, or not for this person, is no reason to try again: the way leads to the list',
      async () => {
        const visitor = await visitorOf('requester')
        const { page } = visitor
        for (const [path, list] of [
          [`/requisitions/${NOBODY}`, 'Requisitions'],
          [`/purchase-orders/${NOBODY}`, 'Purchase orders'],
        ] as const) {
          await visitor.goTo(path)
          await page.getByText('It does not exist, or you may not see it.').waitFor()
          expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
          await page.getByRole('link', { name: 'Show the list' }).click()
          await page.getByRole('heading', { level: 1, name: list }).waitFor()
        }
      },
      PATIENCE_MS,
    )

    it(
      'the part of an order that is shown has its tab in sight on a phone',
      async () => {
        const visitor = await visitorOf('buyer')
        const { page } = visitor
        const size = page.viewportSize()
        await page.setViewportSize({ width: 360, height: 740 })
        const reach = async (name: string) => {
          const tab = await page.getByRole('tab', { name, selected: true }).boundingBox()
          return tab === null ? [] : [tab.x >= 0, tab.x + tab.width <= 360]
        }
        await visitor.goTo(`/purchase-orders/${documents.order['orderId']}?view=document`)
        await page.getByRole('tab', { name: 'PDF', selected: true }).waitFor()
        expect(await reach('PDF')).toEqual([true, true])
        // By key the focus is at the first tab at once; it is the active one then.
        await page.getByRole('tab', { name: 'PDF' }).focus()
        await page.keyboard.press('Home')
        await page.getByRole('tab', { name: 'Order', selected: true }).waitFor()
        expect(await reach('Order')).toEqual([true, true])
        if (size !== null) await page.setViewportSize(size)
      },
      PATIENCE_MS,
    )

    it(
      'whoever approves: inbox, task, decision, delegations',
      async () => {
        const { task, pending } = documents
        const screens: Screen[] = [
          { path: '/', sees: 'Waiting for your decision' },
          { path: '/approvals', sees: pending['title'] },
          { path: '/approvals?overdue=true', sees: 'Nothing matches these filters' },
          { path: '/approvals?view=decided', sees: 'Chairs and tables for the new canteen' },
          { path: '/approvals?view=delegated', sees: 'Nothing delegated' },
          { path: `/approvals/${task['taskId']}`, sees: 'Drive drum with rubber coating' },
          { path: `/approvals/${task['taskId']}`, sees: 'Drive drum with rubber coating', open: press('Approve') },
          { path: `/approvals/${task['taskId']}`, sees: 'Drive drum with rubber coating', open: press('Return') },
          { path: `/approvals/${task['taskId']}`, sees: 'Drive drum with rubber coating', open: press('Hand on') },
          {
            path: '/approvals',
            sees: pending['title'],
            open: async (page) => {
              await page.getByRole('checkbox').first().click()
              await press('Approve')(page)
            },
          },
          { path: `/approvals/of/requisition/${pending['requisitionId']}`, sees: 'Drive drum with rubber coating' },
          { path: '/approvals/delegations', sees: 'Demo Approver Two' },
          { path: '/approvals/delegations', sees: 'Demo Approver Two', open: press('Delegate') },
        ]
        expect(await faultsOf('approver-one', screens)).toEqual([])
      },
      PATIENCE_MS,
    )

    it(
      'whoever orders: orders with all their sides, drafts, changes, revisions',
      async () => {
        const { order, orderDraft, change, desks } = documents
        const one = `/purchase-orders/${order['orderId']}`
        const draft = `/purchase-orders/${orderDraft['orderId']}`
        const screens: Screen[] = [
          {
            path: `/requisitions/${desks['requisitionId']}`,
            sees: 'Desk 160 × 80, adjustable in height',
            open: choose('More actions', 'Put on hold'),
          },
          { path: '/purchase-orders', sees: order['number'] },
          { path: '/purchase-orders?state=CANCELLED', sees: 'Nothing matches these filters' },
          {
            path: `/purchase-orders/new?requisitionId=${desks['requisitionId']}`,
            sees: 'Desk 160 × 80, adjustable in height',
          },
          { path: one, sees: 'Folding table 160 × 80' },
          { path: one, sees: 'Folding table 160 × 80', open: press('Actions') },
          { path: one, sees: 'Folding table 160 × 80', open: press('Close the rest of line 1') },
          { path: one, sees: 'Folding table 160 × 80', open: choose('Actions', 'Cancel order') },
          { path: `${one}?view=receiving`, sees: `${order['number']}/R1` },
          { path: `${one}?view=changes`, sees: 'New price list of the supplier' },
          { path: `${one}?view=invoices`, sees: 'No invoices yet' },
          { path: `${one}?view=document`, sees: 'Download' },
          { path: `${one}?view=document`, sees: 'Download', open: press('Check a PDF') },
          { path: `${one}/revisions/0`, sees: 'As it was issued first' },
          { path: `${one}/change`, sees: 'Why it changes' },
          { path: one, sees: 'Folding table 160 × 80', open: choose('Actions', 'Copy') },
          { path: draft, sees: 'Shelf divider, galvanised' },
          {
            path: draft,
            sees: 'Shelf divider, galvanised',
            open: async (page) => {
              await choose('Actions', 'Split')(page)
              await page.getByRole('dialog').getByRole('checkbox').first().check()
            },
          },
          {
            path: draft,
            sees: 'Shelf divider, galvanised',
            open: async (page) => {
              await choose('Actions', 'Merge drafts')(page)
              await page.getByRole('dialog').locator('.animate-pulse').first().waitFor({ state: 'detached' })
            },
          },
          {
            path: draft,
            sees: 'Shelf divider, galvanised',
            open: async (page) => {
              await choose('Actions', 'Receiving terms')(page)
              await page.getByRole('dialog').getByLabel('Full with less (percent)').first().waitFor()
            },
          },
          { path: `/purchase-orders/${orderDraft['orderId']}/edit`, sees: 'Save changes' },
          { path: `/purchase-order-changes/${change['changeId']}`, sees: 'What is different' },
          { path: `/purchase-order-changes/${change['changeId']}/edit`, sees: 'Why it changes' },
        ]
        expect(await faultsOf('buyer', screens)).toEqual([])
      },
      PATIENCE_MS,
    )

    it(
      'whoever receives: receipts, drafts, returns',
      async () => {
        const { order, receipt, receiptDraft, goodsReturn } = documents
        const screens: Screen[] = [
          { path: '/receipts', sees: receipt['number'] },
          { path: '/receipts?state=REVERSED', sees: 'Nothing matches these filters' },
          { path: `/purchase-orders/${order['orderId']}/receive`, sees: '45 pcs open' },
          {
            path: `/purchase-orders/${order['orderId']}/receive`,
            sees: '45 pcs open',
            open: press('Something is damaged or to be inspected'),
          },
          { path: `/receipts/${receipt['receiptId']}`, sees: 'Partly rejected' },
          { path: `/receipts/${receipt['receiptId']}`, sees: 'Partly rejected', open: press('Reverse') },
          { path: `/receipts/${receiptDraft['receiptId']}`, sees: 'LS-4712' },
          { path: `/receipts/${receiptDraft['receiptId']}/edit`, sees: 'What came' },
          { path: `/receipts/${receipt['receiptId']}/return`, sees: 'Goes back' },
          { path: `/returns/${goodsReturn['returnId']}`, sees: '“Legs bent in transport”' },
          { path: `/receipts/${receipt['receiptId']}/inspect`, sees: 'Nothing is to be inspected' },
          { path: `/purchase-orders/${order['orderId']}/accept`, sees: 'No services are left to accept' },
          { path: '/service-acceptances', sees: 'No service acceptances yet' },
          { path: `/service-acceptances/${NOBODY}`, sees: 'Not found' },
        ]
        expect(await faultsOf('receiver', screens)).toEqual([])
      },
      PATIENCE_MS,
    )
  })
})
