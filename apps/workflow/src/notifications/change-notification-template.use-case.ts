import {
  type changeNotificationTemplate,
  notificationTemplateChanged,
  type NotificationTemplateView,
} from '@nexus/contracts-workflow'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { templateViewOf } from './notification.view.js'
import type { Words } from './shipped-words.policy.js'
import { type TemplateKey, TemplatesRepository, wordsOf } from './templates.repository.js'
import { assertWords } from './words.builder.js'

@Injectable()
export class ChangeNotificationTemplate implements UseCase<typeof changeNotificationTemplate> {
  constructor(
    private readonly templates: TemplatesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(
    ctx: TenantContext,
    { kind, language, subject, body }: InputOf<typeof changeNotificationTemplate>,
  ): Promise<NotificationTemplateView> {
    return this.store(ctx, { kind, language }, { subject, body })
  }

  /** Shared with the way back to the shipped words; nothing to go back from is no change. */
  async store(ctx: TenantContext, key: TemplateKey, words: Words | null): Promise<NotificationTemplateView> {
    const seen = await this.templates.find(ctx, key)
    const version = assertSeen(ctx, { version: seen?.version ?? 0 }, 'template')
    if (words !== null) assertWords(key.kind, words)
    const before = (seen === null ? undefined : wordsOf(seen)) ?? null
    if (words === null && before === null) return templateViewOf(key, undefined, version)
    const row = await this.templates.change(ctx, key, version, words)
    await this.outbox.add(ctx, notificationTemplateChanged, {
      aggregateId: row.id,
      aggregateSeq: row.version,
      payload: { ...key, custom: words !== null, version: row.version },
    })
    await this.audit.record(ctx, {
      action: 'workflow.notification-template.change',
      entity: 'notification-template',
      entityId: row.id,
      before: { ...key, words: before },
      after: { ...key, words },
    })
    return templateViewOf(key, words ?? undefined, row.version)
  }
}
