import { Module } from '@nestjs/common'
import { LiveModule } from '../live/live.module.js'
import { DeliveriesRepository } from './deliveries.repository.js'
import { MailAttempt } from './mail-attempt.strategy.js'
import { NotificationMessages } from './notifications.messages.js'
import { NotificationsRepository } from './notifications.repository.js'
import { PreferencesRepository } from './preferences.repository.js'
import { RecipientsRepository } from './recipients.repository.js'
import { TellPeople } from './tell-people.use-case.js'
import { TemplatesRepository } from './templates.repository.js'

@Module({
  imports: [LiveModule],
  controllers: [NotificationMessages],
  providers: [
    NotificationsRepository,
    DeliveriesRepository,
    RecipientsRepository,
    PreferencesRepository,
    TemplatesRepository,
    MailAttempt,
    TellPeople,
    ...NotificationMessages.providers,
  ],
  exports: [RecipientsRepository],
})
export class NotificationsModule {}
