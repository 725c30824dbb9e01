import { type listNotificationTemplates, NOTIFICATION_KINDS, type NotificationKind } from '@nexus/contracts-workflow'
import type { OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { templateViewOf } from './notification.view.js'
import { TemplatesRepository, wordsOf } from './templates.repository.js'

const LANGUAGES = ['en', 'de'] as const

@Injectable()
export class ListNotificationTemplates implements UseCase<typeof listNotificationTemplates> {
  constructor(private readonly templates: TemplatesRepository) {}

  async execute(ctx: TenantContext): Promise<OutputOf<typeof listNotificationTemplates>> {
    const own = await this.templates.all(ctx)
    const items = (Object.keys(NOTIFICATION_KINDS) as NotificationKind[]).flatMap((kind) =>
      LANGUAGES.map((language) => {
        const row = own.find((each) => each.kind === kind && each.language === language)
        return templateViewOf({ kind, language }, wordsOf(row), row?.version ?? 0)
      }),
    )
    return { items }
  }
}
