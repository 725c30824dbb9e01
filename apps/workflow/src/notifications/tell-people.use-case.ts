import { notificationCreated, type NotificationKind } from '@nexus/contracts-workflow'
import { type Clock, CLOCK, type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { firstRun, JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { DeliveriesRepository } from './deliveries.repository.js'
import { DEFAULT_PREFERENCES, DIGEST_AT, DIGEST_CLOSES_MS, mailPlan } from './mail-plan.policy.js'
import type { NotificationRecipient } from './notification-recipient.entity.js'
import { NotificationsRepository } from './notifications.repository.js'
import { PreferencesRepository } from './preferences.repository.js'
import { RecipientsRepository } from './recipients.repository.js'
import { sendDigest } from './send-digest.job.js'
import { sendMail } from './send-mail.job.js'
import { TemplatesRepository } from './templates.repository.js'
import { inWords, type Values } from './words.builder.js'

/** Something that people are to be told. */
export interface News {
  /** An event tells a person of a kind once, however often it arrives (NTF-01). */
  readonly eventId: string
  readonly kind: NotificationKind
  readonly userIds: readonly string[]
  readonly values: Values
  readonly subject: { readonly type: string; readonly id: string } | null
}

/** What holds until the organization's own event has arrived. */
const UNKNOWN_SENDER = { name: 'Nexus', timeZone: 'UTC' }

/**
 * Tells people in the console and plans their mail, in the transaction of the cause: who was told and what is to be
 * mailed is committed with it or not at all (NTF-01). Only active members are told.
 */
@Injectable()
export class TellPeople {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly recipients: RecipientsRepository,
    private readonly preferences: PreferencesRepository,
    private readonly templates: TemplatesRepository,
    private readonly outbox: Outbox,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** @returns how many were told now */
  async tell(ctx: TenantContext, news: News): Promise<number> {
    const people = await this.recipients.active(ctx, news.userIds)
    if (people.length === 0) return 0
    const sender = (await this.recipients.sender(ctx)) ?? UNKNOWN_SENDER
    const wordsIn = await this.templates.words(ctx, news.kind)
    const choices = await this.preferences.ofAll(
      ctx,
      people.map(({ id }) => id),
    )
    let told = 0
    for (const person of people) {
      const { language } = person
      const values = { ...news.values, recipient: person.name, organization: sender.name }
      const { title, body } = inWords(wordsIn(language), values, { language, timeZone: sender.timeZone })
      const id = this.ids.next()
      const isNew = await this.notifications.add(ctx, {
        id,
        userId: person.id,
        eventId: news.eventId,
        kind: news.kind,
        title,
        body,
        subjectType: news.subject?.type ?? null,
        subjectId: news.subject?.id ?? null,
        createdAt: this.clock.now(),
        readAt: null,
      })
      if (!isNew) continue
      told += 1
      await this.outbox.add(ctx, notificationCreated, {
        aggregateId: id,
        aggregateSeq: 1,
        payload: { notificationId: id, userId: person.id, kind: news.kind, subject: news.subject },
      })
      const plan = mailPlan(news.kind, choices.get(person.id) ?? DEFAULT_PREFERENCES)
      await this.planMail(ctx, { id, kind: news.kind, person, plan, timeZone: sender.timeZone })
    }
    return told
  }

  private async planMail(
    ctx: TenantContext,
    of: {
      readonly id: string
      readonly kind: NotificationKind
      readonly person: NotificationRecipient
      readonly plan: 'immediate' | 'daily' | 'off'
      readonly timeZone: string
    },
  ): Promise<void> {
    const { person, plan } = of
    const deliveryId = this.ids.next()
    const now = this.clock.now()
    await this.deliveries.add(ctx, {
      id: deliveryId,
      notificationId: of.id,
      userId: person.id,
      kind: of.kind,
      address: person.email,
      state: plan === 'off' ? 'suppressed' : plan === 'daily' ? 'digest' : 'waiting',
      attempts: 0,
      digestId: null,
      messageId: null,
      reason: plan === 'off' ? 'the recipient wants no mail of this kind' : null,
      createdAt: now,
      sentAt: null,
    })
    if (plan === 'immediate') await this.jobs.add(ctx, sendMail, { deliveryId }, { dedupeKey: `mail:${deliveryId}` })
    if (plan === 'daily') {
      const closed = new Date(now.getTime() + DIGEST_CLOSES_MS)
      const runAt = firstRun({ dailyAt: DIGEST_AT, timeZone: of.timeZone }, closed)
      // One mail of a day, however many causes arrive at once (NTF-02).
      const dedupeKey = `digest:${person.id}:${runAt.toISOString()}`
      await this.jobs.add(ctx, sendDigest, { userId: person.id }, { runAt, dedupeKey })
    }
  }
}
