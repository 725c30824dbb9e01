import { randomUUID } from 'node:crypto'
import { exceptionRaised } from '@nexus/contracts-billing'
import { membershipChanged, organizationRegistered } from '@nexus/contracts-identity'
import {
  changeNotificationPreferences,
  changeNotificationTemplate,
  type DocumentSubject,
  getNotificationPreferences,
  listNotificationHistory,
  listNotifications,
  listNotificationTemplates,
  readAllNotifications,
  readNotification,
  resetNotificationTemplate,
  sendNotification,
  taskNotice,
} from '@nexus/contracts-workflow'
import { vendorDocumentExpiring } from '@nexus/contracts-procurement'
import type { EventDefinition, EventEnvelope, PayloadOf, TenantContext } from '@nexus/kernel'
import { MAIL_SENDER, SilentMailSender, SmtpMailSender } from '@nexus/platform-mail'
import { FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { workflowService } from '../src/app.module.js'
import { NotificationDelivery } from '../src/notifications/notification-delivery.entity.js'
import { type MailServer, startMailServer } from './builders/mail-server.builder.js'

const clock = new FakeClock('2026-03-27T10:00:00.000Z')
let mailServer: MailServer
let sender: SmtpMailSender
let services: TestServices
beforeAll(async () => {
  mailServer = await startMailServer()
  sender = new SmtpMailSender({ url: mailServer.url, from: { name: 'Nexus', address: 'nexus@example.com' } })
  services = await startTestServices([workflowService], {
    clock,
    providers: [{ provide: MAIL_SENDER, useValue: sender }],
  })
})
beforeEach(() => {
  mailServer.received.length = 0
  mailServer.refuseWith(undefined)
})
afterAll(async () => {
  await services.close()
  await sender.close()
  await mailServer.close()
})

/** An organization whose members can be told things. */
class Office {
  readonly tenantId = randomUUID()
  readonly admin: TestActor

  constructor(readonly at: TestServices = services) {
    this.admin = at.actor({ tenantId: this.tenantId })
  }

  async open(timeZone = 'Europe/Berlin'): Promise<this> {
    await this.publish(organizationRegistered, this.tenantId, 1, {
      organizationId: this.tenantId,
      name: 'Example Ltd',
      baseCurrency: 'EUR',
      country: 'DE',
      timeZone,
      ownerUserId: this.admin.userId,
    })
    return this
  }

  async member(
    name: string,
    parts: { language?: 'en' | 'de'; roles?: string[]; active?: boolean } = {},
  ): Promise<TestActor> {
    const actor = this.at.actor({ tenantId: this.tenantId, name })
    await this.membership(actor, name, 1, parts)
    return actor
  }

  async membership(
    actor: TestActor,
    name: string,
    version: number,
    {
      language = 'en',
      roles = ['approver'],
      active = true,
    }: { language?: 'en' | 'de'; roles?: string[]; active?: boolean },
  ): Promise<void> {
    await this.publish(membershipChanged, actor.userId, version, {
      membershipId: actor.userId,
      userId: actor.userId,
      email: `${actor.userId}@example.com`,
      name,
      roles,
      active,
      managerUserId: null,
      language,
    })
  }

  async notice(
    userIds: string[],
    kind: PayloadOf<typeof taskNotice>['kind'] = 'opened',
    document: Partial<PayloadOf<typeof taskNotice>> = {},
  ): Promise<EventEnvelope> {
    const taskId = randomUUID()
    return this.publish(taskNotice, taskId, 1, {
      taskId,
      instanceId: randomUUID(),
      userIds,
      documentType: 'requisition',
      documentId: randomUUID(),
      title: 'Chairs & <tables>',
      dueAt: '2026-03-30T14:00:00.000Z',
      kind,
      ...document,
    })
  }

  async publish<E extends EventDefinition>(
    event: E,
    aggregateId: string,
    seq: number,
    payload: PayloadOf<E>,
  ): Promise<EventEnvelope> {
    const envelope: EventEnvelope = {
      id: randomUUID(),
      type: event.name,
      tenantId: this.tenantId,
      aggregateType: 'x',
      aggregateId,
      aggregateSeq: seq,
      payload: JSON.parse(JSON.stringify(payload)) as unknown,
      occurredAt: clock.now().toISOString(),
      headers: {
        traceId: randomUUID().replaceAll('-', ''),
        opId: randomUUID(),
        actor: { kind: 'user', userId: this.admin.userId, name: 'Somebody' },
      },
    }
    await this.at.bus.publish(envelope)
    await this.at.settled()
    return envelope
  }
}

const systemOf = (tenantId: string): Omit<TenantContext, 'deadlineAt'> => ({
  tenantId,
  actor: { kind: 'system', userId: randomUUID(), name: 'Test' },
  rights: {},
  opId: randomUUID(),
  traceId: randomUUID().replaceAll('-', ''),
  operation: 'test.notifications.v1',
  audience: [],
})
const office = (): Promise<Office> => new Office().open()
const mailsTo = ({ userId }: TestActor) =>
  mailServer.received.filter(({ to }) => to?.[0]?.address === `${userId}@example.com`)

describe('people are told (WF-07)', () => {
  it('NTF-01: in the console and by mail, once per event and person, however often the event arrives', async () => {
    const at = await office()
    const anna = await at.member('Anna')
    const event = await at.notice([anna.userId])
    await services.bus.publish(event)
    await services.settled()
    const { items } = await anna.call(listNotifications, {})
    expect(items).toMatchObject([
      {
        kind: 'task-opened',
        title: 'Please decide: Chairs & <tables>',
        body: expect.stringContaining('until 30 Mar 2026, 16:00'),
        subject: { type: 'requisition' },
        readAt: null,
      },
    ])
    expect(mailsTo(anna)).toHaveLength(1)
    expect(mailsTo(anna)[0]?.html).toContain('Chairs &amp; &lt;tables&gt;')
    const history = await at.admin.call(listNotificationHistory, {})
    expect(history.items).toMatchObject([{ userId: anna.userId, state: 'sent', attempts: 1, reason: null }])
    expect(mailsTo(anna)[0]?.messageId).toBe(`<${history.items[0]?.messageId ?? ''}>`)
  })

  it('each in the own language', async () => {
    const at = await office()
    const dora = await at.member('Dora', { language: 'de' })
    await at.notice([dora.userId], 'reminder')
    expect(mailsTo(dora)).toMatchObject([{ subject: 'Erinnerung: Chairs & <tables>' }])
    expect(mailsTo(dora)[0]?.text).toContain('Bedarfsanforderung „Chairs & <tables>“ wartet noch')
    expect(mailsTo(dora)[0]?.text).toContain('30.03.2026, 16:00')
  })

  it('with the title in the own language, where a service made it', async () => {
    const at = await office()
    const dora = await at.member('Dora', { language: 'de' })
    const emma = await at.member('Emma')
    const subject: DocumentSubject = {
      code: 'PAYMENT_TO',
      parameters: { vendorName: 'Ast', invoiceNumbers: ['R-1', 'R-2'] },
    }
    const title = 'Payment to Ast: R-1, R-2'
    await at.notice([dora.userId, emma.userId], 'opened', { documentType: 'payment-request', title, subject })
    expect((await dora.call(listNotifications, {})).items).toMatchObject([
      {
        title: 'Bitte entscheiden: Zahlung an Ast: R-1, R-2',
        body: expect.stringContaining('„Zahlung an Ast: R-1, R-2“'),
      },
    ])
    expect((await emma.call(listNotifications, {})).items).toMatchObject([{ title: `Please decide: ${title}` }])
  })

  it('by the role that has to act on an invoice exception, and nobody else', async () => {
    const at = await office()
    const receiver = await at.member('Rosa', { roles: ['receiver'] })
    const buyer = await at.member('Ben', { roles: ['buyer'] })
    await at.publish(exceptionRaised, randomUUID(), 1, {
      invoiceId: randomUUID(),
      invoiceNumber: 'R-1',
      exceptionId: randomUUID(),
      type: 'QTY_OVER_RECEIVED',
      owner: 'receiver',
      dueAt: '2026-03-30T14:00:00.000Z',
    })
    expect((await receiver.call(listNotifications, {})).items).toMatchObject([
      { title: 'Invoice R-1 needs you', body: expect.stringContaining('has a difference (more than received)') },
    ])
    expect((await buyer.call(listNotifications, {})).items).toEqual([])
  })

  it('VEN-4: of a vendor document that expires: who filed it and the buyers, each once', async () => {
    const at = await office()
    const buyer = await at.member('Ben', { roles: ['buyer'] })
    const clerk = await at.member('Cleo', { language: 'de' })
    await at.publish(vendorDocumentExpiring, randomUUID(), 1, {
      documentId: randomUUID(),
      vendorId: randomUUID(),
      vendorName: 'Stuhlwerk Nord',
      documentType: vendorDocumentExpiring.payload.shape.documentType.parse('insurance'),
      expiresOn: '2026-04-30',
      daysLeft: 30,
      responsibleUserId: clerk.userId,
    })
    expect((await clerk.call(listNotifications, {})).items).toMatchObject([
      { title: 'Stuhlwerk Nord: insurance läuft am 30.04.2026 ab' },
    ])
    expect(mailsTo(buyer)).toHaveLength(1)
  })

  it('not when they have left', async () => {
    const at = await office()
    const gone = await at.member('Gone')
    await at.membership(gone, 'Gone', 2, { active: false })
    await at.notice([gone.userId])
    expect((await gone.call(listNotifications, {})).items).toEqual([])
    expect(mailsTo(gone)).toEqual([])
  })

  it('other tenant: nobody is told by an event of another organization, and nobody reads what others were told', async () => {
    const [at, other] = [await office(), await office()]
    const anna = await at.member('Anna')
    const otto = await other.member('Otto')
    await other.notice([anna.userId])
    expect((await anna.call(listNotifications, {})).items).toEqual([])
    await at.notice([anna.userId])
    const { items } = await anna.call(listNotifications, {})
    const notificationId = items[0]?.notificationId ?? ''
    await expect(otto.call(readNotification, { notificationId })).rejects.toMatchObject({ code: 'request.not_found' })
    const colleague = await at.member('Carl')
    await expect(colleague.call(readNotification, { notificationId })).rejects.toMatchObject({
      code: 'request.not_found',
    })
    expect((await other.admin.call(listNotificationHistory, {})).items).toEqual([])
  })
})

describe('reading', () => {
  it('marks one, or all, and the list of unread ones shrinks', async () => {
    const at = await office()
    const anna = await at.member('Anna')
    for (let turn = 0; turn < 3; turn += 1) await at.notice([anna.userId])
    const { items } = await anna.call(listNotifications, {})
    const { notificationId = '' } = items[0] ?? {}
    const read = await anna.call(readNotification, { notificationId })
    expect(read.readAt).toBe(clock.now().toISOString())
    expect(await anna.call(readNotification, { notificationId })).toEqual(read)
    expect((await anna.call(listNotifications, { unread: 'true' })).items).toHaveLength(2)
    expect(await anna.call(readAllNotifications, {})).toEqual({ read: 2 })
    expect((await anna.call(listNotifications, { unread: 'true' })).items).toEqual([])
  })
})

describe('preferences', () => {
  it('NTF-02: daily is one mail at 07:00 of the organization, also over the change of the clocks; an empty day has none', async () => {
    clock.set('2026-03-28T10:00:00.000Z')
    const at = await office()
    const anna = await at.member('Anna')
    expect(await anna.call(changeNotificationPreferences, { mail: 'daily' })).toMatchObject({
      mail: 'daily',
      version: 1,
    })
    await Promise.all([at.notice([anna.userId]), at.notice([anna.userId]), at.notice([anna.userId])])
    expect(mailsTo(anna)).toEqual([])
    // In the night to 29 March 2026 the clocks of Berlin skip an hour: 07:00 is 05:00 UTC.
    clock.set('2026-03-29T04:59:00.000Z')
    services.wakeJobs()
    await services.settled()
    expect(mailsTo(anna)).toEqual([])
    clock.set('2026-03-29T05:00:01.000Z')
    services.wakeJobs()
    await services.settled()
    expect(mailsTo(anna)).toMatchObject([{ subject: '3 notifications from Example Ltd' }])
    expect(mailsTo(anna)[0]?.text?.match(/Please decide: Chairs/g)).toHaveLength(3)
    clock.advance({ days: 2 })
    services.wakeJobs()
    await services.settled()
    expect(mailsTo(anna)).toHaveLength(1)
  })

  it('NTF-02: what comes in the last minute before the mail of the day is not lost between two of them', async () => {
    clock.set('2026-04-01T04:59:30.000Z')
    const at = await office()
    const anna = await at.member('Anna')
    await anna.call(changeNotificationPreferences, { mail: 'daily' })
    await at.notice([anna.userId])
    // As if the transaction of the cause had ended after the mail of this day had looked.
    clock.set('2026-04-01T05:00:00.000Z')
    services.wakeJobs()
    await services.settled()
    expect(mailsTo(anna)).toEqual([])
    clock.set('2026-04-02T05:00:00.000Z')
    services.wakeJobs()
    await services.settled()
    expect(mailsTo(anna)).toHaveLength(1)
  })

  it('NTF-02: what a mail of the day had taken that came to nothing goes with a later one', async () => {
    clock.set('2026-04-06T10:00:00.000Z')
    const at = await office()
    const anna = await at.member('Anna')
    await anna.call(changeNotificationPreferences, { mail: 'daily' })
    await at.notice([anna.userId])
    // As a job leaves it whose process was killed in every attempt.
    const { tenantTx } = services.service('workflow').database
    const ctx = { ...systemOf(at.tenantId), deadlineAt: clock.now().getTime() + 60_000 }
    await tenantTx.run(ctx, () =>
      tenantTx.managerFor(ctx).update(NotificationDelivery, { tenantId: at.tenantId }, { digestId: randomUUID() }),
    )
    const morning = async (instant: string): Promise<void> => {
      clock.set(instant)
      services.wakeJobs()
      await services.settled()
    }
    await morning('2026-04-07T05:00:00.000Z')
    expect(mailsTo(anna)).toEqual([])
    await morning('2026-04-09T10:00:01.000Z')
    await at.notice([anna.userId])
    await morning('2026-04-10T05:00:00.000Z')
    expect(mailsTo(anna)).toMatchObject([{ subject: '2 notifications from Example Ltd' }])
  })

  it('NTF-02: what is critical does not wait for the mail of the day', async () => {
    const at = await office()
    const anna = await at.member('Anna')
    await anna.call(changeNotificationPreferences, { mail: 'daily' })
    await at.notice([anna.userId], 'escalated')
    expect(mailsTo(anna)).toHaveLength(1)
  })

  it('off keeps the mail back and says so in the history; the console has it', async () => {
    const at = await office()
    const anna = await at.member('Anna')
    await anna.call(changeNotificationPreferences, { kinds: { 'task-opened': 'off' } })
    await at.notice([anna.userId])
    expect(mailsTo(anna)).toEqual([])
    expect((await anna.call(listNotifications, {})).items).toHaveLength(1)
    const { items } = await at.admin.call(listNotificationHistory, { state: 'suppressed' })
    expect(items).toMatchObject([{ userId: anna.userId, reason: 'the recipient wants no mail of this kind' }])
  })

  it('other tenant: are a person’s own in each organization', async () => {
    const at = await office()
    const anna = await at.member('Anna')
    await anna.call(changeNotificationPreferences, { mail: 'off' })
    const elsewhere = services.actor({ tenantId: (await office()).tenantId, userId: anna.userId })
    expect(await elsewhere.call(getNotificationPreferences, {})).toEqual({ mail: 'immediate', kinds: {}, version: 0 })
    expect(await anna.call(getNotificationPreferences, {})).toEqual({ mail: 'off', kinds: {}, version: 1 })
  })
})

describe('a mail server', () => {
  it('that cannot now is asked again, and the mail arrives once', async () => {
    const at = await office()
    const anna = await at.member('Anna')
    mailServer.refuseWith({ responseCode: 451, message: 'busy' })
    await at.notice([anna.userId])
    expect((await at.admin.call(listNotificationHistory, {})).items).toMatchObject([{ state: 'waiting', attempts: 1 }])
    mailServer.refuseWith(undefined)
    clock.advance({ minutes: 5 })
    services.wakeJobs()
    await services.settled()
    expect(mailsTo(anna)).toHaveLength(1)
    expect((await at.admin.call(listNotificationHistory, {})).items).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  it('gets the mail for the address that the person has by then, and the history names that one', async () => {
    const at = await office()
    const anna = await at.member('Anna')
    mailServer.refuseWith({ responseCode: 451, message: 'busy' })
    await at.notice([anna.userId])
    const person = { membershipId: anna.userId, userId: anna.userId, name: 'Anna', roles: ['approver'], active: true }
    const email = `new-${anna.userId}@example.com`
    await at.publish(membershipChanged, anna.userId, 2, { ...person, email, managerUserId: null, language: 'en' })
    mailServer.refuseWith(undefined)
    clock.advance({ minutes: 5 })
    services.wakeJobs()
    await services.settled()
    const { items } = await at.admin.call(listNotificationHistory, {})
    expect(items).toMatchObject([{ state: 'sent', address: email }])
  })

  it('that is away is asked for a day and more, and then the history says so', async () => {
    const at = await office()
    const anna = await at.member('Anna')
    const state = async () => (await at.admin.call(listNotificationHistory, {})).items[0]?.state
    mailServer.refuseWith({ responseCode: 451, message: 'busy' })
    await at.notice([anna.userId])
    let hours = 0
    for (; hours < 24 * 4 && (await state()) === 'waiting'; hours += 1) {
      clock.advance({ hours: 1 })
      services.wakeJobs()
      await services.settled()
    }
    expect([await state(), hours >= 20]).toEqual(['failed', true])
  })

  it('that refuses for good is not asked again, and the history says why', async () => {
    const at = await office()
    const anna = await at.member('Anna')
    mailServer.refuseWith({ responseCode: 550, message: 'no such mailbox' })
    await at.notice([anna.userId])
    const { items } = await at.admin.call(listNotificationHistory, { state: 'failed' })
    expect(items).toMatchObject([{ attempts: 1, reason: expect.stringContaining('no such mailbox') }])
  })

  it('is left alone where nothing may leave (DX-02)', async () => {
    const silent = await startTestServices([workflowService], {
      clock,
      providers: [{ provide: MAIL_SENDER, useValue: new SilentMailSender('AI_AGENT is set') }],
    })
    try {
      const at = await new Office(silent).open()
      const anna = await at.member('Anna')
      await at.notice([anna.userId])
      expect((await anna.call(listNotifications, {})).items).toHaveLength(1)
      const { items } = await at.admin.call(listNotificationHistory, {})
      expect(items).toMatchObject([{ state: 'suppressed', reason: 'AI_AGENT is set' }])
      expect(mailServer.received).toEqual([])
    } finally {
      await silent.close()
    }
  })
})

describe('messages of people', () => {
  it('tell members, once per key; somebody unknown is refused and nobody is told', async () => {
    const at = await office()
    const [anna, bert] = [await at.member('Anna'), await at.member('Bert')]
    const message = { userIds: [anna.userId, bert.userId], title: 'Year end', body: 'Please decide by Friday.' }
    const key = randomUUID()
    expect(await at.admin.call(sendNotification, message, { key })).toEqual({ told: 2 })
    expect(await at.admin.call(sendNotification, message, { key })).toEqual({ told: 2 })
    await services.settled()
    expect(mailsTo(anna)).toMatchObject([{ subject: 'Year end' }])
    const stranger = randomUUID()
    await expect(
      at.admin.call(sendNotification, { ...message, userIds: [anna.userId, stranger] }, { key: randomUUID() }),
    ).rejects.toMatchObject({
      code: 'workflow.notification.recipient_unknown',
      detail: expect.stringContaining(stranger),
    })
    expect((await anna.call(listNotifications, {})).items).toHaveLength(1)
  })
})

describe('templates', () => {
  const key = { kind: 'task-opened', language: 'en' } as const

  it('of an organization replace the shipped words, and can be given back', async () => {
    const [at, other] = [await office(), await office()]
    const [anna, otto] = [await at.member('Anna'), await other.member('Otto')]
    const own = await at.admin.call(
      changeNotificationTemplate,
      { ...key, subject: 'For {{recipient}}: {{title}}', body: '{{organization}}' },
      { expectedVersion: 0 },
    )
    expect(own).toMatchObject({ custom: true, version: 1 })
    await at.notice([anna.userId])
    await other.notice([otto.userId])
    expect((await anna.call(listNotifications, {})).items).toMatchObject([
      { title: 'For Anna: Chairs & <tables>', body: 'Example Ltd' },
    ])
    // Other tenant: its words stay as they were.
    expect((await otto.call(listNotifications, {})).items).toMatchObject([
      { title: 'Please decide: Chairs & <tables>' },
    ])
    const reset = await at.admin.call(resetNotificationTemplate, key, { expectedVersion: 1 })
    expect(reset).toMatchObject({ custom: false, version: 2 })
    expect(await at.admin.call(resetNotificationTemplate, key, { expectedVersion: 2 })).toEqual(reset)
    const { items } = await at.admin.call(listNotificationTemplates, {})
    expect(items.find((each) => each.kind === key.kind && each.language === key.language)).toMatchObject({
      custom: false,
    })
    expect(
      await at.admin.call(changeNotificationTemplate, { ...key, subject: 'A', body: 'B' }, { expectedVersion: 2 }),
    ).toMatchObject({ version: 3 })
  })

  it('refuses to change or to give back words that somebody else has changed since (X-7)', async () => {
    const { admin } = await office()
    const [unstated, mismatch] = ['request.if_match_required', 'request.version_mismatch']
    const mine = { ...key, subject: 'Mine', body: '{{title}}' }
    const unsound = { ...mine, body: '{{password}}' }
    await expect(admin.call(changeNotificationTemplate, mine)).rejects.toMatchObject({ code: unstated })
    await expect(admin.call(resetNotificationTemplate, key)).rejects.toMatchObject({ code: unstated })
    await admin.call(changeNotificationTemplate, { ...mine, subject: 'First' }, { expectedVersion: 0 })
    await expect(admin.call(changeNotificationTemplate, unsound, { expectedVersion: 0 })).rejects.toMatchObject({
      code: mismatch,
      currentVersion: 1,
    })
    await admin.call(changeNotificationTemplate, { ...mine, subject: 'Theirs' }, { expectedVersion: 1 })
    const late = { code: mismatch, currentVersion: 2 }
    await expect(admin.call(changeNotificationTemplate, mine, { expectedVersion: 1 })).rejects.toMatchObject(late)
    await expect(admin.call(resetNotificationTemplate, key, { expectedVersion: 1 })).rejects.toMatchObject(late)
    const { items } = await admin.call(listNotificationTemplates, {})
    expect(items.find((each) => each.kind === key.kind && each.language === key.language)).toMatchObject({
      subject: 'Theirs',
      version: 2,
    })
  })

  it.each([0, 1])('let one of several who saw version %d at once win', async (expectedVersion) => {
    const { admin } = await office()
    const words = (subject: string) => ({ ...key, subject, body: '{{title}}' })
    if (expectedVersion === 1) await admin.call(changeNotificationTemplate, words('First'), { expectedVersion: 0 })
    const ended = await Promise.allSettled(
      ['A', 'B', 'C'].map((subject) => admin.call(changeNotificationTemplate, words(subject), { expectedVersion })),
    )
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (const each of ended)
      if (each.status === 'rejected')
        expect(each.reason).toMatchObject({
          code: 'request.version_mismatch',
          currentVersion: expectedVersion + 1,
        })
  })

  it.each([
    ['a value that the kind does not have', 'Hello {{password}}', /no value "password" here; there are recipient/],
    ['a section that does not end', '{{#title}}', /Unclosed section/],
    ['a partial', '{{> other}}', /is not for notifications/],
  ])('with %s are refused', async (_what, body, says) => {
    const at = await office()
    await expect(
      at.admin.call(changeNotificationTemplate, { ...key, subject: 'A', body }, { expectedVersion: 0 }),
    ).rejects.toMatchObject({
      code: 'workflow.notification_template.invalid',
      detail: expect.stringMatching(says),
    })
  })
})
