import {
  type changeNotificationTemplate,
  type NotificationKind,
  type NotificationLanguage,
  notificationTemplateChanged,
  type NotificationTemplateView,
} from '@nexus/contracts-workflow'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { templateViewOf } from './notification.view.js'
import type { Words } from './shipped-words.policy.js'
import { TemplatesRepository } from './templates.repository.js'
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
    assertWords(kind, { subject, body })
    return this.store(ctx, { kind, language }, { subject, body })
  }

  /** Shared with the way back to the shipped words. */
  async store(
    ctx: TenantContext,
    key: { readonly kind: NotificationKind; readonly language: NotificationLanguage },
    words: Words | null,
  ): Promise<NotificationTemplateView> {
    const changed = await this.templates.change(ctx, key, words)
    if (changed === null) return templateViewOf(key, undefined, 0)
    const { row, before } = changed
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
