import { exceptionRaised } from '@nexus/contracts-billing'
import { membershipChanged, organizationChanged, organizationRegistered } from '@nexus/contracts-identity'
import { orderChangePassed, vendorDocumentExpiring } from '@nexus/contracts-procurement'
import {
  approvalCompleted,
  changeNotificationPreferences,
  changeNotificationTemplate,
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
import { does, on, operationsOf, serve } from '@nexus/platform-service'
import { ChangeNotificationPreferences } from './change-notification-preferences.use-case.js'
import { ChangeNotificationTemplate } from './change-notification-template.use-case.js'
import { GetNotificationPreferences } from './get-notification-preferences.query.js'
import { ListNotificationHistory } from './list-notification-history.query.js'
import { ListNotificationTemplates } from './list-notification-templates.query.js'
import { ListNotifications } from './list-notifications.query.js'
import { OnApprovalCompleted } from './on-approval-completed.handler.js'
import { OnExceptionRaised } from './on-exception-raised.handler.js'
import { RememberRecipient } from './on-membership-changed.handler.js'
import { OnOrderChangePassed } from './on-order-change-passed.handler.js'
import { RememberFirstSender, RememberSender } from './on-organization-changed.handler.js'
import { OnTaskNotice } from './on-task-notice.handler.js'
import { OnVendorDocumentExpiring } from './on-vendor-document-expiring.handler.js'
import { ReadAllNotifications } from './read-all-notifications.use-case.js'
import { ReadNotification } from './read-notification.use-case.js'
import { ResetNotificationTemplate } from './reset-notification-template.use-case.js'
import { SendDigest, sendDigest } from './send-digest.job.js'
import { SendMail, sendMail } from './send-mail.job.js'
import { SendNotification } from './send-notification.use-case.js'

/** Nobody wants mail about what happened before there was mail about it. */
const NEWS = { history: 'none' } as const

export const NotificationMessages = operationsOf('notifications', {
  operations: [
    serve(listNotifications, ListNotifications),
    serve(readNotification, ReadNotification),
    serve(readAllNotifications, ReadAllNotifications),
    serve(getNotificationPreferences, GetNotificationPreferences),
    serve(changeNotificationPreferences, ChangeNotificationPreferences),
    serve(sendNotification, SendNotification),
    serve(listNotificationHistory, ListNotificationHistory),
    serve(listNotificationTemplates, ListNotificationTemplates),
    serve(changeNotificationTemplate, ChangeNotificationTemplate),
    serve(resetNotificationTemplate, ResetNotificationTemplate),
  ],
  events: [
    on(membershipChanged, RememberRecipient),
    on(organizationRegistered, RememberFirstSender),
    on(organizationChanged, RememberSender),
    on(taskNotice, OnTaskNotice, NEWS),
    on(approvalCompleted, OnApprovalCompleted, NEWS),
    on(exceptionRaised, OnExceptionRaised, NEWS),
    on(vendorDocumentExpiring, OnVendorDocumentExpiring, NEWS),
    on(orderChangePassed, OnOrderChangePassed, NEWS),
  ],
  jobs: [does(sendMail, SendMail), does(sendDigest, SendDigest)],
})
