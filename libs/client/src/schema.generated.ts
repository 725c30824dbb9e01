// Generated from docs/openapi.json by scripts/generate-client.mjs. Do not edit.
export interface paths {
  readonly '/approval-delegations': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Who decides on whose behalf. */
    readonly get: operations['workflow.delegation.list.v1']
    readonly put?: never
    /** Let somebody decide on your behalf for a time. */
    readonly post: operations['workflow.delegation.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/approval-delegations/{delegationId}/revocation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** End a delegation and take its open tasks back. */
    readonly post: operations['workflow.delegation.revoke.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/approval-instances': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** How documents were approved. */
    readonly get: operations['workflow.approval.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/approval-instances/{instanceId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One approval with its route, explained. */
    readonly get: operations['workflow.approval.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/approval-tasks': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What waits for my decision. */
    readonly get: operations['workflow.task.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/approval-tasks/{taskId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One of my tasks, with what is to be decided. */
    readonly get: operations['workflow.task.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/approval-tasks/{taskId}/decision': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Approve, reject, return, or finish a manual task. */
    readonly post: operations['workflow.task.decide.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/approval-tasks/{taskId}/reassignment': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Give an open task to somebody else, with a reason. */
    readonly post: operations['workflow.task.reassign.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/audit': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Who changed what, when, and how it was before and after. */
    readonly get: operations['identity.audit.search.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/audit/verification': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Whether the audit trail is intact, by service. */
    readonly get: operations['identity.audit.verification.v1']
    readonly put?: never
    /** Check the whole audit trail now. */
    readonly post: operations['identity.audit.verify.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/auth/join': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Join an organization with an account that exists already. */
    readonly post: operations['identity.session.join.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/auth/login': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Sign in with e-mail address and password. */
    readonly post: operations['identity.session.login.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/auth/logout': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** End a session. */
    readonly post: operations['identity.session.logout.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/auth/me': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Who is signed in, to which organization, with which rights. */
    readonly get: operations['identity.session.me.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/auth/refresh-token': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Exchange a refresh token for a new pair of tokens. */
    readonly post: operations['identity.session.refresh.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/auth/register': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Register an organization with its first administrator. */
    readonly post: operations['identity.organization.register.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/auth/switch': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Go on in another organization that one belongs to. */
    readonly post: operations['identity.session.switch.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/bank-lines': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Bookings of bank statements; by state those that wait for a person. */
    readonly get: operations['billing.bank-line.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/bank-lines/{bankLineId}/assignment': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Assign a booking to a transfer. */
    readonly post: operations['billing.bank-line.assign.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/bank-lines/{bankLineId}/dismissal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Take a booking off the list of those that wait. */
    readonly post: operations['billing.bank-line.dismiss.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/bank-statements': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Bank statements, newest first. */
    readonly get: operations['billing.bank-statement.list.v1']
    readonly put?: never
    /** Import bank statements (camt.053). */
    readonly post: operations['billing.bank-statement.import.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/bank-statements/{bankStatementId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One bank statement. */
    readonly get: operations['billing.bank-statement.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/billing-settings': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What billing checks by, in this organization. */
    readonly get: operations['billing.settings.get.v1']
    /** Change what billing checks by. */
    readonly put: operations['billing.settings.change.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/categories': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The categories of lines of the organization. */
    readonly get: operations['procurement.category.list.v1']
    readonly put?: never
    /** Add a category of lines. */
    readonly post: operations['procurement.category.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/categories/{categoryId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One category of lines. */
    readonly get: operations['procurement.category.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Change a category of lines. */
    readonly patch: operations['procurement.category.update.v1']
    readonly trace?: never
  }
  readonly '/comments': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The comments on a requisition or a purchase order. */
    readonly get: operations['procurement.comment.list.v1']
    readonly put?: never
    /** Comment on a requisition or a purchase order. */
    readonly post: operations['procurement.comment.add.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/comments/{commentId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    readonly post?: never
    /** Delete your comment; who wrote it and when stays visible. */
    readonly delete: operations['procurement.comment.delete.v1']
    readonly options?: never
    readonly head?: never
    /** Change your comment, within 15 minutes. */
    readonly patch: operations['procurement.comment.edit.v1']
    readonly trace?: never
  }
  readonly '/cost-centres': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The cost centres of the organization. */
    readonly get: operations['identity.cost-centre.list.v1']
    readonly put?: never
    /** Add a cost centre. */
    readonly post: operations['identity.cost-centre.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/cost-centres/{costCentreId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One cost centre. */
    readonly get: operations['identity.cost-centre.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Change a cost centre, deactivate it or take it into use again. */
    readonly patch: operations['identity.cost-centre.update.v1']
    readonly trace?: never
  }
  readonly '/credit-expectations': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Credit notes that vendors owe, newest first. */
    readonly get: operations['billing.credit-expectation.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/credit-expectations/{creditExpectationId}/cancellation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Expect a credit note no longer. */
    readonly post: operations['billing.credit-expectation.cancel.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/dead-letters/billing': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The events that billing gave up, newest first. */
    readonly get: operations['billing.dead-letter.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/dead-letters/billing/{deadLetterId}/redrive': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Let billing handle an event again that it gave up. */
    readonly post: operations['billing.dead-letter.redrive.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/dead-letters/documents': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The events that documents gave up, newest first. */
    readonly get: operations['documents.dead-letter.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/dead-letters/documents/{deadLetterId}/redrive': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Let documents handle an event again that it gave up. */
    readonly post: operations['documents.dead-letter.redrive.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/dead-letters/identity': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The events that identity gave up, newest first. */
    readonly get: operations['identity.dead-letter.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/dead-letters/identity/{deadLetterId}/redrive': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Let identity handle an event again that it gave up. */
    readonly post: operations['identity.dead-letter.redrive.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/dead-letters/procurement': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The events that procurement gave up, newest first. */
    readonly get: operations['procurement.dead-letter.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/dead-letters/procurement/{deadLetterId}/redrive': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Let procurement handle an event again that it gave up. */
    readonly post: operations['procurement.dead-letter.redrive.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/dead-letters/workflow': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The events that workflow gave up, newest first. */
    readonly get: operations['workflow.dead-letter.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/dead-letters/workflow/{deadLetterId}/redrive': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Let workflow handle an event again that it gave up. */
    readonly post: operations['workflow.dead-letter.redrive.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/document-design': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** How the PDFs of the organization look. */
    readonly get: operations['documents.design.get.v1']
    /** Change how PDFs look from now on. */
    readonly put: operations['documents.design.change.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/document-templates': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Which template each kind of document is printed with. */
    readonly get: operations['documents.template.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/document-templates/{documentType}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The template in use for a kind of document. */
    readonly get: operations['documents.template.get.v1']
    /** Print a kind of document with an own template from now on. */
    readonly put: operations['documents.template.change.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/document-templates/{documentType}/reset': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Print a kind of document with the shipped template again. */
    readonly post: operations['documents.template.reset.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/document-templates/{documentType}/versions': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What the template of a kind of document was, the newest first. */
    readonly get: operations['documents.template-version.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/exchange-rates': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The exchange rates of the organization. */
    readonly get: operations['procurement.exchange-rate.list.v1']
    readonly put?: never
    /** Enter an exchange rate for a day. */
    readonly post: operations['procurement.exchange-rate.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/exchange-rates/{exchangeRateId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Correct an exchange rate. */
    readonly patch: operations['procurement.exchange-rate.correct.v1']
    readonly trace?: never
  }
  readonly '/exports': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The own exports, newest first. */
    readonly get: operations['documents.export.list.v1']
    readonly put?: never
    /** Ask for a list as a CSV file. */
    readonly post: operations['documents.export.request.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/exports/{exportId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** How far an own export is, and its file. */
    readonly get: operations['documents.export.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/figures/billing': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What is spent, stopped and due. */
    readonly get: operations['billing.figures.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/figures/procurement': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What is committed, open and overdue, of what you may see. */
    readonly get: operations['procurement.figures.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/figures/workflow': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What waits for your decision, what you decided, and how long approvals take. */
    readonly get: operations['workflow.figures.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/files': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The files of a document, newest first. */
    readonly get: operations['documents.file.list.v1']
    readonly put?: never
    /** Attach a file to a document. */
    readonly post: operations['documents.file.upload.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/files/{fileId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What is known of a file: name, size, checksum, owner. */
    readonly get: operations['documents.file.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/files/{fileId}/deletion': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Delete a file that a person attached. */
    readonly post: operations['documents.file.delete.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/files/{fileId}/link': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** A link to download the file, good for five minutes. */
    readonly post: operations['documents.file.link.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/files/{fileId}/versions': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The versions of a file, the newest first. */
    readonly get: operations['documents.file-version.list.v1']
    readonly put?: never
    /** Send a new version of a file. */
    readonly post: operations['documents.file-version.upload.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/invitations': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Who was invited, and what became of it. */
    readonly get: operations['identity.invitation.list.v1']
    readonly put?: never
    /** Invite somebody by mail. */
    readonly post: operations['identity.invitation.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/invitations/{invitationId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One invitation. */
    readonly get: operations['identity.invitation.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/invitations/{invitationId}/resend': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Send an invitation again. */
    readonly post: operations['identity.invitation.resend.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/invitations/{invitationId}/revocation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Take an invitation back. */
    readonly post: operations['identity.invitation.revoke.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/invitations/acceptance': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Accept an invitation, and sign in. */
    readonly post: operations['identity.invitation.accept.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/invitations/look': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** See who invites. */
    readonly post: operations['identity.invitation.look.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/legal-entities': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The legal entities of the organization. */
    readonly get: operations['identity.legal-entity.list.v1']
    readonly put?: never
    /** Add a legal entity with its bank accounts. */
    readonly post: operations['identity.legal-entity.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/legal-entities/{legalEntityId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One legal entity with its bank accounts. */
    readonly get: operations['identity.legal-entity.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Change a legal entity. */
    readonly patch: operations['identity.legal-entity.update.v1']
    readonly trace?: never
  }
  readonly '/legal-entities/{legalEntityId}/bank-accounts': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Add a bank account to a legal entity. */
    readonly post: operations['identity.legal-entity.add-bank-account.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/legal-entities/{legalEntityId}/bank-accounts/{bankAccountId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    readonly post?: never
    /** Remove a bank account from a legal entity. */
    readonly delete: operations['identity.legal-entity.remove-bank-account.v1']
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/notification-preferences': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** How I want to be told. */
    readonly get: operations['workflow.notification-preferences.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Choose how to be told. */
    readonly patch: operations['workflow.notification-preferences.change.v1']
    readonly trace?: never
  }
  readonly '/notifications': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What I was told. */
    readonly get: operations['workflow.notification.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/notifications/{notificationId}/read': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Mark a notification as read. */
    readonly post: operations['workflow.notification.read.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/notifications/history': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Mails to members and what became of them. */
    readonly get: operations['workflow.notification-history.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/notifications/read-all': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Mark all my notifications as read. */
    readonly post: operations['workflow.notification.read-all.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/notifications/send': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Tell members something. */
    readonly post: operations['workflow.notification.send.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/notifications/templates': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The words of all notifications, in each language. */
    readonly get: operations['workflow.notification-template.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/notifications/templates/{kind}/{language}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    /** Give a notification the words of the organization. */
    readonly put: operations['workflow.notification-template.change.v1']
    readonly post?: never
    /** Go back to the shipped words. */
    readonly delete: operations['workflow.notification-template.reset.v1']
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/organization': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The settings of the organization. */
    readonly get: operations['identity.organization.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Change the settings of the organization. */
    readonly patch: operations['identity.organization.update.v1']
    readonly trace?: never
  }
  readonly '/organization/branding': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** How the platform looks for the people of the organization. */
    readonly get: operations['identity.branding.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Change name, colours, logo and language of the platform for the organization. */
    readonly patch: operations['identity.branding.change.v1']
    readonly trace?: never
  }
  readonly '/payment-holds': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Holds on invoices, newest first. */
    readonly get: operations['billing.payment-hold.list.v1']
    readonly put?: never
    /** Put an invoice on hold for payments. */
    readonly post: operations['billing.payment-hold.place.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-holds/{paymentHoldId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One hold. */
    readonly get: operations['billing.payment-hold.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-holds/{paymentHoldId}/release': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Release a hold. */
    readonly post: operations['billing.payment-hold.release.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-requests': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Payment requests, newest first. */
    readonly get: operations['billing.payment-request.list.v1']
    readonly put?: never
    /** Prepare a payment of matched invoices. */
    readonly post: operations['billing.payment-request.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-requests/{paymentRequestId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One payment request. */
    readonly get: operations['billing.payment-request.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-requests/{paymentRequestId}/cancellation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Cancel a payment request that is not exported. */
    readonly post: operations['billing.payment-request.cancel.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-requests/{paymentRequestId}/export': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Export an approved payment as pain.001. */
    readonly post: operations['billing.payment-request.export.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-requests/{paymentRequestId}/file': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** A link to download the payment file, good for five minutes. */
    readonly get: operations['billing.payment-request.get-file.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-requests/{paymentRequestId}/hold': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Put a payment request on hold. */
    readonly post: operations['billing.payment-request.hold.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-requests/{paymentRequestId}/hold/release': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Release the hold of a payment request. */
    readonly post: operations['billing.payment-request.release-hold.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-requests/{paymentRequestId}/schedule': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Set when an approved payment is to be executed. */
    readonly post: operations['billing.payment-request.schedule.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-requests/{paymentRequestId}/sending': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Record that the payment file was sent to the bank. */
    readonly post: operations['billing.payment-request.send.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-requests/{paymentRequestId}/submission': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Submit a payment request for approval. */
    readonly post: operations['billing.payment-request.submit.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-requests/{paymentRequestId}/voiding': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Void a payment request that was not sent to the bank. */
    readonly post: operations['billing.payment-request.void.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-settings': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** How payments are released and settled, in this organization. */
    readonly get: operations['billing.payment-settings.get.v1']
    /** Change how payments are released and settled. */
    readonly put: operations['billing.payment-settings.change.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-status-reports': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Status reports, newest first. */
    readonly get: operations['billing.payment-status-report.list.v1']
    readonly put?: never
    /** Import a status report of the bank (pain.002). */
    readonly post: operations['billing.payment-status-report.import.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-status-reports/{statusReportId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One status report. */
    readonly get: operations['billing.payment-status-report.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-terms': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Terms of payment, newest first. */
    readonly get: operations['billing.payment-terms.list.v1']
    readonly put?: never
    /** Record terms of payment. */
    readonly post: operations['billing.payment-terms.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/payment-terms/{paymentTermsId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Terms of payment by their id. */
    readonly get: operations['billing.payment-terms.get.v1']
    /** Change terms of payment; payments that are prepared keep theirs. */
    readonly put: operations['billing.payment-terms.change.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/pdfs': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The PDFs of a document, newest first. */
    readonly get: operations['documents.pdf.list.v1']
    readonly put?: never
    /** Ask for the PDF of a document. */
    readonly post: operations['documents.pdf.request.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/pdfs/{pdfId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** How far a PDF is, and its file. */
    readonly get: operations['documents.pdf.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/pdfs/verification/{code}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The PDF on which a verification code stands, with its hashes. */
    readonly get: operations['documents.pdf.verify.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/permissions': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Every permission that a role can hold, and the pairs that must stay apart. */
    readonly get: operations['identity.permission.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/prepayments': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Prepayments, newest first. */
    readonly get: operations['billing.prepayment.list.v1']
    readonly put?: never
    /** Record a prepayment. */
    readonly post: operations['billing.prepayment.record.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/prepayments/{prepaymentId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One prepayment. */
    readonly get: operations['billing.prepayment.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/procurement-settings': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The settings of purchasing. */
    readonly get: operations['procurement.settings.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Change the settings of purchasing. */
    readonly patch: operations['procurement.settings.update.v1']
    readonly trace?: never
  }
  readonly '/purchase-order-changes': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The change orders that you may see. */
    readonly get: operations['procurement.purchase-order-change.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-order-changes/{changeId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One change order with its differences and what they ask for. */
    readonly get: operations['procurement.purchase-order-change.get.v1']
    /** Replace what a draft change order proposes. */
    readonly put: operations['procurement.purchase-order-change.replace.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-order-changes/{changeId}/answer': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Record the vendor's answer to a change order. */
    readonly post: operations['procurement.purchase-order-change.answer.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-order-changes/{changeId}/dispatch': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Record that an approved change order went to the vendor. */
    readonly post: operations['procurement.purchase-order-change.send.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-order-changes/{changeId}/submission': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Submit a change order. */
    readonly post: operations['procurement.purchase-order-change.submit.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-order-changes/{changeId}/withdrawal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Take a change order back before it is approved. */
    readonly post: operations['procurement.purchase-order-change.withdraw.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-order-numbers': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The numbers that orders of a year were given, void ones included. */
    readonly get: operations['procurement.purchase-order.list-numbers.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The purchase orders that you may see. */
    readonly get: operations['procurement.purchase-order.list.v1']
    readonly put?: never
    /** Make a draft purchase order from an approved requisition. */
    readonly post: operations['procurement.purchase-order.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One purchase order with its lines and quantities. */
    readonly get: operations['procurement.purchase-order.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Change a draft or submitted purchase order. */
    readonly patch: operations['procurement.purchase-order.change.v1']
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/acknowledgements': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The vendor's answers to a purchase order. */
    readonly get: operations['procurement.purchase-order.list-acknowledgements.v1']
    readonly put?: never
    /** Record the vendor's answer to an issued purchase order. */
    readonly post: operations['procurement.purchase-order.acknowledge.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/cancellation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Cancel a purchase order. */
    readonly post: operations['procurement.purchase-order.cancel.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/cancellation/answer': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Record the vendor's answer to the cancellation of a purchase order. */
    readonly post: operations['procurement.purchase-order.answer-cancellation.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/cancellation/withdrawal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Take back a cancellation that waits for the vendor. */
    readonly post: operations['procurement.purchase-order.withdraw-cancellation.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/changes': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Draft a change order for an issued purchase order. */
    readonly post: operations['procurement.purchase-order-change.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/closure': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Close an issued purchase order. */
    readonly post: operations['procurement.purchase-order.close.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/copies': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Make a new draft like this order. */
    readonly post: operations['procurement.purchase-order.copy.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/final-closure': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Close a purchase order for good. */
    readonly post: operations['procurement.purchase-order.close-hard.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/hold': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Put a purchase order on hold. */
    readonly post: operations['procurement.purchase-order.hold.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/hold-release': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Release a purchase order from its hold. */
    readonly post: operations['procurement.purchase-order.release.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/issuance': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Issue an approved purchase order to its vendor. */
    readonly post: operations['procurement.purchase-order.issue.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/lines/{orderLineId}/short-closure': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Close a line of an issued purchase order short. */
    readonly post: operations['procurement.purchase-order.short-close.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/merge': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Take the lines of other drafts into this draft. */
    readonly post: operations['procurement.purchase-order.merge.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/receipt-drafts': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Draft a receipt. */
    readonly post: operations['procurement.receipt.draft.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/receipts': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Record what was delivered of a purchase order. */
    readonly post: operations['procurement.receipt.post.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/receivables': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What can still be received of a purchase order. */
    readonly get: operations['procurement.purchase-order.receivables.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/receiving-terms': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    /** Set the receiving terms of lines of a draft purchase order. */
    readonly put: operations['procurement.purchase-order.set-receiving-terms.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/reopening': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Open a closed purchase order again. */
    readonly post: operations['procurement.purchase-order.reopen.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/revisions': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The revisions of a purchase order. */
    readonly get: operations['procurement.purchase-order-revision.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/revisions/{revision}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** A purchase order as it was printed in one revision. */
    readonly get: operations['procurement.purchase-order-revision.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/service-acceptances': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Accept services of a purchase order. */
    readonly post: operations['procurement.service-acceptance.post.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/split': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Split a draft purchase order in two. */
    readonly post: operations['procurement.purchase-order.split.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/submission': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Submit a purchase order for approval. */
    readonly post: operations['procurement.purchase-order.submit.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/purchase-orders/{orderId}/withdrawal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Take a purchase order back out of its approval. */
    readonly post: operations['procurement.purchase-order.withdraw.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/receipts': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The receipts of the organization. */
    readonly get: operations['procurement.receipt.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/receipts/{receiptId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One receipt with its lines. */
    readonly get: operations['procurement.receipt.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/receipts/{receiptId}/discard': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Discard the draft of a receipt. */
    readonly post: operations['procurement.receipt.discard-draft.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/receipts/{receiptId}/draft': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    /** Change the draft of a receipt. */
    readonly put: operations['procurement.receipt.change-draft.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/receipts/{receiptId}/inspections': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Record the result of an inspection. */
    readonly post: operations['procurement.receipt.inspect.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/receipts/{receiptId}/posting': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Post the draft of a receipt. */
    readonly post: operations['procurement.receipt.post-draft.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/receipts/{receiptId}/returns': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Record what goes back to the vendor. */
    readonly post: operations['procurement.return.post.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/receipts/{receiptId}/reversal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Reverse a receipt that was recorded by mistake. */
    readonly post: operations['procurement.receipt.reverse.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/requisitions': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The requisitions that you may see. */
    readonly get: operations['procurement.requisition.list.v1']
    readonly put?: never
    /** Write a draft requisition. */
    readonly post: operations['procurement.requisition.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/requisitions/{requisitionId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One requisition with its lines, their quantities and the orders that they went to. */
    readonly get: operations['procurement.requisition.get.v1']
    /** Replace the content of a draft or returned requisition. */
    readonly put: operations['procurement.requisition.replace.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/requisitions/{requisitionId}/cancellation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Cancel an approved requisition of which nothing is ordered. */
    readonly post: operations['procurement.requisition.cancel.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/requisitions/{requisitionId}/changes': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Change the open remainder of an approved requisition. */
    readonly post: operations['procurement.requisition.change.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/requisitions/{requisitionId}/closure': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Close a requisition. */
    readonly post: operations['procurement.requisition.close.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/requisitions/{requisitionId}/copies': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Write a new draft like this requisition. */
    readonly post: operations['procurement.requisition.copy.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/requisitions/{requisitionId}/draft': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What you have typed into a requisition and not saved yet. */
    readonly get: operations['procurement.requisition.get-draft.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Keep what you are typing into a requisition. */
    readonly patch: operations['procurement.requisition.save-draft.v1']
    readonly trace?: never
  }
  readonly '/requisitions/{requisitionId}/hold': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Put an approved requisition on hold. */
    readonly post: operations['procurement.requisition.hold.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/requisitions/{requisitionId}/resumption': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Resume a held or stopped requisition. */
    readonly post: operations['procurement.requisition.resume.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/requisitions/{requisitionId}/stop': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Stop further ordering of a requisition. */
    readonly post: operations['procurement.requisition.stop.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/requisitions/{requisitionId}/submission': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Submit a requisition for approval. */
    readonly post: operations['procurement.requisition.submit.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/requisitions/{requisitionId}/withdrawal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Withdraw a requisition, or its change, that is not approved yet. */
    readonly post: operations['procurement.requisition.withdraw.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/returns': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What went back to vendors. */
    readonly get: operations['procurement.return.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/returns/{returnId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One return with its lines. */
    readonly get: operations['procurement.return.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/returns/{returnId}/reversal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Reverse a return that was recorded by mistake. */
    readonly post: operations['procurement.return.reverse.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/roles': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The shipped roles and the roles of the organization. */
    readonly get: operations['identity.role.list.v1']
    readonly put?: never
    /** Make a role from existing permissions. */
    readonly post: operations['identity.role.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/roles/{roleId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One role. */
    readonly get: operations['identity.role.get.v1']
    readonly put?: never
    readonly post?: never
    /** Delete a role that nobody holds. */
    readonly delete: operations['identity.role.delete.v1']
    readonly options?: never
    readonly head?: never
    /** Change a role of the organization. */
    readonly patch: operations['identity.role.update.v1']
    readonly trace?: never
  }
  readonly '/saved-views': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The own views of lists, and those that others share. */
    readonly get: operations['identity.saved-view.list.v1']
    readonly put?: never
    /** Save a view of a list. */
    readonly post: operations['identity.saved-view.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/saved-views/{savedViewId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One view of a list, own or shared. */
    readonly get: operations['identity.saved-view.get.v1']
    readonly put?: never
    readonly post?: never
    /** Delete a view of a list. */
    readonly delete: operations['identity.saved-view.delete.v1']
    readonly options?: never
    readonly head?: never
    /** Change a view of a list. */
    readonly patch: operations['identity.saved-view.update.v1']
    readonly trace?: never
  }
  readonly '/service-acceptances': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The services that were accepted. */
    readonly get: operations['procurement.service-acceptance.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/service-acceptances/{acceptanceId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One service acceptance with its lines. */
    readonly get: operations['procurement.service-acceptance.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/service-acceptances/{acceptanceId}/reversal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Reverse a service acceptance that was recorded by mistake. */
    readonly post: operations['procurement.service-acceptance.reverse.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/supplier-invoices': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Supplier invoices, newest first. */
    readonly get: operations['billing.supplier-invoice.list.v1']
    readonly put?: never
    /** Capture an invoice or credit note by its fields. */
    readonly post: operations['billing.supplier-invoice.capture.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/supplier-invoices/{invoiceId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One supplier invoice with its lines and exceptions. */
    readonly get: operations['billing.supplier-invoice.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/supplier-invoices/{invoiceId}/assignments': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Assign invoice lines to order lines. */
    readonly post: operations['billing.supplier-invoice.assign-lines.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/supplier-invoices/{invoiceId}/exceptions/{exceptionId}/resolution': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Resolve an exception of a supplier invoice. */
    readonly post: operations['billing.supplier-invoice.resolve-exception.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/supplier-invoices/{invoiceId}/lines/{lineId}/assignment': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Assign an invoice line to an order line. */
    readonly post: operations['billing.supplier-invoice.assign-line.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/supplier-invoices/{invoiceId}/matching': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Match a supplier invoice again. */
    readonly post: operations['billing.supplier-invoice.match.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/supplier-invoices/{invoiceId}/payment-terms': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** When an invoice is due, and the cash discounts it allows. */
    readonly get: operations['billing.payment-terms.of-invoice.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/supplier-invoices/{invoiceId}/rejection': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Reject a supplier invoice. */
    readonly post: operations['billing.supplier-invoice.reject.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/supplier-invoices/ubl': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Capture a UBL 2.1 invoice or credit note. */
    readonly post: operations['billing.supplier-invoice.capture-ubl.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/tolerance-rules': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Tolerance rules, newest first. */
    readonly get: operations['billing.tolerance-rule.list.v1']
    readonly put?: never
    /** Add a tolerance rule. */
    readonly post: operations['billing.tolerance-rule.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/tolerance-rules/{toleranceRuleId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One tolerance rule. */
    readonly get: operations['billing.tolerance-rule.get.v1']
    /** Change a tolerance rule. */
    readonly put: operations['billing.tolerance-rule.change.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/users': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The people of the organization. */
    readonly get: operations['identity.user.list.v1']
    readonly put?: never
    /** Add a person to the organization. */
    readonly post: operations['identity.user.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/users/{userId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One person of the organization. */
    readonly get: operations['identity.user.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Change name, roles, activity, manager or language of a person in the organization. */
    readonly patch: operations['identity.user.update.v1']
    readonly trace?: never
  }
  readonly '/vendor-bank-changes': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Changes of bank accounts of vendors. */
    readonly get: operations['procurement.vendor-bank-change.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-bank-changes/{bankChangeId}/confirmation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Confirm a change of bank accounts. */
    readonly post: operations['procurement.vendor-bank-change.confirm.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-bank-changes/{bankChangeId}/refusal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Refuse a change of bank accounts, or take it back. */
    readonly post: operations['procurement.vendor-bank-change.refuse.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-documents': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Documents of vendors. */
    readonly get: operations['procurement.vendor-document.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-documents/{documentId}/withdrawal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Take back a document of a vendor. */
    readonly post: operations['procurement.vendor-document.withdraw.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-duplicates': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Pairs of vendors that may be one. */
    readonly get: operations['procurement.vendor-duplicate.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-duplicates/{duplicateId}/dismissal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Say that two vendors are different companies. */
    readonly post: operations['procurement.vendor-duplicate.dismiss.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-qualifications': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Registrations and requalifications of vendors. */
    readonly get: operations['procurement.vendor-qualification.list.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-qualifications/{qualificationId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One qualification of a vendor with its answers. */
    readonly get: operations['procurement.vendor-qualification.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-qualifications/{qualificationId}/answers': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The history of the answers of a qualification. */
    readonly get: operations['procurement.vendor-qualification.list-answers.v1']
    readonly put?: never
    /** Record answers of a vendor. */
    readonly post: operations['procurement.vendor-qualification.answer.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-qualifications/{qualificationId}/answers-copy': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Begin with the answers of an earlier qualification. */
    readonly post: operations['procurement.vendor-qualification.copy-answers.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-qualifications/{qualificationId}/failure': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Let a requalification fail. */
    readonly post: operations['procurement.vendor-qualification.fail.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-qualifications/{qualificationId}/questionnaire': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Answer another edition or questionnaire instead. */
    readonly post: operations['procurement.vendor-qualification.change-questionnaire.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-qualifications/{qualificationId}/return': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Send answers of a vendor back with a reason. */
    readonly post: operations['procurement.vendor-qualification.return.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-qualifications/{qualificationId}/submission': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Submit the answers of a vendor for review. */
    readonly post: operations['procurement.vendor-qualification.submit.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-qualifications/{qualificationId}/withdrawal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Withdraw an invitation or a registration that is not submitted. */
    readonly post: operations['procurement.vendor-qualification.withdraw.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-questionnaires': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** Questionnaires for vendors with their editions. */
    readonly get: operations['procurement.vendor-questionnaire.list.v1']
    readonly put?: never
    /** Write a questionnaire for vendors. */
    readonly post: operations['procurement.vendor-questionnaire.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-questionnaires/{questionnaireId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One edition of a questionnaire. */
    readonly get: operations['procurement.vendor-questionnaire.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Change the draft of a questionnaire. */
    readonly patch: operations['procurement.vendor-questionnaire.update.v1']
    readonly trace?: never
  }
  readonly '/vendor-questionnaires/{questionnaireId}/next-edition': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Begin the next edition of a questionnaire. */
    readonly post: operations['procurement.vendor-questionnaire.revise.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-questionnaires/{questionnaireId}/publication': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Publish a questionnaire. */
    readonly post: operations['procurement.vendor-questionnaire.publish.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendor-questionnaires/{questionnaireId}/retirement': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Retire a questionnaire. */
    readonly post: operations['procurement.vendor-questionnaire.retire.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The vendors of the organization. */
    readonly get: operations['procurement.vendor.list.v1']
    readonly put?: never
    /** Add a vendor. */
    readonly post: operations['procurement.vendor.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One vendor with its bank accounts. */
    readonly get: operations['procurement.vendor.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    /** Change a vendor. */
    readonly patch: operations['procurement.vendor.update.v1']
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/activation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Activate a prospect and confirm its bank accounts, or end a requalification well. */
    readonly post: operations['procurement.vendor.activate.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/bank-changes': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Propose a change of the bank accounts of a vendor. */
    readonly post: operations['procurement.vendor-bank-change.propose.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/blacklist-confirmation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Blacklist a vendor as somebody else proposed it. */
    readonly post: operations['procurement.vendor.confirm-blacklist.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/blacklist-dismissal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Drop the proposal to blacklist a vendor. */
    readonly post: operations['procurement.vendor.dismiss-blacklist.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/blacklist-lifting': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Take a vendor off the blacklist. */
    readonly post: operations['procurement.vendor.lift-blacklist.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/blacklist-proposal': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Propose to blacklist a vendor. */
    readonly post: operations['procurement.vendor.propose-blacklist.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/deactivation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Stop ordering from a vendor. */
    readonly post: operations['procurement.vendor.deactivate.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/documents': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** File a document of a vendor. */
    readonly post: operations['procurement.vendor-document.file.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/hold': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Hold a vendor at some stages. */
    readonly post: operations['procurement.vendor.hold.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/invitation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Invite a prospect to register. */
    readonly post: operations['procurement.vendor-qualification.invite.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/merge': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Merge a vendor into another one. */
    readonly post: operations['procurement.vendor.merge.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/reactivation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Order from a vendor again. */
    readonly post: operations['procurement.vendor.reactivate.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/receiving-terms': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The receiving terms of a vendor; all null (version 1) when nothing is agreed. */
    readonly get: operations['procurement.vendor-receiving-terms.get.v1']
    /** Set the receiving terms of a vendor. */
    readonly put: operations['procurement.vendor-receiving-terms.set.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/rejection': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Turn a prospect down. */
    readonly post: operations['procurement.vendor.reject.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/release': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Release a vendor at some stages. */
    readonly post: operations['procurement.vendor.release.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/requalification': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Have an active vendor qualified anew. */
    readonly post: operations['procurement.vendor-qualification.requalify.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/vendors/{vendorId}/review': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Begin the review of a prospect. */
    readonly post: operations['procurement.vendor.review.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/workflow-definitions': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** The approval definitions of the organization. */
    readonly get: operations['workflow.definition.list.v1']
    readonly put?: never
    /** Write an approval definition; its first version is a draft. */
    readonly post: operations['workflow.definition.create.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/workflow-definitions/{definitionId}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** One approval definition with all its versions. */
    readonly get: operations['workflow.definition.get.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/workflow-definitions/{definitionId}/versions': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Add a version to a definition, as a draft. */
    readonly post: operations['workflow.definition.draft.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/workflow-definitions/{definitionId}/versions/{number}': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    /** Replace what a draft says. */
    readonly put: operations['workflow.definition.replace.v1']
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/workflow-definitions/{definitionId}/versions/{number}/publication': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly get?: never
    readonly put?: never
    /** Publish a draft: it becomes the current definition of its document type. */
    readonly post: operations['workflow.definition.publish.v1']
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
  readonly '/workflow-definitions/{definitionId}/versions/{number}/simulation': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    /** What a version would have done with the last documents, against what happened. */
    readonly get: operations['workflow.definition.simulate.v1']
    readonly put?: never
    readonly post?: never
    readonly delete?: never
    readonly options?: never
    readonly head?: never
    readonly patch?: never
    readonly trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    readonly AcceptInvitation: {
      readonly name: string & (unknown & unknown)
      /** Format: password */
      readonly password: string
      readonly token: string
    }
    readonly AcknowledgePurchaseOrder: {
      /** @enum {string} */
      readonly answer: 'received' | 'accepted' | 'accepted-with-changes' | 'rejected'
      /** Format: date */
      readonly answeredOn?: string
      /** @default [] */
      readonly lines?: readonly {
        readonly backOrdered?: {
          /** Format: date */
          readonly promisedOn?: string
          readonly quantity: string & (unknown & unknown)
        }
        /** @enum {string} */
        readonly code: '1' | '3' | '5' | '7' | '42'
        readonly confirmed?: readonly {
          /** Format: date */
          readonly promisedOn?: string
          readonly quantity: string & (unknown & unknown)
        }[]
        readonly note?: string & (unknown & unknown)
        /** Format: uuid */
        readonly orderLineId?: string
        /** Format: date */
        readonly promisedOn?: string
        readonly quantity?: string & (unknown & unknown)
        readonly unitPrice?: string
      }[]
      readonly note?: string & (unknown & unknown)
      readonly reference?: string & (unknown & unknown)
    }
    readonly ActivateVendor: {
      /** @default [] */
      readonly waivers?: readonly {
        readonly questionKey: string
        readonly reason: string & (unknown & unknown)
      }[]
    }
    readonly AddBankAccountLegalEntity: {
      readonly bic?: string
      readonly currency: string
      readonly holder: string & (unknown & unknown)
      readonly iban: string
    }
    readonly AddComment: {
      /** Format: uuid */
      readonly documentId: string
      /** @enum {string} */
      readonly documentType: 'requisition' | 'purchase-order'
      /** @default [] */
      readonly mentions?: readonly string[]
      readonly text: string & (unknown & unknown)
    }
    readonly AnswerCancellationPurchaseOrder: {
      readonly accepted: boolean
      readonly note: string & (unknown & unknown)
    }
    readonly AnswerPurchaseOrderChange: {
      readonly accepted: boolean
      readonly note?: string & (unknown & unknown)
      readonly reference?: string & (unknown & unknown)
    }
    readonly AnswerVendorQualification: {
      readonly answers: readonly {
        readonly questionKey: string
        readonly value: (string & (unknown & unknown)) | null
      }[]
    }
    readonly Approval: {
      readonly amount: {
        readonly amount: string
        readonly currency: string
      }
      readonly automatic: boolean
      readonly baseAmount?: {
        readonly amount: string
        readonly currency: string
      }
      readonly change?: {
        readonly differences: readonly {
          readonly after: string | null
          readonly before: string | null
          readonly label: string
          readonly path: string
        }[]
        readonly previousDocumentVersion: number
      }
      readonly definition: {
        /** Format: uuid */
        readonly definitionId: string
        readonly name: string
        readonly version: number
      }
      /** Format: uuid */
      readonly documentId: string
      /** @enum {string} */
      readonly documentType: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
      readonly documentVersion: number
      /** Format: date-time */
      readonly endedAt?: string
      readonly excludedUserIds: readonly string[]
      readonly facts: {
        readonly [key: string]:
          | string
          | boolean
          | number
          | {
              readonly amount: string
              readonly currency: string
            }
      }
      /** Format: uuid */
      readonly instanceId: string
      /** @enum {string} */
      readonly outcome?: 'approved' | 'rejected' | 'returned' | 'withdrawn' | 'cancelled'
      /** Format: uuid */
      readonly previousInstanceId?: string
      readonly reason?: string
      readonly reasons?: readonly components['schemas']['ApprovalReason'][]
      /** Format: uuid */
      readonly requesterId: string
      readonly requesterName: string
      /** @enum {string} */
      readonly rerun?: 'full' | 'final-only' | 'affected'
      readonly snapshot: {
        readonly [key: string]: unknown
      }
      /** Format: date-time */
      readonly startedAt: string
      /** @enum {string} */
      readonly state:
        'PENDING' | 'ACTIVE' | 'UNASSIGNED' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED' | 'EXPIRED'
      readonly stepKey?: string
      readonly steps: readonly {
        readonly condition?: string
        readonly definition?: {
          readonly name: string
          readonly version: number
        }
        readonly explanation: string
        /** @enum {string} */
        readonly join?: 'all' | 'any' | 'k-of-n'
        readonly key: string
        /** @enum {string} */
        readonly kind: 'approval' | 'auto-approve' | 'manual' | 'notify' | 'parallel' | 'branch' | 'sub-flow'
        /** @enum {string} */
        readonly mode?: 'any' | 'all' | 'quorum'
        readonly name: string
        readonly parent?: string
        readonly reasons: readonly components['schemas']['ApprovalReason'][]
        readonly required?: number
        readonly skipped: readonly {
          readonly reason: string
          readonly reasons: readonly components['schemas']['ApprovalReason'][]
          /** Format: uuid */
          readonly userId: string
          readonly userName: string
        }[]
        /** @enum {string} */
        readonly state:
          'WAITING' | 'ACTIVE' | 'UNASSIGNED' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'DONE' | 'SKIPPED' | 'VOID'
        readonly tasks: readonly {
          /** Format: date-time */
          readonly closedAt?: string
          readonly comment?: string
          /** Format: date-time */
          readonly dueAt?: string
          readonly onBehalfOf?: {
            /** Format: uuid */
            readonly userId: string
            readonly userName: string
          }
          /** Format: date-time */
          readonly openedAt: string
          /** @enum {string} */
          readonly origin:
            | 'role'
            | 'user'
            | 'manager'
            | 'owner'
            | 'field'
            | 'replacement'
            | 'fallback'
            | 'delegation'
            | 'escalation'
            | 'reassignment'
          readonly originReason?: string
          readonly originReasons?: readonly components['schemas']['ApprovalReason'][]
          readonly reason?: string
          readonly reasons?: readonly components['schemas']['ApprovalReason'][]
          /** @enum {string} */
          readonly state:
            | 'WAITING'
            | 'OPEN'
            | 'APPROVED'
            | 'REJECTED'
            | 'RETURNED'
            | 'DONE'
            | 'DELEGATED'
            | 'ESCALATED'
            | 'INFORMED'
            | 'VOID'
            | 'SKIPPED'
          /** Format: uuid */
          readonly taskId: string
          /** Format: uuid */
          readonly userId: string
          readonly userName: string
        }[]
      }[]
      readonly subject?: components['schemas']['DocumentSubject']
      readonly title: string & (unknown & unknown)
      /** @enum {string} */
      readonly verdict?: 'approved' | 'rejected' | 'returned'
      readonly version: number
    }
    readonly ApprovalPage: {
      readonly items: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        readonly automatic: boolean
        readonly definition: {
          /** Format: uuid */
          readonly definitionId: string
          readonly name: string
          readonly version: number
        }
        /** Format: uuid */
        readonly documentId: string
        /** @enum {string} */
        readonly documentType: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
        readonly documentVersion: number
        /** Format: date-time */
        readonly endedAt?: string
        /** Format: uuid */
        readonly instanceId: string
        /** @enum {string} */
        readonly outcome?: 'approved' | 'rejected' | 'returned' | 'withdrawn' | 'cancelled'
        /** Format: uuid */
        readonly previousInstanceId?: string
        readonly reason?: string
        /** Format: uuid */
        readonly requesterId: string
        readonly requesterName: string
        /** @enum {string} */
        readonly rerun?: 'full' | 'final-only' | 'affected'
        /** Format: date-time */
        readonly startedAt: string
        /** @enum {string} */
        readonly state:
          'PENDING' | 'ACTIVE' | 'UNASSIGNED' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED' | 'EXPIRED'
        readonly stepKey?: string
        readonly subject?: components['schemas']['DocumentSubject']
        readonly title: string & (unknown & unknown)
        /** @enum {string} */
        readonly verdict?: 'approved' | 'rejected' | 'returned'
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly ApprovalReason:
      | {
          /** @constant */
          readonly code: 'SENTENCE'
          readonly parameters: {
            readonly text: string
          }
        }
      | {
          /** @constant */
          readonly code: 'APPLIES_ALWAYS'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'CONDITION_TRUE'
          readonly parameters: {
            readonly condition: string
            readonly currency: string
            readonly values: readonly {
              readonly fact: string
              readonly value:
                | string
                | boolean
                | number
                | {
                    readonly amount: string
                    readonly currency: string
                  }
            }[]
          }
        }
      | {
          /** @constant */
          readonly code: 'CONDITION_FALSE'
          readonly parameters: {
            readonly condition: string
            readonly currency: string
            readonly values: readonly {
              readonly fact: string
              readonly value:
                | string
                | boolean
                | number
                | {
                    readonly amount: string
                    readonly currency: string
                  }
            }[]
          }
        }
      | {
          /** @constant */
          readonly code: 'CONDITION_FAILED'
          readonly parameters: {
            readonly condition: string
            readonly currency: string
            readonly detail: string
            /** @enum {string} */
            readonly failure:
              'missing_fact' | 'invalid_fact' | 'currency_mismatch' | 'not_valid' | 'error' | 'too_slow' | 'crashed'
            readonly values: readonly {
              readonly fact: string
              readonly value:
                | string
                | boolean
                | number
                | {
                    readonly amount: string
                    readonly currency: string
                  }
            }[]
          }
        }
      | {
          /** @constant */
          readonly code: 'SUB_FLOW_UNPUBLISHED'
          readonly parameters: {
            readonly definition: string
          }
        }
      | {
          /** @constant */
          readonly code: 'NO_STEP_APPLIES'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'ASKED'
          readonly parameters: {
            readonly people: readonly {
              /** @enum {string} */
              readonly insteadOf?: 'fallback' | 'replacement'
              readonly onBehalfOf?: {
                /** Format: uuid */
                readonly userId: string
                readonly userName: string
              }
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }[]
          }
        }
      | {
          /** @constant */
          readonly code: 'FIRST_DECIDES'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'ALL_APPROVE'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'SOME_APPROVE'
          readonly parameters: {
            readonly needed: number
          }
        }
      | {
          /** @constant */
          readonly code: 'WEIGHT_NEEDED'
          readonly parameters: {
            readonly weight: number
          }
        }
      | {
          /** @constant */
          readonly code: 'ONE_DOES_IT'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'TOLD'
          readonly parameters: {
            readonly people: readonly {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }[]
          }
        }
      | {
          /** @constant */
          readonly code: 'NOBODY_TO_TELL'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'WAITS_FOR_APPROVERS'
          readonly parameters: {
            readonly missing: number
            readonly quorum?: number
          }
        }
      | {
          /** @constant */
          readonly code: 'NOT_ASKED'
          readonly parameters: {
            readonly people: readonly {
              /** @enum {string} */
              readonly objection:
                | 'requester'
                | 'excluded'
                | 'has-decided'
                | 'no-member'
                | 'no-right'
                | 'left'
                | 'lost-right'
                | 'lost-role'
                | 'not-deciding'
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }[]
          }
        }
      | {
          /** @constant */
          readonly code: 'ESCALATED'
          readonly parameters: {
            readonly from: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
            readonly to: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
          }
        }
      | {
          /** @constant */
          readonly code: 'REASSIGNED'
          readonly parameters: {
            readonly from: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
            readonly text: string
            readonly to: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
          }
        }
      | {
          /** @constant */
          readonly code: 'REPLACES_HIERARCHY'
          readonly parameters: {
            readonly step: string
          }
        }
      | {
          /** @constant */
          readonly code: 'STEP_WAS_ENOUGH'
          readonly parameters: {
            readonly step: string
          }
        }
      | {
          /** @constant */
          readonly code: 'CHANGE_TOUCHES_NOTHING'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'ONLY_LAST_STEP_AGAIN'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'VOTES_STAND'
          readonly parameters: {
            readonly documentVersion: number
          }
        }
      | {
          /** @constant */
          readonly code: 'FALLBACK_HAS_DECIDED'
          readonly parameters: {
            readonly step: string
          }
        }
      | {
          /** @constant */
          readonly code: 'NOBODY_NEEDED'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'NOT_NEEDED_ANY_MORE'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'BRANCH_NOT_NEEDED'
          readonly parameters: {
            readonly step: string
            /** @enum {string} */
            readonly verdict: 'approved' | 'rejected'
          }
        }
      | {
          /** @constant */
          readonly code: 'NO_HOLDER_OF_ROLE'
          readonly parameters: {
            readonly role: string
          }
        }
      | {
          /** @constant */
          readonly code: 'NO_MANAGER_WITH_ROLE'
          readonly parameters: {
            readonly person: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
            readonly role: string
          }
        }
      | {
          /** @constant */
          readonly code: 'NO_MANAGER'
          readonly parameters: {
            readonly level: number
            readonly person: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
          }
        }
      | {
          /** @constant */
          readonly code: 'NO_KNOWN_COST_CENTRE'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'COST_CENTRE_WITHOUT_OWNER'
          readonly parameters: {
            readonly costCentre: {
              readonly code: string
              readonly name: string
            }
          }
        }
      | {
          /** @constant */
          readonly code: 'NOBODY_IN_FIELD'
          readonly parameters: {
            readonly field: string
          }
        }
      | {
          /** @constant */
          readonly code: 'NAMED_BY_DEFINITION'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'HOLDS_ROLE'
          readonly parameters: {
            readonly role: string
          }
        }
      | {
          /** @constant */
          readonly code: 'NEAREST_MANAGER_WITH_ROLE'
          readonly parameters: {
            readonly person: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
            readonly role: string
          }
        }
      | {
          /** @constant */
          readonly code: 'MANAGER_OF'
          readonly parameters: {
            readonly level: number
            readonly person: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
          }
        }
      | {
          /** @constant */
          readonly code: 'OWNS_COST_CENTRE'
          readonly parameters: {
            readonly costCentre: {
              readonly code: string
              readonly name: string
            }
          }
        }
      | {
          /** @constant */
          readonly code: 'NAMED_BY_DOCUMENT'
          readonly parameters: {
            readonly field: string
          }
        }
      | {
          /** @constant */
          readonly code: 'OWN_REQUEST_WITHIN_LIMIT'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'TOO_FEW_APPROVERS'
          readonly parameters: {
            readonly found: number
            readonly needed: number
          }
        }
      | {
          /** @constant */
          readonly code: 'IN_PLACE_OF'
          readonly parameters: {
            /** @enum {string} */
            readonly objection:
              | 'requester'
              | 'excluded'
              | 'has-decided'
              | 'no-member'
              | 'no-right'
              | 'left'
              | 'lost-right'
              | 'lost-role'
              | 'not-deciding'
            readonly person: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
          }
        }
      | {
          /** @constant */
          readonly code: 'ON_BEHALF_OF'
          readonly parameters: {
            readonly over: readonly {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }[]
            readonly person: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
            /** Format: date-time */
            readonly until: string
          }
        }
      | {
          /** @constant */
          readonly code: 'MANAGER_ON_BEHALF_OF'
          readonly parameters: {
            readonly person: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
          }
        }
      | {
          /** @constant */
          readonly code: 'NOT_DECIDED_IN_TIME'
          readonly parameters: {
            readonly hours: number
            readonly person: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
          }
        }
      | {
          /** @constant */
          readonly code: 'TAKEN_OVER'
          readonly parameters: {
            readonly by: {
              /** Format: uuid */
              readonly userId?: string
              readonly userName?: string
            }
            readonly from: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
            readonly text: string
          }
        }
      | {
          /** @constant */
          readonly code: 'MAY_NOT_DECIDE'
          readonly parameters: {
            /** @enum {string} */
            readonly objection:
              | 'requester'
              | 'excluded'
              | 'has-decided'
              | 'no-member'
              | 'no-right'
              | 'left'
              | 'lost-right'
              | 'lost-role'
              | 'not-deciding'
            readonly role?: string
          }
        }
      | {
          /** @constant */
          readonly code: 'PRINCIPAL_MAY_NOT_DECIDE'
          readonly parameters: {
            /** @enum {string} */
            readonly objection:
              | 'requester'
              | 'excluded'
              | 'has-decided'
              | 'no-member'
              | 'no-right'
              | 'left'
              | 'lost-right'
              | 'lost-role'
              | 'not-deciding'
            readonly person: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
            readonly role?: string
          }
        }
      | {
          /** @constant */
          readonly code: 'EARLIER_APPROVAL_COUNTS'
          readonly parameters: {
            readonly step: string
          }
        }
      | {
          /** @constant */
          readonly code: 'VOTE_STANDS'
          readonly parameters: {
            readonly documentVersion: number
          }
        }
      | {
          /** @constant */
          readonly code: 'PERSON_HAS_DECIDED'
          readonly parameters: {
            readonly person: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
          }
        }
      | {
          /** @constant */
          readonly code: 'SOMEBODY_ELSE_DID_IT'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'STEP_DECIDED_WITHOUT'
          readonly parameters: {
            /** @enum {string} */
            readonly verdict: 'approved' | 'rejected'
          }
        }
      | {
          /** @constant */
          readonly code: 'DELEGATION_REVOKED'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'HANDED_OVER'
          readonly parameters: {
            readonly by: {
              /** Format: uuid */
              readonly userId?: string
              readonly userName?: string
            }
            readonly text: string
            readonly to: {
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }
          }
        }
      | {
          /** @constant */
          readonly code: 'DECIDED_BY'
          readonly parameters: {
            readonly comment?: string
            readonly people: readonly {
              readonly onBehalfOf?: {
                /** Format: uuid */
                readonly userId: string
                readonly userName: string
              }
              /** Format: uuid */
              readonly userId: string
              readonly userName: string
            }[]
            /** @enum {string} */
            readonly verdict: 'approved' | 'rejected' | 'returned'
          }
        }
      | {
          /** @constant */
          readonly code: 'APPROVED_AUTOMATICALLY'
          readonly parameters: {
            readonly step?: string
          }
        }
      | {
          /** @constant */
          readonly code: 'DOCUMENT_WAS_RETURNED'
          readonly parameters: Record<string, never>
        }
      | {
          /** @constant */
          readonly code: 'SUBMITTED_AGAIN'
          readonly parameters: {
            readonly documentVersion: number
          }
        }
      | {
          /** @constant */
          readonly code: 'DOCUMENT_ENDED'
          readonly parameters: {
            /** @enum {string} */
            readonly outcome: 'withdrawn' | 'cancelled'
          }
        }
      | {
          /** @constant */
          readonly code: 'EXPIRED'
          readonly parameters: {
            readonly hours: number
          }
        }
    readonly AssignBankLine: {
      /** Format: uuid */
      readonly transferId: string
      readonly writeOff?: {
        readonly reason: string & (unknown & unknown)
        /** @enum {string} */
        readonly type: 'bank-fee' | 'exchange-rate' | 'rounding'
      }
    }
    readonly AssignLinesSupplierInvoice: {
      readonly lines: readonly {
        /** Format: uuid */
        readonly lineId: string
        /** Format: uuid */
        readonly orderId?: string
        /** Format: uuid */
        readonly orderLineId: string
      }[]
    }
    readonly AssignLineSupplierInvoice: {
      /** Format: uuid */
      readonly orderId?: string
      /** Format: uuid */
      readonly orderLineId: string
    }
    readonly AuditSearchAnswer: {
      readonly items: readonly {
        readonly action: string
        readonly actor: {
          /** @enum {string} */
          readonly kind: 'user' | 'system'
          readonly name?: string
          /** Format: uuid */
          readonly userId: string
        }
        readonly after: {
          readonly [key: string]: unknown
        } | null
        /** Format: date-time */
        readonly at: string
        /** Format: uuid */
        readonly auditId: string
        readonly before: {
          readonly [key: string]: unknown
        } | null
        readonly entity: string
        /** Format: uuid */
        readonly entityId: string
        readonly ip: string | null
        /** Format: uuid */
        readonly operationId: string
        readonly reason: string | null
        readonly service: string
        /** @enum {string} */
        readonly source: 'api' | 'system' | 'import' | 'ai'
        readonly statesOmitted: boolean
        readonly traceId: string
      }[]
      readonly nextCursor: string | null
    }
    readonly AuditVerifyAnswer: {
      readonly checkAgainFrom: string | null
      readonly checking: boolean
      readonly services: readonly {
        readonly chain: {
          readonly checking: boolean
          readonly intactSince: string | null
          readonly lastCheck: {
            /** Format: date-time */
            readonly at: string
            readonly fromPosition: number
            readonly toPosition: number
          } | null
          readonly lastFailure: {
            /** Format: date-time */
            readonly at: string
            /** @enum {string} */
            readonly kind:
              | 'changed-row'
              | 'missing-row'
              | 'swapped-rows'
              | 'broken-link'
              | 'missing-seal'
              | 'repeated-seal'
              | 'extra-row'
              | 'truncated'
              | 'anchor-mismatch'
              | 'anchor-invalid'
            readonly position: number | null
            readonly problems: number
            readonly reason: string
          } | null
          readonly records: number
          readonly requestedAt: string | null
          readonly sealedUntil: string | null
        } | null
        /** @enum {string} */
        readonly service: 'identity' | 'procurement' | 'workflow' | 'billing' | 'documents'
        /** @enum {string} */
        readonly state: 'intact' | 'broken' | 'never-checked' | 'unknown'
      }[]
      /** @enum {string} */
      readonly state: 'intact' | 'broken' | 'never-checked' | 'unknown'
    }
    readonly BankLineAssignAnswer: {
      readonly amount: {
        readonly amount: string
        readonly currency: string
      }
      /** Format: uuid */
      readonly bankLineId: string
      /** Format: uuid */
      readonly bankStatementId: string
      /** Format: date */
      readonly bookedOn?: string
      /** @enum {string} */
      readonly by?: 'end-to-end-id' | 'batch' | 'amount-reference' | 'person'
      readonly charges?: {
        readonly amount: string
        readonly currency: string
      }
      readonly counterparty: {
        readonly account?: string
        readonly name?: string
      }
      readonly detail?: string
      /** @enum {string} */
      readonly direction: 'credit' | 'debit'
      readonly dismissal?: {
        /** Format: date-time */
        readonly at: string
        /** Format: uuid */
        readonly by: string
        readonly reason: string
      }
      readonly endToEndId?: string
      readonly exchangeRate?: string
      readonly facts?:
        | {
            /** @enum {string} */
            readonly why: 'no-transfer' | 'taken-back' | 'not-a-return' | 'return-to-confirm'
          }
        | {
            readonly booked: {
              readonly amount: string
              readonly currency: string
            }
            readonly currency: string
            /** @constant */
            readonly why: 'currency-unknown'
          }
        | {
            readonly excess: {
              readonly amount: string
              readonly currency: string
            }
            /** @constant */
            readonly why: 'too-much'
          }
        | {
            readonly booked: {
              readonly amount: string
              readonly currency: string
            }
            readonly sent: {
              readonly amount: string
              readonly currency: string
            }
            /** @constant */
            readonly why: 'other-currency-returned'
          }
        | {
            readonly returned: {
              readonly amount: string
              readonly currency: string
            }
            readonly sent: {
              readonly amount: string
              readonly currency: string
            }
            /** @constant */
            readonly why: 'other-amount-returned'
          }
        | {
            readonly endToEndId: string
            /** @enum {string} */
            readonly state: 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'SETTLED' | 'RETURNED' | 'VOID'
            /** @constant */
            readonly why: 'transfer-closed'
          }
      readonly instructed?: {
        readonly amount: string
        readonly currency: string
      }
      readonly position: number
      readonly remittance: string
      readonly returned?: {
        readonly code?: string
        readonly text: string
      }
      readonly settlements: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        /** @enum {string} */
        readonly kind: 'settlement' | 'return'
        /** Format: uuid */
        readonly paymentRequestId: string
        /** Format: uuid */
        readonly transferId: string
        readonly writtenOff: readonly {
          readonly amount: {
            readonly amount: string
            readonly currency: string
          }
          /** Format: uuid */
          readonly by?: string
          readonly reason?: string
          /** @enum {string} */
          readonly type: 'bank-fee' | 'exchange-rate' | 'rounding'
        }[]
      }[]
      /** @enum {string} */
      readonly state: 'MATCHED' | 'SUGGESTED' | 'UNMATCHED' | 'DISMISSED'
      readonly suggestions: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        readonly endToEndId: string
        /** Format: uuid */
        readonly paymentRequestId: string
        readonly reasons?: readonly ('end-to-end-id' | 'amount' | 'near-amount' | 'reference' | 'name')[]
        /** Format: uuid */
        readonly transferId: string
        readonly vendorName: string
        readonly why: string
      }[]
      readonly transactionCode?: string
      /** Format: date */
      readonly valueDate?: string
    }
    readonly BankLinePage: {
      readonly items: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        /** Format: uuid */
        readonly bankLineId: string
        /** Format: uuid */
        readonly bankStatementId: string
        /** Format: date */
        readonly bookedOn?: string
        /** @enum {string} */
        readonly by?: 'end-to-end-id' | 'batch' | 'amount-reference' | 'person'
        readonly charges?: {
          readonly amount: string
          readonly currency: string
        }
        readonly counterparty: {
          readonly account?: string
          readonly name?: string
        }
        readonly detail?: string
        /** @enum {string} */
        readonly direction: 'credit' | 'debit'
        readonly dismissal?: {
          /** Format: date-time */
          readonly at: string
          /** Format: uuid */
          readonly by: string
          readonly reason: string
        }
        readonly endToEndId?: string
        readonly exchangeRate?: string
        readonly facts?:
          | {
              /** @enum {string} */
              readonly why: 'no-transfer' | 'taken-back' | 'not-a-return' | 'return-to-confirm'
            }
          | {
              readonly booked: {
                readonly amount: string
                readonly currency: string
              }
              readonly currency: string
              /** @constant */
              readonly why: 'currency-unknown'
            }
          | {
              readonly excess: {
                readonly amount: string
                readonly currency: string
              }
              /** @constant */
              readonly why: 'too-much'
            }
          | {
              readonly booked: {
                readonly amount: string
                readonly currency: string
              }
              readonly sent: {
                readonly amount: string
                readonly currency: string
              }
              /** @constant */
              readonly why: 'other-currency-returned'
            }
          | {
              readonly returned: {
                readonly amount: string
                readonly currency: string
              }
              readonly sent: {
                readonly amount: string
                readonly currency: string
              }
              /** @constant */
              readonly why: 'other-amount-returned'
            }
          | {
              readonly endToEndId: string
              /** @enum {string} */
              readonly state: 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'SETTLED' | 'RETURNED' | 'VOID'
              /** @constant */
              readonly why: 'transfer-closed'
            }
        readonly instructed?: {
          readonly amount: string
          readonly currency: string
        }
        readonly position: number
        readonly remittance: string
        readonly returned?: {
          readonly code?: string
          readonly text: string
        }
        readonly settlements: readonly {
          readonly amount: {
            readonly amount: string
            readonly currency: string
          }
          /** @enum {string} */
          readonly kind: 'settlement' | 'return'
          /** Format: uuid */
          readonly paymentRequestId: string
          /** Format: uuid */
          readonly transferId: string
          readonly writtenOff: readonly {
            readonly amount: {
              readonly amount: string
              readonly currency: string
            }
            /** Format: uuid */
            readonly by?: string
            readonly reason?: string
            /** @enum {string} */
            readonly type: 'bank-fee' | 'exchange-rate' | 'rounding'
          }[]
        }[]
        /** @enum {string} */
        readonly state: 'MATCHED' | 'SUGGESTED' | 'UNMATCHED' | 'DISMISSED'
        readonly suggestions: readonly {
          readonly amount: {
            readonly amount: string
            readonly currency: string
          }
          readonly endToEndId: string
          /** Format: uuid */
          readonly paymentRequestId: string
          readonly reasons?: readonly ('end-to-end-id' | 'amount' | 'near-amount' | 'reference' | 'name')[]
          /** Format: uuid */
          readonly transferId: string
          readonly vendorName: string
          readonly why: string
        }[]
        readonly transactionCode?: string
        /** Format: date */
        readonly valueDate?: string
      }[]
      readonly nextCursor: string | null
    }
    readonly BankStatement: {
      /** Format: uuid */
      readonly bankAccountId: string
      /** Format: uuid */
      readonly bankStatementId: string
      /** Format: date */
      readonly closedOn?: string
      readonly closing: {
        readonly amount: string
        readonly currency: string
      }
      /** @enum {string} */
      readonly continuity: 'first' | 'continuous' | 'gap'
      readonly file: {
        /** Format: uuid */
        readonly fileId: string
        readonly sha256: string
      }
      readonly iban: string
      /** Format: date-time */
      readonly importedAt: string
      /** Format: uuid */
      readonly importedBy: string
      /** Format: uuid */
      readonly legalEntityId: string
      readonly lines: number
      readonly messageId: string
      readonly opening: {
        readonly amount: string
        readonly currency: string
      }
      readonly openLines: number
      readonly statementId: string
      readonly version: number
    }
    readonly BankStatementImportAnswer: {
      readonly statements: readonly {
        readonly duplicate: boolean
        readonly statement: {
          /** Format: uuid */
          readonly bankAccountId: string
          /** Format: uuid */
          readonly bankStatementId: string
          /** Format: date */
          readonly closedOn?: string
          readonly closing: {
            readonly amount: string
            readonly currency: string
          }
          /** @enum {string} */
          readonly continuity: 'first' | 'continuous' | 'gap'
          readonly file: {
            /** Format: uuid */
            readonly fileId: string
            readonly sha256: string
          }
          readonly iban: string
          /** Format: date-time */
          readonly importedAt: string
          /** Format: uuid */
          readonly importedBy: string
          /** Format: uuid */
          readonly legalEntityId: string
          readonly lines: number
          readonly messageId: string
          readonly opening: {
            readonly amount: string
            readonly currency: string
          }
          readonly openLines: number
          readonly statementId: string
          readonly version: number
        }
      }[]
    }
    readonly BankStatementPage: {
      readonly items: readonly {
        /** Format: uuid */
        readonly bankAccountId: string
        /** Format: uuid */
        readonly bankStatementId: string
        /** Format: date */
        readonly closedOn?: string
        readonly closing: {
          readonly amount: string
          readonly currency: string
        }
        /** @enum {string} */
        readonly continuity: 'first' | 'continuous' | 'gap'
        readonly file: {
          /** Format: uuid */
          readonly fileId: string
          readonly sha256: string
        }
        readonly iban: string
        /** Format: date-time */
        readonly importedAt: string
        /** Format: uuid */
        readonly importedBy: string
        /** Format: uuid */
        readonly legalEntityId: string
        readonly lines: number
        readonly messageId: string
        readonly opening: {
          readonly amount: string
          readonly currency: string
        }
        readonly openLines: number
        readonly statementId: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly BillingFigures: {
      readonly exceptions: readonly {
        /** @enum {string} */
        readonly exception:
          | 'PRICE'
          | 'QTY_OVER_ORDERED'
          | 'QTY_OVER_RECEIVED'
          | 'NOT_RECEIVED'
          | 'QTY_OVER_CREDITED'
          | 'UNMATCHED_LINE'
          | 'NEGATIVE_LINE'
          | 'NO_QUANTITY'
          | 'UNIT'
          | 'CURRENCY'
          | 'TAX'
          | 'FREIGHT'
          | 'PO_CLOSED'
          | 'BANK_MISMATCH'
          | 'DUPLICATE'
          | 'CREDIT_WITHOUT_INVOICE'
          | 'SEPARATION_OF_DUTIES'
          | 'BOOKING_REFUSED'
          | 'PRICE_UNDER_BILLED'
          | 'QTY_UNDER_BILLED'
          | 'VENDOR_HOLD'
          | 'VENDOR_BLACKLISTED'
          | 'PO_ON_HOLD'
          | 'LINE_NOT_IN_REVISION'
        readonly invoices: number
        readonly list: {
          readonly filter: {
            readonly [key: string]: string | readonly string[]
          }
          readonly operation: string
        }
      }[]
      /** Format: date */
      readonly from: string
      readonly payables: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        /** @enum {string} */
        readonly due: 'overdue' | 'in-7-days' | 'in-30-days'
        readonly invoices: number
        readonly list: {
          readonly filter: {
            readonly [key: string]: string | readonly string[]
          }
          readonly operation: string
        }
      }[]
      readonly paymentsInApproval:
        | readonly {
            readonly amount: {
              readonly amount: string
              readonly currency: string
            }
            readonly count: number
            readonly list: {
              readonly filter: {
                readonly [key: string]: string | readonly string[]
              }
              readonly operation: string
            }
          }[]
        | null
      readonly spendByMonth: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        readonly invoices: number
        readonly list: {
          readonly filter: {
            readonly [key: string]: string | readonly string[]
          }
          readonly operation: string
        }
        readonly month: string
      }[]
      readonly timeZone: string
      /** Format: date */
      readonly to: string
    }
    readonly BillingSettings: {
      /** @default 0 */
      readonly acceptLimit: string
      /**
       * @default always
       * @enum {string}
       */
      readonly duplicatePolicy: 'always' | 'calendar-year'
      /** @default 0 */
      readonly duplicateWindowDays: number
      /**
       * @default {
       *       "buyer": 48,
       *       "receiver": 48,
       *       "accounts-payable": 24,
       *       "fraud": 8
       *     }
       */
      readonly exceptionHours: {
        readonly 'accounts-payable': number
        readonly buyer: number
        readonly fraud: number
        readonly receiver: number
      }
      readonly maxRounding: string
      readonly version: number
    }
    readonly Branding: {
      readonly accentColor: string
      /** @enum {string} */
      readonly locale: 'en' | 'de'
      readonly logo: {
        /** Format: base64 */
        readonly contentBase64: string
        /** @enum {string} */
        readonly mediaType: 'image/png' | 'image/jpeg'
      } | null
      readonly onAccentColor: string
      readonly onPrimaryColor: string
      readonly primaryColor: string
      readonly productName: string & (unknown & unknown)
      readonly supportEmail: string | null
      readonly updatedAt: string | null
      readonly version: number
    }
    readonly CancelPurchaseOrder: {
      readonly lines?: readonly {
        /** Format: uuid */
        readonly orderLineId: string
        readonly quantity?: string & (unknown & unknown)
      }[]
      readonly reason: string & (unknown & unknown)
      /**
       * @default other
       * @enum {string}
       */
      readonly reasonCode?:
        'not-needed' | 'vendor-cannot-deliver' | 'wrong-vendor' | 'price' | 'late' | 'duplicate' | 'merged' | 'other'
    }
    readonly CaptureSupplierInvoice: {
      /** @default [] */
      readonly bankAccounts?: readonly {
        readonly bic?: string & (unknown & unknown)
        readonly holder?: string & (unknown & unknown)
        readonly iban: string & (unknown & unknown)
      }[]
      /** Format: uuid */
      readonly creditOf?: string
      readonly creditReason?: string & (unknown & unknown)
      readonly currency: string
      /** @default [] */
      readonly documentAllowanceCharges?: readonly {
        readonly amount: string
        /** @enum {string} */
        readonly kind: 'allowance' | 'charge'
        readonly reason?: string & (unknown & unknown)
        readonly taxCategory: string
        readonly taxPercent: string
      }[]
      /** Format: date */
      readonly dueDate?: string
      /** Format: date */
      readonly issueDate: string
      readonly lines: readonly {
        readonly allowance?: string
        readonly buyerItemId?: string & (unknown & unknown)
        readonly charge?: string
        readonly description: string & (unknown & unknown)
        readonly net: string
        /** Format: uuid */
        readonly orderId?: string
        readonly orderLineReference?: string & (unknown & unknown)
        readonly orderReference?: string & (unknown & unknown)
        /** @default 1 */
        readonly priceBaseQuantity?: string & (unknown & unknown)
        readonly quantity: string
        readonly receiptReference?: string & (unknown & unknown)
        readonly reference: string & (unknown & unknown)
        readonly supplierItemId?: string & (unknown & unknown)
        /** @default S */
        readonly taxCategory?: string
        /** @default 0 */
        readonly taxPercent?: string
        readonly unitCode?: string & (unknown & unknown)
        readonly unitPrice: string
      }[]
      readonly number: string & (unknown & unknown)
      /** Format: uuid */
      readonly orderId?: string
      readonly orderReference?: string & (unknown & unknown)
      /** @default [] */
      readonly precedingInvoices?: readonly (string & (unknown & unknown))[]
      /** @default [] */
      readonly prepaymentReferences?: readonly (string & (unknown & unknown))[]
      readonly sellerTaxId?: string & (unknown & unknown)
      readonly taxes: readonly {
        readonly category: string
        readonly percent: string
        readonly tax: string
        readonly taxable: string
      }[]
      readonly totals: {
        readonly allowances?: string
        readonly charges?: string
        readonly gross: string
        readonly lines: string
        readonly net: string
        readonly payable: string
        readonly prepaid?: string
        readonly rounding?: string
        readonly tax: string
      }
      /**
       * @default 380
       * @enum {string}
       */
      readonly typeCode?: '380' | '381' | '384' | '389'
      /** Format: uuid */
      readonly vendorId?: string
    }
    readonly Category: {
      readonly active: boolean
      /** Format: uuid */
      readonly categoryId: string
      readonly code: string
      /** Format: date-time */
      readonly createdAt: string
      readonly leadTimeDays: number
      readonly name: string & (unknown & unknown)
      readonly overReceiptAbsolute: string | null
      readonly overReceiptPercent: string | null
      readonly underReceiptPercent: string | null
      /** Format: date-time */
      readonly updatedAt: string
      readonly version: number
    }
    readonly CategoryPage: {
      readonly items: readonly {
        readonly active: boolean
        /** Format: uuid */
        readonly categoryId: string
        readonly code: string
        /** Format: date-time */
        readonly createdAt: string
        readonly leadTimeDays: number
        readonly name: string & (unknown & unknown)
        readonly overReceiptAbsolute: string | null
        readonly overReceiptPercent: string | null
        readonly underReceiptPercent: string | null
        /** Format: date-time */
        readonly updatedAt: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly ChangeBranding: {
      readonly accentColor?: string | null
      readonly locale?: ('en' | 'de') | null
      readonly logo?: string | null
      readonly primaryColor?: string | null
      readonly productName?: (string & (unknown & unknown)) | null
      readonly supportEmail?: string | null
    }
    readonly ChangeDesign: {
      /** @default #1f4e79 */
      readonly accentColour?: string
      /** @default null */
      readonly footer?: (string & (unknown & unknown)) | null
      /**
       * @default en
       * @enum {string}
       */
      readonly language?: 'en' | 'de'
      /** @default null */
      readonly logoFileId?: string | null
      /**
       * @default A4
       * @enum {string}
       */
      readonly pageFormat?: 'A4' | 'Letter'
      /** @default #1a1a1a */
      readonly textColour?: string
    }
    readonly ChangeNotificationPreferences: {
      readonly kinds?: {
        readonly [key: string]: 'immediate' | 'daily' | 'off'
      }
      /** @enum {string} */
      readonly mail?: 'immediate' | 'daily' | 'off'
    }
    readonly ChangeNotificationTemplate: {
      readonly body: string
      readonly subject: string & (unknown & unknown)
    }
    readonly ChangePaymentSettings: {
      readonly cutOff: string | null
      readonly maxBankFee: string
      readonly maxDifference: string
      readonly twoPersonReleaseFrom: string | null
    }
    readonly ChangePaymentTerms: {
      readonly terms: {
        /**
         * @default none
         * @enum {string}
         */
        readonly businessDays?: 'none' | 'following' | 'preceding'
        /** @default [] */
        readonly discounts?: readonly {
          readonly percent: string
          readonly withinDays: number
        }[]
        readonly due:
          | {
              readonly days: number
              /** @constant */
              readonly kind: 'net'
            }
          | {
              readonly days: number
              /** @constant */
              readonly kind: 'end-of-month'
            }
          | {
              readonly day: number
              /** @constant */
              readonly kind: 'day-of-month'
              readonly monthsLater: number
            }
      }
    }
    readonly ChangePurchaseOrder: {
      readonly contact?: (string & (unknown & unknown)) | null
      readonly deliveryPlace?: (string & (unknown & unknown)) | null
      readonly documentAllowanceCharges?: readonly {
        readonly amount: string
        /** @enum {string} */
        readonly kind: 'allowance' | 'charge'
        readonly reason?: string & (unknown & unknown)
        /** @enum {string} */
        readonly taxCategory: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        readonly taxPercent: string
      }[]
      /** Format: uuid */
      readonly legalEntityId?: string
      readonly lines?: readonly {
        readonly allowance?: string | null
        readonly buyerItemId?: (string & (unknown & unknown)) | null
        readonly cancel?: boolean
        readonly categoryId?: string | null
        readonly charge?: string | null
        readonly costCentreId?: string | null
        readonly description?: string & (unknown & unknown)
        /** @enum {string} */
        readonly kind?: 'goods' | 'service'
        /** @enum {string} */
        readonly match?: 'none' | 'two-way' | 'three-way' | 'three-way-direct' | 'four-way'
        /** Format: uuid */
        readonly orderLineId?: string
        readonly priceBaseQuantity?: string & (unknown & unknown)
        readonly promisedOn?: string | null
        readonly quantity?: string & (unknown & unknown)
        /** Format: uuid */
        readonly requisitionLineId?: string
        readonly supplierItemId?: (string & (unknown & unknown)) | null
        /** @enum {string} */
        readonly taxCategory?: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        readonly taxPercent?: string
        readonly unitPrice?: string
      }[]
      readonly notes?: string | null
      readonly paymentTermsDays?: number | null
      readonly tags?: readonly (string & (unknown & unknown))[]
      /** Format: uuid */
      readonly vendorId?: string
    }
    readonly ChangeQuestionnaireVendorQualification: {
      /** Format: uuid */
      readonly questionnaireId: string
    }
    readonly ChangeRequisition: {
      /** @default [] */
      readonly lines?: readonly {
        /** Format: uuid */
        readonly lineId: string
        readonly quantity: string
      }[]
      /** @default [] */
      readonly newLines?: readonly {
        readonly allowance?: string
        readonly buyerItemId?: string & (unknown & unknown)
        /** Format: uuid */
        readonly categoryId?: string
        readonly charge?: string
        /** Format: uuid */
        readonly costCentreId?: string
        readonly description: string & (unknown & unknown)
        /** @default 1 */
        readonly priceBaseQuantity?: string & (unknown & unknown)
        readonly quantity: string & (unknown & unknown)
        readonly supplierItemId?: string & (unknown & unknown)
        /**
         * @default S
         * @enum {string}
         */
        readonly taxCategory?: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        /** @default 0 */
        readonly taxPercent?: string
        readonly unitCode: string
        readonly unitPrice: string
      }[]
      readonly quoteFileIds?: readonly string[]
      readonly quoteWaiver?: string
      readonly reason: string & (unknown & unknown)
    }
    readonly ChangeSettings: {
      readonly acceptLimit?: string
      /** @enum {string} */
      readonly duplicatePolicy?: 'always' | 'calendar-year'
      readonly duplicateWindowDays?: number
      readonly exceptionHours?: {
        readonly 'accounts-payable': number
        readonly buyer: number
        readonly fraud: number
        readonly receiver: number
      }
      readonly maxRounding?: string
    }
    readonly ChangeTemplate: {
      readonly css: string
      readonly html: string
    }
    readonly ChangeToleranceRule: {
      readonly active: boolean
      readonly lower: {
        readonly absolute: string | null
        readonly percent: string | null
      }
      /** @enum {string} */
      readonly operator: 'and' | 'or'
      readonly upper: {
        readonly absolute: string | null
        readonly percent: string | null
      }
    }
    readonly CloseRequisition: {
      readonly reason?: string & (unknown & unknown)
    }
    readonly CommentAddAnswer: {
      /** Format: uuid */
      readonly authorId: string
      readonly authorName: string | null
      /** Format: uuid */
      readonly commentId: string
      /** Format: date-time */
      readonly createdAt: string
      readonly deletedAt: string | null
      /** Format: uuid */
      readonly documentId: string
      /** @enum {string} */
      readonly documentType: 'requisition' | 'purchase-order'
      readonly editedAt: string | null
      readonly mentions: readonly string[]
      readonly text: string | null
      readonly version: number
    }
    readonly CommentPage: {
      readonly items: readonly {
        /** Format: uuid */
        readonly authorId: string
        readonly authorName: string | null
        /** Format: uuid */
        readonly commentId: string
        /** Format: date-time */
        readonly createdAt: string
        readonly deletedAt: string | null
        /** Format: uuid */
        readonly documentId: string
        /** @enum {string} */
        readonly documentType: 'requisition' | 'purchase-order'
        readonly editedAt: string | null
        readonly mentions: readonly string[]
        readonly text: string | null
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly ConfirmVendorBankChange: {
      readonly outOfBand?: {
        /** Format: date-time */
        readonly at: string
        readonly contact: string & (unknown & unknown)
        /** @enum {string} */
        readonly means: 'phone' | 'video' | 'in-person' | 'letter'
        readonly reachedAt: string & (unknown & unknown)
      }
    }
    readonly CopyAnswersVendorQualification: {
      /** Format: uuid */
      readonly fromQualificationId?: string
    }
    readonly CorrectExchangeRate: {
      readonly rate: string & (unknown & unknown)
      readonly reason: string & (unknown & unknown)
      readonly source?: string & (unknown & unknown)
    }
    readonly CostCentre: {
      readonly active: boolean
      readonly code: string
      /** Format: uuid */
      readonly costCentreId: string
      /** Format: date-time */
      readonly createdAt: string
      readonly name: string & (unknown & unknown)
      readonly ownerUserId: string | null
      /** Format: date-time */
      readonly updatedAt: string
      readonly version: number
    }
    readonly CostCentrePage: {
      readonly items: readonly {
        readonly active: boolean
        readonly code: string
        /** Format: uuid */
        readonly costCentreId: string
        /** Format: date-time */
        readonly createdAt: string
        readonly name: string & (unknown & unknown)
        readonly ownerUserId: string | null
        /** Format: date-time */
        readonly updatedAt: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly CreateCategory: {
      readonly code: string
      /** @default 0 */
      readonly leadTimeDays?: number
      readonly name: string & (unknown & unknown)
      /** @default null */
      readonly overReceiptAbsolute?: string | null
      /** @default null */
      readonly overReceiptPercent?: string | null
      /** @default null */
      readonly underReceiptPercent?: string | null
    }
    readonly CreateCostCentre: {
      readonly code: string
      readonly name: string & (unknown & unknown)
      /** Format: uuid */
      readonly ownerUserId?: string
    }
    readonly CreateDefinition: {
      readonly body: {
        readonly collapseRepeated?: boolean
        readonly currency: string
        readonly expiresAfterHours?: number
        readonly fallback:
          | {
              /** @constant */
              readonly owner: true
            }
          | {
              readonly users: readonly string[]
            }
        readonly steps: readonly (
          | {
              readonly approvers:
                | {
                    readonly role: string
                    /** @constant */
                    readonly within?: 'requester-line'
                  }
                | {
                    readonly users: readonly string[]
                  }
                | {
                    readonly level?: number
                    /** @constant */
                    readonly managerOf: 'requester'
                  }
                | {
                    /** @constant */
                    readonly ownerOf: 'cost-centre'
                  }
                | {
                    readonly field: string
                  }
              readonly condition?: string
              readonly escalateAfterHours?: number
              readonly key: string
              /** @constant */
              readonly kind: 'approval'
              /** @enum {string} */
              readonly mode: 'any' | 'all' | 'quorum'
              readonly name: string & (unknown & unknown)
              readonly priority?: number
              readonly quorum?: number
              readonly selfApprovalLimit?: string
              readonly skips?: readonly ('hierarchy' | 'further')[]
              readonly slaHours?: number
              readonly weights?: {
                readonly [key: string]: number
              }
            }
          | {
              readonly condition?: string
              readonly key: string
              /** @constant */
              readonly kind: 'auto-approve'
              readonly name: string & (unknown & unknown)
              readonly priority?: number
            }
          | {
              readonly approvers:
                | {
                    readonly role: string
                    /** @constant */
                    readonly within?: 'requester-line'
                  }
                | {
                    readonly users: readonly string[]
                  }
                | {
                    readonly level?: number
                    /** @constant */
                    readonly managerOf: 'requester'
                  }
                | {
                    /** @constant */
                    readonly ownerOf: 'cost-centre'
                  }
                | {
                    readonly field: string
                  }
              readonly condition?: string
              readonly escalateAfterHours?: number
              readonly instruction: string & (unknown & unknown)
              readonly key: string
              /** @constant */
              readonly kind: 'manual'
              readonly name: string & (unknown & unknown)
              readonly priority?: number
              readonly slaHours?: number
            }
          | {
              readonly condition?: string
              readonly key: string
              /** @constant */
              readonly kind: 'notify'
              readonly name: string & (unknown & unknown)
              readonly priority?: number
              readonly recipients:
                | {
                    readonly role: string
                    /** @constant */
                    readonly within?: 'requester-line'
                  }
                | {
                    readonly users: readonly string[]
                  }
                | {
                    readonly level?: number
                    /** @constant */
                    readonly managerOf: 'requester'
                  }
                | {
                    /** @constant */
                    readonly ownerOf: 'cost-centre'
                  }
                | {
                    readonly field: string
                  }
            }
          | {
              readonly condition?: string
              readonly definition: string & (unknown & unknown)
              readonly key: string
              /** @constant */
              readonly kind: 'sub-flow'
              readonly name: string & (unknown & unknown)
              readonly priority?: number
            }
          | {
              readonly condition?: string
              readonly escalateAfterHours?: number
              readonly key: string
              /** @constant */
              readonly kind: 'hierarchy'
              readonly levels: number
              readonly limits?: readonly string[]
              readonly name: string & (unknown & unknown)
              readonly priority?: number
              readonly skips?: readonly ('lower' | 'further')[]
              readonly slaHours?: number
            }
          | {
              readonly branches: readonly {
                readonly condition?: string
                readonly key: string
                readonly name: string & (unknown & unknown)
                readonly steps: readonly (
                  | {
                      readonly approvers:
                        | {
                            readonly role: string
                            /** @constant */
                            readonly within?: 'requester-line'
                          }
                        | {
                            readonly users: readonly string[]
                          }
                        | {
                            readonly level?: number
                            /** @constant */
                            readonly managerOf: 'requester'
                          }
                        | {
                            /** @constant */
                            readonly ownerOf: 'cost-centre'
                          }
                        | {
                            readonly field: string
                          }
                      readonly condition?: string
                      readonly escalateAfterHours?: number
                      readonly key: string
                      /** @constant */
                      readonly kind: 'approval'
                      /** @enum {string} */
                      readonly mode: 'any' | 'all' | 'quorum'
                      readonly name: string & (unknown & unknown)
                      readonly priority?: number
                      readonly quorum?: number
                      readonly selfApprovalLimit?: string
                      readonly skips?: readonly ('hierarchy' | 'further')[]
                      readonly slaHours?: number
                      readonly weights?: {
                        readonly [key: string]: number
                      }
                    }
                  | {
                      readonly condition?: string
                      readonly key: string
                      /** @constant */
                      readonly kind: 'auto-approve'
                      readonly name: string & (unknown & unknown)
                      readonly priority?: number
                    }
                  | {
                      readonly approvers:
                        | {
                            readonly role: string
                            /** @constant */
                            readonly within?: 'requester-line'
                          }
                        | {
                            readonly users: readonly string[]
                          }
                        | {
                            readonly level?: number
                            /** @constant */
                            readonly managerOf: 'requester'
                          }
                        | {
                            /** @constant */
                            readonly ownerOf: 'cost-centre'
                          }
                        | {
                            readonly field: string
                          }
                      readonly condition?: string
                      readonly escalateAfterHours?: number
                      readonly instruction: string & (unknown & unknown)
                      readonly key: string
                      /** @constant */
                      readonly kind: 'manual'
                      readonly name: string & (unknown & unknown)
                      readonly priority?: number
                      readonly slaHours?: number
                    }
                  | {
                      readonly condition?: string
                      readonly key: string
                      /** @constant */
                      readonly kind: 'notify'
                      readonly name: string & (unknown & unknown)
                      readonly priority?: number
                      readonly recipients:
                        | {
                            readonly role: string
                            /** @constant */
                            readonly within?: 'requester-line'
                          }
                        | {
                            readonly users: readonly string[]
                          }
                        | {
                            readonly level?: number
                            /** @constant */
                            readonly managerOf: 'requester'
                          }
                        | {
                            /** @constant */
                            readonly ownerOf: 'cost-centre'
                          }
                        | {
                            readonly field: string
                          }
                    }
                  | {
                      readonly condition?: string
                      readonly definition: string & (unknown & unknown)
                      readonly key: string
                      /** @constant */
                      readonly kind: 'sub-flow'
                      readonly name: string & (unknown & unknown)
                      readonly priority?: number
                    }
                )[]
              }[]
              readonly condition?: string
              /** @enum {string} */
              readonly join: 'all' | 'any' | 'k-of-n'
              readonly k?: number
              readonly key: string
              /** @constant */
              readonly kind: 'parallel'
              readonly name: string & (unknown & unknown)
            }
        )[]
        readonly waiver?: string & (unknown & unknown)
      }
      /** @enum {string} */
      readonly documentType: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
      readonly name: string & (unknown & unknown)
      /** @enum {string} */
      readonly purpose?: 'document' | 'sub-flow'
    }
    readonly CreateDelegation: {
      readonly amountCap?: {
        readonly amount: string
        readonly currency: string
      }
      /** Format: uuid */
      readonly delegateUserId?: string
      readonly documentTypes?: readonly (
        'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
      )[]
      /** Format: date-time */
      readonly from?: string
      /** Format: uuid */
      readonly principalUserId?: string
      readonly reason?: string & (unknown & unknown)
      /** Format: date-time */
      readonly until: string
    }
    readonly CreateExchangeRate: {
      /** Format: date */
      readonly date: string
      readonly from: string
      readonly rate: string & (unknown & unknown)
      readonly source: string & (unknown & unknown)
      readonly to: string
    }
    readonly CreateInvitation: {
      /** Format: email */
      readonly email: string
      /**
       * @default en
       * @enum {string}
       */
      readonly language?: 'en' | 'de'
      readonly roles: readonly string[]
    }
    readonly CreateLegalEntity: {
      /** @default [] */
      readonly bankAccounts?: readonly {
        readonly bic?: string
        readonly currency: string
        readonly holder: string & (unknown & unknown)
        readonly iban: string
      }[]
      readonly country: string
      readonly currency: string
      readonly name: string & (unknown & unknown)
      readonly taxId?: string
      readonly timeZone: string
    }
    readonly CreatePaymentRequest: {
      readonly amount?: string
      /** Format: uuid */
      readonly bankAccountId?: string
      readonly invoiceIds: readonly string[]
      /** Format: uuid */
      readonly legalEntityId: string
      /** @default false */
      readonly offsetCredits?: boolean
      /** @default true */
      readonly takeDiscounts?: boolean
      /**
       * @default one
       * @enum {string}
       */
      readonly transfers?: 'one' | 'per-invoice'
    }
    readonly CreatePaymentTerms: {
      readonly terms: {
        /**
         * @default none
         * @enum {string}
         */
        readonly businessDays?: 'none' | 'following' | 'preceding'
        /** @default [] */
        readonly discounts?: readonly {
          readonly percent: string
          readonly withinDays: number
        }[]
        readonly due:
          | {
              readonly days: number
              /** @constant */
              readonly kind: 'net'
            }
          | {
              readonly days: number
              /** @constant */
              readonly kind: 'end-of-month'
            }
          | {
              readonly day: number
              /** @constant */
              readonly kind: 'day-of-month'
              readonly monthsLater: number
            }
      }
      /** Format: uuid */
      readonly vendorId?: string
    }
    readonly CreatePurchaseOrder: {
      readonly contact?: (string & (unknown & unknown)) | null
      readonly deliveryPlace?: (string & (unknown & unknown)) | null
      readonly documentAllowanceCharges?: readonly {
        readonly amount: string
        /** @enum {string} */
        readonly kind: 'allowance' | 'charge'
        readonly reason?: string & (unknown & unknown)
        /** @enum {string} */
        readonly taxCategory: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        readonly taxPercent: string
      }[]
      /** Format: uuid */
      readonly legalEntityId?: string
      readonly lines: readonly {
        readonly allowance?: string
        readonly buyerItemId?: string & (unknown & unknown)
        readonly categoryId?: string | null
        readonly charge?: string
        readonly costCentreId?: string | null
        readonly description?: string & (unknown & unknown)
        /**
         * @default goods
         * @enum {string}
         */
        readonly kind?: 'goods' | 'service'
        /**
         * @default three-way
         * @enum {string}
         */
        readonly match?: 'none' | 'two-way' | 'three-way' | 'three-way-direct' | 'four-way'
        readonly priceBaseQuantity?: string & (unknown & unknown)
        readonly promisedOn?: string | null
        readonly quantity: string & (unknown & unknown)
        /** Format: uuid */
        readonly requisitionLineId: string
        readonly supplierItemId?: string & (unknown & unknown)
        /** @enum {string} */
        readonly taxCategory?: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        readonly taxPercent?: string
        readonly unitPrice?: string
      }[]
      readonly notes?: string | null
      readonly paymentTermsDays?: number | null
      /** Format: uuid */
      readonly requisitionId: string
      readonly tags?: readonly (string & (unknown & unknown))[]
      /** Format: uuid */
      readonly vendorId: string
    }
    readonly CreatePurchaseOrderChange: {
      readonly contact?: (string & (unknown & unknown)) | null
      readonly deliveryPlace?: (string & (unknown & unknown)) | null
      readonly documentAllowanceCharges?: readonly {
        readonly amount: string
        /** @enum {string} */
        readonly kind: 'allowance' | 'charge'
        readonly reason?: string & (unknown & unknown)
        /** @enum {string} */
        readonly taxCategory: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        readonly taxPercent: string
      }[]
      readonly lines?: readonly {
        readonly allowance?: string | null
        readonly buyerItemId?: (string & (unknown & unknown)) | null
        readonly cancel?: boolean
        readonly categoryId?: string | null
        readonly charge?: string | null
        readonly costCentreId?: string | null
        readonly description?: string & (unknown & unknown)
        /** @enum {string} */
        readonly kind?: 'goods' | 'service'
        /** @enum {string} */
        readonly match?: 'none' | 'two-way' | 'three-way' | 'three-way-direct' | 'four-way'
        /** Format: uuid */
        readonly orderLineId?: string
        readonly priceBaseQuantity?: string & (unknown & unknown)
        readonly promisedOn?: string | null
        readonly quantity?: string & (unknown & unknown)
        /** Format: uuid */
        readonly requisitionLineId?: string
        readonly supplierItemId?: (string & (unknown & unknown)) | null
        /** @enum {string} */
        readonly taxCategory?: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        readonly taxPercent?: string
        readonly unitPrice?: string
      }[]
      readonly notes?: string | null
      readonly paymentTermsDays?: number | null
      readonly reason: string & (unknown & unknown)
      readonly tags?: readonly (string & (unknown & unknown))[]
      /** Format: uuid */
      readonly vendorId?: string
    }
    readonly CreateRequisition: {
      /** Format: uuid */
      readonly costCentreId?: string
      readonly currency: string
      readonly deliveryPlace?: string & (unknown & unknown)
      /** @default [] */
      readonly documentAllowanceCharges?: readonly {
        readonly amount: string
        /** @enum {string} */
        readonly kind: 'allowance' | 'charge'
        readonly reason?: string & (unknown & unknown)
        /** @enum {string} */
        readonly taxCategory: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        readonly taxPercent: string
      }[]
      /** Format: uuid */
      readonly legalEntityId?: string
      /** @default [] */
      readonly lines?: readonly {
        readonly allowance?: string
        readonly buyerItemId?: string & (unknown & unknown)
        /** Format: uuid */
        readonly categoryId?: string
        readonly charge?: string
        /** Format: uuid */
        readonly costCentreId?: string
        readonly description: string & (unknown & unknown)
        /** @default 1 */
        readonly priceBaseQuantity?: string & (unknown & unknown)
        readonly quantity: string & (unknown & unknown)
        readonly supplierItemId?: string & (unknown & unknown)
        /**
         * @default S
         * @enum {string}
         */
        readonly taxCategory?: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        /** @default 0 */
        readonly taxPercent?: string
        readonly unitCode: string
        readonly unitPrice: string
      }[]
      /** Format: date */
      readonly needBy?: string
      readonly purpose?: string
      /** @default [] */
      readonly quoteFileIds?: readonly string[]
      readonly quoteWaiver?: string
      readonly title: string & (unknown & unknown)
    }
    readonly CreateRole: {
      /** @default  */
      readonly description?: string
      readonly grants: {
        readonly [key: string]: 'all' | 'own'
      }
      readonly name: string & (unknown & unknown)
    }
    readonly CreateSavedView: {
      /** @default false */
      readonly isDefault?: boolean
      /** @default false */
      readonly isShared?: boolean
      readonly name: string & (unknown & unknown)
      /** @enum {string} */
      readonly screen:
        'requisitions' | 'approvals' | 'purchase-orders' | 'vendors' | 'invoices' | 'payments' | 'users' | 'audit'
      readonly settings: {
        /** @default [] */
        readonly columns?: readonly string[]
        /** @default {} */
        readonly filters?: {
          readonly [key: string]: string | boolean | readonly string[]
        }
        /** @default null */
        readonly sort?: string | null
      }
    }
    readonly CreateToleranceRule: {
      /** @default true */
      readonly active?: boolean
      readonly categoryCode?: string & (unknown & unknown)
      readonly currency?: string
      /** @enum {string} */
      readonly kind: 'price' | 'quantity' | 'tax' | 'freight' | 'small-difference'
      /** Format: uuid */
      readonly legalEntityId?: string
      /**
       * @default {
       *       "absolute": null,
       *       "percent": null
       *     }
       */
      readonly lower?: {
        readonly absolute: string | null
        readonly percent: string | null
      }
      /**
       * @default and
       * @enum {string}
       */
      readonly operator?: 'and' | 'or'
      readonly upper: {
        readonly absolute: string | null
        readonly percent: string | null
      }
      /** Format: uuid */
      readonly vendorId?: string
    }
    readonly CreateUser: {
      /** Format: email */
      readonly email: string
      /** Format: password */
      readonly initialPassword: string
      /**
       * @default en
       * @enum {string}
       */
      readonly language?: 'en' | 'de'
      /** Format: uuid */
      readonly managerUserId?: string
      readonly name: string & (unknown & unknown)
      readonly roles: readonly string[]
    }
    readonly CreateVendor: {
      /** @default [] */
      readonly acknowledgedDuplicates?: readonly string[]
      /** @default [] */
      readonly bankAccounts?: readonly {
        readonly bic?: string
        readonly holder: string & (unknown & unknown)
        readonly iban: string
      }[]
      readonly country: string
      readonly kind?: string
      readonly name: string & (unknown & unknown)
      /** @default 30 */
      readonly paymentTermsDays?: number
      readonly postalCode?: string
      /** @default false */
      readonly prospect?: boolean
      readonly registrationNumber?: string
      readonly taxId?: string
      readonly website?: string
    }
    readonly CreateVendorQuestionnaire: {
      readonly code: string
      /** @default [] */
      readonly questions?: readonly {
        /** @default null */
        readonly documentType?: string | null
        /** @default null */
        readonly favourable?: ('yes' | 'no') | null
        /** @default  */
        readonly help?: string
        readonly key: string
        /** @default null */
        readonly knockOut?: {
          /** @default null */
          readonly above?: string | null
          /** @default [] */
          readonly answers?: readonly string[]
          /** @default null */
          readonly below?: string | null
          /** @default true */
          readonly waivable?: boolean
        } | null
        /** @default null */
        readonly maximum?: string | null
        /** @default null */
        readonly minimum?: string | null
        /** @default [] */
        readonly options?: readonly {
          readonly key: string
          readonly label: string & (unknown & unknown)
          /** @default null */
          readonly score?: number | null
        }[]
        /** @default false */
        readonly required?: boolean
        readonly text: string & (unknown & unknown)
        /** @enum {string} */
        readonly type: 'text' | 'yes-no' | 'choice' | 'number' | 'date' | 'document'
        /** @default null */
        readonly weight?: number | null
      }[]
      /** @default [] */
      readonly requiredDocuments?: readonly string[]
      /** @default false */
      readonly requiresRequalification?: boolean
      readonly title: string & (unknown & unknown)
      /** @default null */
      readonly vendorKind?: string | null
    }
    readonly CreditExpectationCancelAnswer: {
      readonly amount?: {
        readonly amount: string
        readonly currency: string
      }
      /** @enum {string} */
      readonly cause: 'return' | 'dispute' | 'rejected-goods'
      /** Format: uuid */
      readonly causeId: string
      /** Format: date-time */
      readonly createdAt: string
      readonly creditedAmount?: {
        readonly amount: string
        readonly currency: string
      }
      readonly creditedQuantity?: string
      /** Format: uuid */
      readonly creditExpectationId: string
      readonly creditNoteIds: readonly string[]
      /** Format: uuid */
      readonly invoiceId?: string
      /** Format: uuid */
      readonly orderId?: string
      /** Format: uuid */
      readonly orderLineId?: string
      readonly quantity?: string
      readonly reason: string
      /** @enum {string} */
      readonly state: 'OPEN' | 'SETTLED' | 'CANCELLED'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly vendorId: string
      readonly version: number
    }
    readonly CreditExpectationPage: {
      readonly items: readonly {
        readonly amount?: {
          readonly amount: string
          readonly currency: string
        }
        /** @enum {string} */
        readonly cause: 'return' | 'dispute' | 'rejected-goods'
        /** Format: uuid */
        readonly causeId: string
        /** Format: date-time */
        readonly createdAt: string
        readonly creditedAmount?: {
          readonly amount: string
          readonly currency: string
        }
        readonly creditedQuantity?: string
        /** Format: uuid */
        readonly creditExpectationId: string
        readonly creditNoteIds: readonly string[]
        /** Format: uuid */
        readonly invoiceId?: string
        /** Format: uuid */
        readonly orderId?: string
        /** Format: uuid */
        readonly orderLineId?: string
        readonly quantity?: string
        readonly reason: string
        /** @enum {string} */
        readonly state: 'OPEN' | 'SETTLED' | 'CANCELLED'
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly vendorId: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly DeadLetterPage: {
      readonly items: readonly {
        /** Format: uuid */
        readonly aggregateId: string
        readonly consumer: string
        /** Format: uuid */
        readonly deadLetterId: string
        readonly deliveries: number
        readonly error: string
        /** @enum {string} */
        readonly errorClass: 'permanent' | 'exhausted'
        readonly errorCode: string
        /** Format: uuid */
        readonly eventId: string
        readonly eventType: string
        /** Format: date-time */
        readonly firstAt: string
        /** Format: date-time */
        readonly lastAt: string
        /** @enum {string} */
        readonly status: 'open' | 'redriving' | 'redriven'
      }[]
      readonly nextCursor: string | null
    }
    readonly DeadLetterRedriveAnswer: {
      /** Format: uuid */
      readonly aggregateId: string
      readonly consumer: string
      /** Format: uuid */
      readonly deadLetterId: string
      readonly deliveries: number
      readonly error: string
      /** @enum {string} */
      readonly errorClass: 'permanent' | 'exhausted'
      readonly errorCode: string
      /** Format: uuid */
      readonly eventId: string
      readonly eventType: string
      /** Format: date-time */
      readonly firstAt: string
      /** Format: date-time */
      readonly lastAt: string
      /** @enum {string} */
      readonly status: 'open' | 'redriving' | 'redriven'
    }
    readonly DecideTask: {
      readonly comment?: string & (unknown & unknown)
      /** @enum {string} */
      readonly decision: 'approved' | 'rejected' | 'returned' | 'done'
      readonly documentVersion: number
    }
    readonly Definition: {
      /** Format: date-time */
      readonly createdAt: string
      readonly currentNumber: number | null
      /** Format: uuid */
      readonly definitionId: string
      /** @enum {string} */
      readonly documentType: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
      readonly draftNumber: number | null
      readonly name: string & (unknown & unknown)
      /**
       * @default document
       * @enum {string}
       */
      readonly purpose: 'document' | 'sub-flow'
      /** Format: date-time */
      readonly updatedAt: string
      readonly version: number
      readonly versions: readonly {
        readonly body: {
          readonly collapseRepeated?: boolean
          readonly currency: string
          readonly expiresAfterHours?: number
          readonly fallback:
            | {
                /** @constant */
                readonly owner: true
              }
            | {
                readonly users: readonly string[]
              }
          readonly steps: readonly (
            | {
                readonly approvers:
                  | {
                      readonly role: string
                      /** @constant */
                      readonly within?: 'requester-line'
                    }
                  | {
                      readonly users: readonly string[]
                    }
                  | {
                      readonly level?: number
                      /** @constant */
                      readonly managerOf: 'requester'
                    }
                  | {
                      /** @constant */
                      readonly ownerOf: 'cost-centre'
                    }
                  | {
                      readonly field: string
                    }
                readonly condition?: string
                readonly escalateAfterHours?: number
                readonly key: string
                /** @constant */
                readonly kind: 'approval'
                /** @enum {string} */
                readonly mode: 'any' | 'all' | 'quorum'
                readonly name: string & (unknown & unknown)
                readonly priority?: number
                readonly quorum?: number
                readonly selfApprovalLimit?: string
                readonly skips?: readonly ('hierarchy' | 'further')[]
                readonly slaHours?: number
                readonly weights?: {
                  readonly [key: string]: number
                }
              }
            | {
                readonly condition?: string
                readonly key: string
                /** @constant */
                readonly kind: 'auto-approve'
                readonly name: string & (unknown & unknown)
                readonly priority?: number
              }
            | {
                readonly approvers:
                  | {
                      readonly role: string
                      /** @constant */
                      readonly within?: 'requester-line'
                    }
                  | {
                      readonly users: readonly string[]
                    }
                  | {
                      readonly level?: number
                      /** @constant */
                      readonly managerOf: 'requester'
                    }
                  | {
                      /** @constant */
                      readonly ownerOf: 'cost-centre'
                    }
                  | {
                      readonly field: string
                    }
                readonly condition?: string
                readonly escalateAfterHours?: number
                readonly instruction: string & (unknown & unknown)
                readonly key: string
                /** @constant */
                readonly kind: 'manual'
                readonly name: string & (unknown & unknown)
                readonly priority?: number
                readonly slaHours?: number
              }
            | {
                readonly condition?: string
                readonly key: string
                /** @constant */
                readonly kind: 'notify'
                readonly name: string & (unknown & unknown)
                readonly priority?: number
                readonly recipients:
                  | {
                      readonly role: string
                      /** @constant */
                      readonly within?: 'requester-line'
                    }
                  | {
                      readonly users: readonly string[]
                    }
                  | {
                      readonly level?: number
                      /** @constant */
                      readonly managerOf: 'requester'
                    }
                  | {
                      /** @constant */
                      readonly ownerOf: 'cost-centre'
                    }
                  | {
                      readonly field: string
                    }
              }
            | {
                readonly condition?: string
                readonly definition: string & (unknown & unknown)
                readonly key: string
                /** @constant */
                readonly kind: 'sub-flow'
                readonly name: string & (unknown & unknown)
                readonly priority?: number
              }
            | {
                readonly condition?: string
                readonly escalateAfterHours?: number
                readonly key: string
                /** @constant */
                readonly kind: 'hierarchy'
                readonly levels: number
                readonly limits?: readonly string[]
                readonly name: string & (unknown & unknown)
                readonly priority?: number
                readonly skips?: readonly ('lower' | 'further')[]
                readonly slaHours?: number
              }
            | {
                readonly branches: readonly {
                  readonly condition?: string
                  readonly key: string
                  readonly name: string & (unknown & unknown)
                  readonly steps: readonly (
                    | {
                        readonly approvers:
                          | {
                              readonly role: string
                              /** @constant */
                              readonly within?: 'requester-line'
                            }
                          | {
                              readonly users: readonly string[]
                            }
                          | {
                              readonly level?: number
                              /** @constant */
                              readonly managerOf: 'requester'
                            }
                          | {
                              /** @constant */
                              readonly ownerOf: 'cost-centre'
                            }
                          | {
                              readonly field: string
                            }
                        readonly condition?: string
                        readonly escalateAfterHours?: number
                        readonly key: string
                        /** @constant */
                        readonly kind: 'approval'
                        /** @enum {string} */
                        readonly mode: 'any' | 'all' | 'quorum'
                        readonly name: string & (unknown & unknown)
                        readonly priority?: number
                        readonly quorum?: number
                        readonly selfApprovalLimit?: string
                        readonly skips?: readonly ('hierarchy' | 'further')[]
                        readonly slaHours?: number
                        readonly weights?: {
                          readonly [key: string]: number
                        }
                      }
                    | {
                        readonly condition?: string
                        readonly key: string
                        /** @constant */
                        readonly kind: 'auto-approve'
                        readonly name: string & (unknown & unknown)
                        readonly priority?: number
                      }
                    | {
                        readonly approvers:
                          | {
                              readonly role: string
                              /** @constant */
                              readonly within?: 'requester-line'
                            }
                          | {
                              readonly users: readonly string[]
                            }
                          | {
                              readonly level?: number
                              /** @constant */
                              readonly managerOf: 'requester'
                            }
                          | {
                              /** @constant */
                              readonly ownerOf: 'cost-centre'
                            }
                          | {
                              readonly field: string
                            }
                        readonly condition?: string
                        readonly escalateAfterHours?: number
                        readonly instruction: string & (unknown & unknown)
                        readonly key: string
                        /** @constant */
                        readonly kind: 'manual'
                        readonly name: string & (unknown & unknown)
                        readonly priority?: number
                        readonly slaHours?: number
                      }
                    | {
                        readonly condition?: string
                        readonly key: string
                        /** @constant */
                        readonly kind: 'notify'
                        readonly name: string & (unknown & unknown)
                        readonly priority?: number
                        readonly recipients:
                          | {
                              readonly role: string
                              /** @constant */
                              readonly within?: 'requester-line'
                            }
                          | {
                              readonly users: readonly string[]
                            }
                          | {
                              readonly level?: number
                              /** @constant */
                              readonly managerOf: 'requester'
                            }
                          | {
                              /** @constant */
                              readonly ownerOf: 'cost-centre'
                            }
                          | {
                              readonly field: string
                            }
                      }
                    | {
                        readonly condition?: string
                        readonly definition: string & (unknown & unknown)
                        readonly key: string
                        /** @constant */
                        readonly kind: 'sub-flow'
                        readonly name: string & (unknown & unknown)
                        readonly priority?: number
                      }
                  )[]
                }[]
                readonly condition?: string
                /** @enum {string} */
                readonly join: 'all' | 'any' | 'k-of-n'
                readonly k?: number
                readonly key: string
                /** @constant */
                readonly kind: 'parallel'
                readonly name: string & (unknown & unknown)
              }
          )[]
          readonly waiver?: string & (unknown & unknown)
        }
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        /** Format: date-time */
        readonly effectiveFrom?: string
        readonly number: number
        /** Format: date-time */
        readonly publishedAt?: string
        /** Format: uuid */
        readonly publishedBy?: string
        /** Format: date-time */
        readonly retiredAt?: string
        /** @enum {string} */
        readonly state: 'DRAFT' | 'SCHEDULED' | 'PUBLISHED' | 'RETIRED'
        readonly warnings?: readonly {
          readonly code: string
          readonly detail: string
          readonly pointer: string
        }[]
      }[]
    }
    readonly DefinitionPage: {
      readonly items: readonly {
        /** Format: date-time */
        readonly createdAt: string
        readonly currentNumber: number | null
        /** Format: uuid */
        readonly definitionId: string
        /** @enum {string} */
        readonly documentType: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
        readonly draftNumber: number | null
        readonly name: string & (unknown & unknown)
        /**
         * @default document
         * @enum {string}
         */
        readonly purpose: 'document' | 'sub-flow'
        /** Format: date-time */
        readonly updatedAt: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly DefinitionSimulateAnswer: {
      readonly added: readonly {
        readonly documents: number
        /** Format: uuid */
        readonly userId: string
        readonly userName: string
      }[]
      readonly autoApproved: {
        readonly after: readonly {
          readonly amount: string
          readonly currency: string
        }[]
        readonly before: readonly {
          readonly amount: string
          readonly currency: string
        }[]
      }
      readonly changed: number
      /** Format: uuid */
      readonly definitionId: string
      readonly documents: number
      readonly items: readonly {
        readonly added: readonly {
          /** Format: uuid */
          readonly userId: string
          readonly userName: string
        }[]
        readonly after: {
          readonly approvers: readonly {
            /** Format: uuid */
            readonly userId: string
            readonly userName: string
          }[]
          readonly automatic: boolean
          readonly steps: readonly {
            readonly explanation: string
            readonly key: string
            readonly name: string
            readonly reasons: readonly components['schemas']['ApprovalReason'][]
          }[]
        }
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        readonly before: {
          readonly approvers: readonly {
            /** Format: uuid */
            readonly userId: string
            readonly userName: string
          }[]
          readonly automatic: boolean
          readonly steps: readonly {
            readonly explanation: string
            readonly key: string
            readonly name: string
            readonly reasons: readonly components['schemas']['ApprovalReason'][]
          }[]
        }
        readonly changed: boolean
        /** Format: uuid */
        readonly documentId: string
        /** @enum {string} */
        readonly documentType: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
        /** Format: uuid */
        readonly instanceId: string
        readonly removed: readonly {
          /** Format: uuid */
          readonly userId: string
          readonly userName: string
        }[]
        /** @enum {string} */
        readonly state:
          'PENDING' | 'ACTIVE' | 'UNASSIGNED' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED' | 'EXPIRED'
        readonly subject?: components['schemas']['DocumentSubject']
        readonly title: string
      }[]
      readonly number: number
      readonly removed: readonly {
        readonly documents: number
        /** Format: uuid */
        readonly userId: string
        readonly userName: string
      }[]
    }
    readonly DelegationCreateAnswer: {
      readonly amountCap: {
        readonly amount: string
        readonly currency: string
      } | null
      /** Format: date-time */
      readonly createdAt: string
      readonly delegateName: string | null
      readonly delegateUserId: string | null
      /** Format: uuid */
      readonly delegationId: string
      readonly documentTypes: readonly (
        'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
      )[]
      /** Format: date-time */
      readonly from: string
      readonly principalName: string
      /** Format: uuid */
      readonly principalUserId: string
      readonly reason: string | null
      readonly revokedAt: string | null
      /** Format: date-time */
      readonly until: string
      readonly version: number
    }
    readonly DelegationPage: {
      readonly items: readonly {
        readonly amountCap: {
          readonly amount: string
          readonly currency: string
        } | null
        /** Format: date-time */
        readonly createdAt: string
        readonly delegateName: string | null
        readonly delegateUserId: string | null
        /** Format: uuid */
        readonly delegationId: string
        readonly documentTypes: readonly (
          'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
        )[]
        /** Format: date-time */
        readonly from: string
        readonly principalName: string
        /** Format: uuid */
        readonly principalUserId: string
        readonly reason: string | null
        readonly revokedAt: string | null
        /** Format: date-time */
        readonly until: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly DeleteFile: {
      readonly reason: string & (unknown & unknown)
    }
    readonly Design: {
      /** @default #1f4e79 */
      readonly accentColour: string
      /** @default null */
      readonly footer: (string & (unknown & unknown)) | null
      /**
       * @default en
       * @enum {string}
       */
      readonly language: 'en' | 'de'
      /** @default null */
      readonly logoFileId: string | null
      /**
       * @default A4
       * @enum {string}
       */
      readonly pageFormat: 'A4' | 'Letter'
      /** @default #1a1a1a */
      readonly textColour: string
      readonly version: number
    }
    readonly DismissBankLine: {
      readonly reason: string & (unknown & unknown)
    }
    readonly DocumentSubject:
      | {
          /** @constant */
          readonly code: 'ORDER_FROM'
          readonly parameters: {
            readonly vendorName: string
          }
        }
      | {
          /** @constant */
          readonly code: 'ORDER_CHANGE'
          readonly parameters: {
            readonly changeNumber: number
            readonly orderNumber: string
            readonly reason: string
          }
        }
      | {
          /** @constant */
          readonly code: 'PAYMENT_TO'
          readonly parameters: {
            readonly invoiceNumbers: readonly string[]
            readonly vendorName: string
          }
        }
    readonly DraftDefinition: {
      readonly body: {
        readonly collapseRepeated?: boolean
        readonly currency: string
        readonly expiresAfterHours?: number
        readonly fallback:
          | {
              /** @constant */
              readonly owner: true
            }
          | {
              readonly users: readonly string[]
            }
        readonly steps: readonly (
          | {
              readonly approvers:
                | {
                    readonly role: string
                    /** @constant */
                    readonly within?: 'requester-line'
                  }
                | {
                    readonly users: readonly string[]
                  }
                | {
                    readonly level?: number
                    /** @constant */
                    readonly managerOf: 'requester'
                  }
                | {
                    /** @constant */
                    readonly ownerOf: 'cost-centre'
                  }
                | {
                    readonly field: string
                  }
              readonly condition?: string
              readonly escalateAfterHours?: number
              readonly key: string
              /** @constant */
              readonly kind: 'approval'
              /** @enum {string} */
              readonly mode: 'any' | 'all' | 'quorum'
              readonly name: string & (unknown & unknown)
              readonly priority?: number
              readonly quorum?: number
              readonly selfApprovalLimit?: string
              readonly skips?: readonly ('hierarchy' | 'further')[]
              readonly slaHours?: number
              readonly weights?: {
                readonly [key: string]: number
              }
            }
          | {
              readonly condition?: string
              readonly key: string
              /** @constant */
              readonly kind: 'auto-approve'
              readonly name: string & (unknown & unknown)
              readonly priority?: number
            }
          | {
              readonly approvers:
                | {
                    readonly role: string
                    /** @constant */
                    readonly within?: 'requester-line'
                  }
                | {
                    readonly users: readonly string[]
                  }
                | {
                    readonly level?: number
                    /** @constant */
                    readonly managerOf: 'requester'
                  }
                | {
                    /** @constant */
                    readonly ownerOf: 'cost-centre'
                  }
                | {
                    readonly field: string
                  }
              readonly condition?: string
              readonly escalateAfterHours?: number
              readonly instruction: string & (unknown & unknown)
              readonly key: string
              /** @constant */
              readonly kind: 'manual'
              readonly name: string & (unknown & unknown)
              readonly priority?: number
              readonly slaHours?: number
            }
          | {
              readonly condition?: string
              readonly key: string
              /** @constant */
              readonly kind: 'notify'
              readonly name: string & (unknown & unknown)
              readonly priority?: number
              readonly recipients:
                | {
                    readonly role: string
                    /** @constant */
                    readonly within?: 'requester-line'
                  }
                | {
                    readonly users: readonly string[]
                  }
                | {
                    readonly level?: number
                    /** @constant */
                    readonly managerOf: 'requester'
                  }
                | {
                    /** @constant */
                    readonly ownerOf: 'cost-centre'
                  }
                | {
                    readonly field: string
                  }
            }
          | {
              readonly condition?: string
              readonly definition: string & (unknown & unknown)
              readonly key: string
              /** @constant */
              readonly kind: 'sub-flow'
              readonly name: string & (unknown & unknown)
              readonly priority?: number
            }
          | {
              readonly condition?: string
              readonly escalateAfterHours?: number
              readonly key: string
              /** @constant */
              readonly kind: 'hierarchy'
              readonly levels: number
              readonly limits?: readonly string[]
              readonly name: string & (unknown & unknown)
              readonly priority?: number
              readonly skips?: readonly ('lower' | 'further')[]
              readonly slaHours?: number
            }
          | {
              readonly branches: readonly {
                readonly condition?: string
                readonly key: string
                readonly name: string & (unknown & unknown)
                readonly steps: readonly (
                  | {
                      readonly approvers:
                        | {
                            readonly role: string
                            /** @constant */
                            readonly within?: 'requester-line'
                          }
                        | {
                            readonly users: readonly string[]
                          }
                        | {
                            readonly level?: number
                            /** @constant */
                            readonly managerOf: 'requester'
                          }
                        | {
                            /** @constant */
                            readonly ownerOf: 'cost-centre'
                          }
                        | {
                            readonly field: string
                          }
                      readonly condition?: string
                      readonly escalateAfterHours?: number
                      readonly key: string
                      /** @constant */
                      readonly kind: 'approval'
                      /** @enum {string} */
                      readonly mode: 'any' | 'all' | 'quorum'
                      readonly name: string & (unknown & unknown)
                      readonly priority?: number
                      readonly quorum?: number
                      readonly selfApprovalLimit?: string
                      readonly skips?: readonly ('hierarchy' | 'further')[]
                      readonly slaHours?: number
                      readonly weights?: {
                        readonly [key: string]: number
                      }
                    }
                  | {
                      readonly condition?: string
                      readonly key: string
                      /** @constant */
                      readonly kind: 'auto-approve'
                      readonly name: string & (unknown & unknown)
                      readonly priority?: number
                    }
                  | {
                      readonly approvers:
                        | {
                            readonly role: string
                            /** @constant */
                            readonly within?: 'requester-line'
                          }
                        | {
                            readonly users: readonly string[]
                          }
                        | {
                            readonly level?: number
                            /** @constant */
                            readonly managerOf: 'requester'
                          }
                        | {
                            /** @constant */
                            readonly ownerOf: 'cost-centre'
                          }
                        | {
                            readonly field: string
                          }
                      readonly condition?: string
                      readonly escalateAfterHours?: number
                      readonly instruction: string & (unknown & unknown)
                      readonly key: string
                      /** @constant */
                      readonly kind: 'manual'
                      readonly name: string & (unknown & unknown)
                      readonly priority?: number
                      readonly slaHours?: number
                    }
                  | {
                      readonly condition?: string
                      readonly key: string
                      /** @constant */
                      readonly kind: 'notify'
                      readonly name: string & (unknown & unknown)
                      readonly priority?: number
                      readonly recipients:
                        | {
                            readonly role: string
                            /** @constant */
                            readonly within?: 'requester-line'
                          }
                        | {
                            readonly users: readonly string[]
                          }
                        | {
                            readonly level?: number
                            /** @constant */
                            readonly managerOf: 'requester'
                          }
                        | {
                            /** @constant */
                            readonly ownerOf: 'cost-centre'
                          }
                        | {
                            readonly field: string
                          }
                    }
                  | {
                      readonly condition?: string
                      readonly definition: string & (unknown & unknown)
                      readonly key: string
                      /** @constant */
                      readonly kind: 'sub-flow'
                      readonly name: string & (unknown & unknown)
                      readonly priority?: number
                    }
                )[]
              }[]
              readonly condition?: string
              /** @enum {string} */
              readonly join: 'all' | 'any' | 'k-of-n'
              readonly k?: number
              readonly key: string
              /** @constant */
              readonly kind: 'parallel'
              readonly name: string & (unknown & unknown)
            }
        )[]
        readonly waiver?: string & (unknown & unknown)
      }
    }
    readonly EditComment: {
      /** @default [] */
      readonly mentions?: readonly string[]
      readonly text: string & (unknown & unknown)
    }
    readonly ExchangeRateCreateAnswer: {
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      /** Format: date */
      readonly date: string
      /** Format: uuid */
      readonly exchangeRateId: string
      readonly from: string
      readonly rate: string & (unknown & unknown)
      readonly source: string & (unknown & unknown)
      readonly to: string
      /** Format: date-time */
      readonly updatedAt: string
      readonly version: number
    }
    readonly ExchangeRatePage: {
      readonly items: readonly {
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        /** Format: date */
        readonly date: string
        /** Format: uuid */
        readonly exchangeRateId: string
        readonly from: string
        readonly rate: string & (unknown & unknown)
        readonly source: string & (unknown & unknown)
        readonly to: string
        /** Format: date-time */
        readonly updatedAt: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly Export: {
      readonly byteOrderMark: boolean
      readonly columns: readonly string[]
      /** Format: date-time */
      readonly createdAt: string
      /** Format: date-time */
      readonly expiresAt: string
      /** Format: uuid */
      readonly exportId: string
      readonly failure: {
        readonly code: string
        readonly detail: string
      } | null
      readonly fileId: string | null
      readonly fileName: string | null
      readonly operation: string
      readonly query: {
        readonly [key: string]: string | readonly string[]
      }
      readonly rows: number | null
      readonly size: number | null
      /** @enum {string} */
      readonly state: 'QUEUED' | 'READY' | 'FAILED'
      readonly truncated: boolean
      /** Format: date-time */
      readonly updatedAt: string
      readonly version: number
    }
    readonly ExportPage: {
      readonly items: readonly {
        readonly byteOrderMark: boolean
        readonly columns: readonly string[]
        /** Format: date-time */
        readonly createdAt: string
        /** Format: date-time */
        readonly expiresAt: string
        /** Format: uuid */
        readonly exportId: string
        readonly failure: {
          readonly code: string
          readonly detail: string
        } | null
        readonly fileId: string | null
        readonly fileName: string | null
        readonly operation: string
        readonly query: {
          readonly [key: string]: string | readonly string[]
        }
        readonly rows: number | null
        readonly size: number | null
        /** @enum {string} */
        readonly state: 'QUEUED' | 'READY' | 'FAILED'
        readonly truncated: boolean
        /** Format: date-time */
        readonly updatedAt: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly FailVendorQualification: {
      /** @enum {string} */
      readonly outcome: 'deactivate' | 'hold'
      readonly reason: string & (unknown & unknown)
      /** @default [] */
      readonly stages?: readonly ('rfq' | 'po' | 'invoice' | 'payment')[]
    }
    readonly File: {
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      /** @default null */
      readonly deletion: {
        /** Format: date-time */
        readonly deletedAt: string
        /** Format: uuid */
        readonly deletedBy: string
        readonly reason: string
      } | null
      /** Format: uuid */
      readonly fileId: string
      readonly fileName: string
      readonly kind: string
      readonly mediaType: string
      /** @default 1 */
      readonly number: number
      /** Format: uuid */
      readonly ownerId: string
      readonly ownerType: string
      /** @default true */
      readonly referenced: boolean
      readonly sha256: string
      readonly size: number
      /** Format: date-time */
      readonly updatedAt: string
      readonly version: number
    }
    readonly FileLinkAnswer: {
      /** Format: date-time */
      readonly expiresAt: string
      readonly path: string
    }
    readonly FilePage: {
      readonly items: readonly {
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        /** @default null */
        readonly deletion: {
          /** Format: date-time */
          readonly deletedAt: string
          /** Format: uuid */
          readonly deletedBy: string
          readonly reason: string
        } | null
        /** Format: uuid */
        readonly fileId: string
        readonly fileName: string
        readonly kind: string
        readonly mediaType: string
        /** @default 1 */
        readonly number: number
        /** Format: uuid */
        readonly ownerId: string
        readonly ownerType: string
        /** @default true */
        readonly referenced: boolean
        readonly sha256: string
        readonly size: number
        /** Format: date-time */
        readonly updatedAt: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly FileVendorDocument: {
      /** @default null */
      readonly expiresOn?: string | null
      /** @default null */
      readonly fileId?: string | null
      /** @default null */
      readonly holdOnExpiry?: readonly ('rfq' | 'po' | 'invoice' | 'payment')[] | null
      /** Format: date */
      readonly issuedOn: string
      readonly number: string & (unknown & unknown)
      readonly type: string
    }
    readonly FileVersionPage: {
      readonly items: readonly {
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        readonly fileName: string
        readonly mediaType: string
        readonly number: number
        readonly sha256: string
        readonly size: number
      }[]
      readonly nextCursor: string | null
    }
    readonly HoldVendor: {
      readonly reason: string & (unknown & unknown)
      readonly stages: readonly ('rfq' | 'po' | 'invoice' | 'payment')[]
    }
    readonly InspectReceipt: {
      readonly lines: readonly {
        /** @default 0 */
        readonly accepted?: string
        /** Format: uuid */
        readonly receiptLineId: string
        /** @default 0 */
        readonly rejected?: string
        readonly rejectionReason?: string & (unknown & unknown)
        readonly unitCode?: string
      }[]
    }
    readonly Invitation: {
      readonly acceptedAt: string | null
      readonly acceptedUserId: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: email */
      readonly email: string
      /** Format: date-time */
      readonly expiresAt: string
      /** Format: uuid */
      readonly invitationId: string
      /** Format: uuid */
      readonly invitedByUserId: string
      /** @enum {string} */
      readonly language: 'en' | 'de'
      readonly mail: {
        readonly reason: string | null
        readonly sentAt: string | null
        /** @enum {string} */
        readonly state: 'waiting' | 'sent' | 'failed' | 'suppressed'
      }
      readonly roles: readonly string[]
      /** @enum {string} */
      readonly state: 'open' | 'expired' | 'accepted' | 'revoked'
      readonly timesSent: number
      /** Format: date-time */
      readonly updatedAt: string
      readonly version: number
    }
    readonly InvitationAcceptAnswer: {
      readonly accessToken: string
      readonly expiresIn: number
      readonly organization: {
        readonly name: string & (unknown & unknown)
        /** Format: uuid */
        readonly organizationId: string
      }
      readonly refreshToken: string
      /** Format: date-time */
      readonly sessionEndsAt: string
      /** @constant */
      readonly tokenType: 'Bearer'
      /** Format: uuid */
      readonly userId: string
    }
    readonly InvitationLookAnswer: {
      readonly emailMasked: string
      /** Format: date-time */
      readonly expiresAt: string
      readonly hasAccount: boolean
      /** @enum {string} */
      readonly language: 'en' | 'de'
      readonly organizationName: string & (unknown & unknown)
    }
    readonly InvitationPage: {
      readonly items: readonly {
        readonly acceptedAt: string | null
        readonly acceptedUserId: string | null
        /** Format: date-time */
        readonly createdAt: string
        /** Format: email */
        readonly email: string
        /** Format: date-time */
        readonly expiresAt: string
        /** Format: uuid */
        readonly invitationId: string
        /** Format: uuid */
        readonly invitedByUserId: string
        /** @enum {string} */
        readonly language: 'en' | 'de'
        readonly mail: {
          readonly reason: string | null
          readonly sentAt: string | null
          /** @enum {string} */
          readonly state: 'waiting' | 'sent' | 'failed' | 'suppressed'
        }
        readonly roles: readonly string[]
        /** @enum {string} */
        readonly state: 'open' | 'expired' | 'accepted' | 'revoked'
        readonly timesSent: number
        /** Format: date-time */
        readonly updatedAt: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly InviteVendorQualification: {
      readonly contact: {
        /** Format: email */
        readonly mail: string
        readonly name: string & (unknown & unknown)
      }
      readonly expiresInDays?: number
      /** Format: uuid */
      readonly questionnaireId?: string
    }
    readonly JoinSession: {
      /** Format: email */
      readonly email: string
      /** Format: password */
      readonly initialPassword: string
      /** Format: uuid */
      readonly organizationId: string
      /** Format: password */
      readonly password: string
    }
    readonly LegalEntity: {
      readonly bankAccounts: readonly {
        /** Format: uuid */
        readonly bankAccountId: string
        readonly bic?: string
        readonly currency: string
        readonly holder: string & (unknown & unknown)
        readonly iban: string
      }[]
      readonly country: string
      /** Format: date-time */
      readonly createdAt: string
      readonly currency: string
      /** Format: uuid */
      readonly legalEntityId: string
      readonly name: string & (unknown & unknown)
      readonly taxId?: string
      readonly timeZone: string
      /** Format: date-time */
      readonly updatedAt: string
      readonly version: number
      readonly warnings: readonly string[]
    }
    readonly LegalEntityPage: {
      readonly items: readonly {
        readonly bankAccounts: readonly {
          /** Format: uuid */
          readonly bankAccountId: string
          readonly bic?: string
          readonly currency: string
          readonly holder: string & (unknown & unknown)
          readonly iban: string
        }[]
        readonly country: string
        /** Format: date-time */
        readonly createdAt: string
        readonly currency: string
        /** Format: uuid */
        readonly legalEntityId: string
        readonly name: string & (unknown & unknown)
        readonly taxId?: string
        readonly timeZone: string
        /** Format: date-time */
        readonly updatedAt: string
        readonly version: number
        readonly warnings: readonly string[]
      }[]
      readonly nextCursor: string | null
    }
    readonly LiftBlacklistVendor: {
      readonly reason: string & (unknown & unknown)
    }
    readonly LinkFile: {
      readonly number?: number
    }
    readonly LoginSession: {
      /** Format: email */
      readonly email: string
      /** Format: uuid */
      readonly organizationId?: string
      /** Format: password */
      readonly password: string
    }
    readonly LogoutSession: {
      readonly refreshToken: string
    }
    readonly LookInvitation: {
      readonly token: string
    }
    readonly MatchSupplierInvoice: {
      /** Format: uuid */
      readonly orderId?: string
    }
    readonly MergePurchaseOrder: {
      readonly orderIds: readonly string[]
    }
    readonly MergeVendor: {
      /** Format: uuid */
      readonly intoVendorId: string
      readonly reason: string & (unknown & unknown)
    }
    readonly NotificationHistoryPage: {
      readonly items: readonly {
        readonly address: string
        readonly attempts: number
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly deliveryId: string
        /** @enum {string} */
        readonly kind:
          | 'task-opened'
          | 'task-information'
          | 'task-reminder'
          | 'task-escalated'
          | 'task-delegated'
          | 'task-reassigned'
          | 'document-decided'
          | 'invoice-exception'
          | 'vendor-document-expiring'
          | 'message'
        readonly messageId: string | null
        /** Format: uuid */
        readonly notificationId: string
        readonly reason: string | null
        readonly sentAt: string | null
        /** @enum {string} */
        readonly state: 'waiting' | 'digest' | 'sent' | 'failed' | 'suppressed'
        /** Format: uuid */
        readonly userId: string
      }[]
      readonly nextCursor: string | null
    }
    readonly NotificationPage: {
      readonly items: readonly {
        readonly body: string
        /** Format: date-time */
        readonly createdAt: string
        /** @enum {string} */
        readonly kind:
          | 'task-opened'
          | 'task-information'
          | 'task-reminder'
          | 'task-escalated'
          | 'task-delegated'
          | 'task-reassigned'
          | 'document-decided'
          | 'invoice-exception'
          | 'vendor-document-expiring'
          | 'message'
        /** Format: uuid */
        readonly notificationId: string
        readonly readAt: string | null
        readonly subject: {
          /** Format: uuid */
          readonly id: string
          readonly type: string
        } | null
        readonly title: string
      }[]
      readonly nextCursor: string | null
    }
    readonly NotificationPreferences: {
      readonly kinds: {
        readonly [key: string]: 'immediate' | 'daily' | 'off'
      }
      /** @enum {string} */
      readonly mail: 'immediate' | 'daily' | 'off'
      readonly version: number
    }
    readonly NotificationReadAllAnswer: {
      readonly read: number
    }
    readonly NotificationReadAnswer: {
      readonly body: string
      /** Format: date-time */
      readonly createdAt: string
      /** @enum {string} */
      readonly kind:
        | 'task-opened'
        | 'task-information'
        | 'task-reminder'
        | 'task-escalated'
        | 'task-delegated'
        | 'task-reassigned'
        | 'document-decided'
        | 'invoice-exception'
        | 'vendor-document-expiring'
        | 'message'
      /** Format: uuid */
      readonly notificationId: string
      readonly readAt: string | null
      readonly subject: {
        /** Format: uuid */
        readonly id: string
        readonly type: string
      } | null
      readonly title: string
    }
    readonly NotificationSendAnswer: {
      readonly told: number
    }
    readonly NotificationTemplatePage: {
      readonly items: readonly {
        readonly body: string
        readonly custom: boolean
        /** @enum {string} */
        readonly kind:
          | 'task-opened'
          | 'task-information'
          | 'task-reminder'
          | 'task-escalated'
          | 'task-delegated'
          | 'task-reassigned'
          | 'document-decided'
          | 'invoice-exception'
          | 'vendor-document-expiring'
          | 'message'
        /** @enum {string} */
        readonly language: 'en' | 'de'
        readonly subject: string & (unknown & unknown)
        readonly values: readonly string[]
        readonly version: number
      }[]
    }
    readonly NotificationTemplateResetAnswer: {
      readonly body: string
      readonly custom: boolean
      /** @enum {string} */
      readonly kind:
        | 'task-opened'
        | 'task-information'
        | 'task-reminder'
        | 'task-escalated'
        | 'task-delegated'
        | 'task-reassigned'
        | 'document-decided'
        | 'invoice-exception'
        | 'vendor-document-expiring'
        | 'message'
      /** @enum {string} */
      readonly language: 'en' | 'de'
      readonly subject: string & (unknown & unknown)
      readonly values: readonly string[]
      readonly version: number
    }
    readonly Organization: {
      readonly baseCurrency: string
      readonly country: string
      /** Format: date-time */
      readonly createdAt: string
      readonly name: string & (unknown & unknown)
      /** Format: uuid */
      readonly organizationId: string
      readonly timeZone: string
      /** Format: date-time */
      readonly updatedAt: string
      readonly version: number
    }
    readonly PaymentHold: {
      /** Format: uuid */
      readonly invoiceId: string
      readonly invoiceNumber: string
      /** Format: uuid */
      readonly paymentHoldId: string
      /** Format: date-time */
      readonly placedAt: string
      /** Format: uuid */
      readonly placedBy: string
      readonly reason: string
      readonly release?: {
        /** Format: date-time */
        readonly at: string
        /** Format: uuid */
        readonly by: string
        readonly reason: string
      }
      /** @enum {string} */
      readonly state: 'ACTIVE' | 'RELEASED'
      readonly version: number
    }
    readonly PaymentHoldPage: {
      readonly items: readonly {
        /** Format: uuid */
        readonly invoiceId: string
        readonly invoiceNumber: string
        /** Format: uuid */
        readonly paymentHoldId: string
        /** Format: date-time */
        readonly placedAt: string
        /** Format: uuid */
        readonly placedBy: string
        readonly reason: string
        readonly release?: {
          /** Format: date-time */
          readonly at: string
          /** Format: uuid */
          readonly by: string
          readonly reason: string
        }
        /** @enum {string} */
        readonly state: 'ACTIVE' | 'RELEASED'
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly PaymentRequest: {
      readonly amount: {
        readonly amount: string
        readonly currency: string
      }
      readonly approval?: {
        readonly automatic?: boolean
        readonly decisions: readonly {
          readonly comment?: string
          /** Format: date-time */
          readonly decidedAt: string
          readonly decision: string
          readonly onBehalfOf?: {
            /** Format: uuid */
            readonly userId: string
            readonly userName: string
          }
          /** Format: uuid */
          readonly userId: string
          readonly userName: string
        }[]
        readonly definitionName: string
        readonly definitionVersion: number
        readonly documentVersion: number
        /** Format: uuid */
        readonly instanceId: string
        readonly reason?: string
        readonly reasons?: readonly components['schemas']['ApprovalReason'][]
        /** @enum {string} */
        readonly verdict?: 'approved' | 'rejected' | 'returned'
      }
      readonly cancellationReason?: string
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      readonly creditor: {
        readonly bic?: string
        readonly holder?: string
        readonly iban: string
      }
      readonly debtor: {
        /** Format: uuid */
        readonly bankAccountId: string
        readonly bic?: string
        readonly holder?: string
        readonly iban: string
      }
      /** Format: date */
      readonly dueDate: string
      readonly file?: {
        /** Format: date-time */
        readonly exportedAt: string
        /** Format: uuid */
        readonly exportedBy: string
        /** Format: uuid */
        readonly fileId: string
        /** Format: date-time */
        readonly invalidatedAt?: string
        readonly messageId: string
        /** Format: date */
        readonly requestedDate: string
        readonly sha256: string
        readonly size: number
      }
      readonly hold?: {
        /** Format: date-time */
        readonly at: string
        /** Format: uuid */
        readonly by: string
        readonly reason: string
      }
      readonly invoices: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        readonly discount?: {
          readonly amount: string
          readonly currency: string
        }
        /** Format: date */
        readonly discountUntil?: string
        /** Format: date */
        readonly dueDate: string
        /** @enum {string} */
        readonly dueDateSource?: 'vendor-terms' | 'invoice' | 'default-terms' | 'vendor-record'
        /** Format: uuid */
        readonly invoiceId: string
        readonly number: string
      }[]
      /** Format: uuid */
      readonly legalEntityId: string
      /** Format: uuid */
      readonly paymentRequestId: string
      /** Format: date */
      readonly scheduledOn?: string
      /** Format: date-time */
      readonly sentAt?: string
      /** @enum {string} */
      readonly state:
        | 'DRAFT'
        | 'SUBMITTED'
        | 'IN_APPROVAL'
        | 'APPROVED'
        | 'SCHEDULED'
        | 'EXPORTED'
        | 'SENT'
        | 'ACCEPTED'
        | 'PARTLY_REJECTED'
        | 'SETTLED'
        | 'RETURNED'
        | 'REJECTED'
        | 'CANCELLED'
        | 'VOID'
        | 'BANK_REJECTED'
      readonly transfers?: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        readonly bankStatus?: string
        readonly endToEndId: string
        readonly invoiceIds: readonly string[]
        readonly reasons: readonly {
          readonly code?: string
          readonly text: string
        }[]
        readonly settled: {
          readonly amount: string
          readonly currency: string
        }
        /** Format: date */
        readonly settledOn?: string
        /** @enum {string} */
        readonly state: 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'SETTLED' | 'RETURNED' | 'VOID'
        /** Format: uuid */
        readonly transferId: string
        readonly writtenOff: readonly {
          readonly amount: {
            readonly amount: string
            readonly currency: string
          }
          /** Format: uuid */
          readonly by?: string
          readonly reason?: string
          /** @enum {string} */
          readonly type: 'bank-fee' | 'exchange-rate' | 'rounding'
        }[]
      }[]
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly vendorId: string
      readonly vendorName: string
      readonly version: number
      readonly voiding?: {
        /** Format: date-time */
        readonly at: string
        /** Format: uuid */
        readonly by: string
        readonly reason: string
      }
    }
    readonly PaymentRequestGetFileAnswer: {
      /** Format: date-time */
      readonly expiresAt: string
      /** Format: uuid */
      readonly fileId: string
      readonly path: string
      readonly sha256: string
    }
    readonly PaymentRequestPage: {
      readonly items: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        /** Format: date */
        readonly dueDate: string
        /** Format: uuid */
        readonly legalEntityId: string
        /** Format: uuid */
        readonly paymentRequestId: string
        /** @enum {string} */
        readonly state:
          | 'DRAFT'
          | 'SUBMITTED'
          | 'IN_APPROVAL'
          | 'APPROVED'
          | 'SCHEDULED'
          | 'EXPORTED'
          | 'SENT'
          | 'ACCEPTED'
          | 'PARTLY_REJECTED'
          | 'SETTLED'
          | 'RETURNED'
          | 'REJECTED'
          | 'CANCELLED'
          | 'VOID'
          | 'BANK_REJECTED'
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly vendorId: string
        readonly vendorName: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly PaymentSettings: {
      readonly cutOff: string | null
      readonly maxBankFee: string
      readonly maxDifference: string
      readonly twoPersonReleaseFrom: string | null
      readonly version: number
    }
    readonly PaymentStatusReport: {
      readonly file: {
        /** Format: uuid */
        readonly fileId: string
        readonly sha256: string
      }
      readonly groupStatus?: string
      /** Format: date-time */
      readonly importedAt: string
      /** Format: uuid */
      readonly importedBy: string
      readonly messageId: string
      readonly needsAttention: boolean
      readonly originalMessageId: string
      /** Format: uuid */
      readonly paymentRequestId: string
      /** Format: uuid */
      readonly statusReportId: string
      readonly transfers: readonly {
        readonly endToEndId: string
        /** @enum {string} */
        readonly outcome: 'applied' | 'unchanged' | 'late' | 'unknown'
        readonly reasons: readonly {
          readonly code?: string
          readonly text: string
        }[]
        /** @enum {string} */
        readonly state?: 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'SETTLED' | 'RETURNED' | 'VOID'
        readonly status: string
        /** Format: uuid */
        readonly transferId?: string
      }[]
      readonly version: number
    }
    readonly PaymentStatusReportPage: {
      readonly items: readonly {
        readonly file: {
          /** Format: uuid */
          readonly fileId: string
          readonly sha256: string
        }
        readonly groupStatus?: string
        /** Format: date-time */
        readonly importedAt: string
        /** Format: uuid */
        readonly importedBy: string
        readonly messageId: string
        readonly needsAttention: boolean
        readonly originalMessageId: string
        /** Format: uuid */
        readonly paymentRequestId: string
        /** Format: uuid */
        readonly statusReportId: string
        readonly transfers: readonly {
          readonly endToEndId: string
          /** @enum {string} */
          readonly outcome: 'applied' | 'unchanged' | 'late' | 'unknown'
          readonly reasons: readonly {
            readonly code?: string
            readonly text: string
          }[]
          /** @enum {string} */
          readonly state?: 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'SETTLED' | 'RETURNED' | 'VOID'
          readonly status: string
          /** Format: uuid */
          readonly transferId?: string
        }[]
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly PaymentTerms: {
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      /** Format: uuid */
      readonly paymentTermsId: string
      readonly terms: {
        /**
         * @default none
         * @enum {string}
         */
        readonly businessDays: 'none' | 'following' | 'preceding'
        /** @default [] */
        readonly discounts: readonly {
          readonly percent: string
          readonly withinDays: number
        }[]
        readonly due:
          | {
              readonly days: number
              /** @constant */
              readonly kind: 'net'
            }
          | {
              readonly days: number
              /** @constant */
              readonly kind: 'end-of-month'
            }
          | {
              readonly day: number
              /** @constant */
              readonly kind: 'day-of-month'
              readonly monthsLater: number
            }
      }
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly vendorId?: string
      readonly vendorName?: string
      readonly version: number
    }
    readonly PaymentTermsOfInvoiceAnswer: {
      readonly discounts: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        readonly percent: string
        /** Format: date */
        readonly until: string
      }[]
      /** Format: date */
      readonly dueDate: string
      /** @enum {string} */
      readonly source: 'vendor-terms' | 'invoice' | 'default-terms' | 'vendor-record'
    }
    readonly PaymentTermsPage: {
      readonly items: readonly {
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        /** Format: uuid */
        readonly paymentTermsId: string
        readonly terms: {
          /**
           * @default none
           * @enum {string}
           */
          readonly businessDays: 'none' | 'following' | 'preceding'
          /** @default [] */
          readonly discounts: readonly {
            readonly percent: string
            readonly withinDays: number
          }[]
          readonly due:
            | {
                readonly days: number
                /** @constant */
                readonly kind: 'net'
              }
            | {
                readonly days: number
                /** @constant */
                readonly kind: 'end-of-month'
              }
            | {
                readonly day: number
                /** @constant */
                readonly kind: 'day-of-month'
                readonly monthsLater: number
              }
        }
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly vendorId?: string
        readonly vendorName?: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly Pdf: {
      readonly contentHash: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      readonly designVersion: number
      /** Format: uuid */
      readonly documentId: string
      /** @enum {string} */
      readonly documentType: 'requisition' | 'purchase-order' | 'payment-request'
      readonly failure: {
        readonly code: string
        readonly detail: string
      } | null
      readonly fileId: string | null
      /** @enum {string} */
      readonly language: 'en' | 'de'
      /** @enum {string} */
      readonly pageFormat: 'A4' | 'Letter'
      readonly pages: number | null
      /** Format: uuid */
      readonly pdfId: string
      readonly printed: string
      readonly revision: number | null
      readonly sha256: string | null
      readonly size: number | null
      /** @enum {string} */
      readonly state: 'QUEUED' | 'READY' | 'FAILED'
      readonly templateVersion: number
      /** Format: date-time */
      readonly updatedAt: string
      readonly verificationCode: string | null
      readonly version: number
      readonly watermark: string | null
    }
    readonly PdfPage: {
      readonly items: readonly {
        readonly contentHash: string | null
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        readonly designVersion: number
        /** Format: uuid */
        readonly documentId: string
        /** @enum {string} */
        readonly documentType: 'requisition' | 'purchase-order' | 'payment-request'
        readonly failure: {
          readonly code: string
          readonly detail: string
        } | null
        readonly fileId: string | null
        /** @enum {string} */
        readonly language: 'en' | 'de'
        /** @enum {string} */
        readonly pageFormat: 'A4' | 'Letter'
        readonly pages: number | null
        /** Format: uuid */
        readonly pdfId: string
        readonly printed: string
        readonly revision: number | null
        readonly sha256: string | null
        readonly size: number | null
        /** @enum {string} */
        readonly state: 'QUEUED' | 'READY' | 'FAILED'
        readonly templateVersion: number
        /** Format: date-time */
        readonly updatedAt: string
        readonly verificationCode: string | null
        readonly version: number
        readonly watermark: string | null
      }[]
      readonly nextCursor: string | null
    }
    readonly PermissionPage: {
      readonly items: readonly {
        readonly allows: string
        readonly permission: string
      }[]
      readonly separatedDuties: readonly {
        readonly one: string
        readonly other: string
        readonly risk: string
      }[]
    }
    readonly PlacePaymentHold: {
      /** Format: uuid */
      readonly invoiceId: string
      readonly reason: string & (unknown & unknown)
    }
    readonly PostReceipt: {
      readonly deliveryNote?: string & (unknown & unknown)
      readonly lines: readonly {
        readonly inInspection?: string
        readonly item?: {
          readonly buyerItemId?: string & (unknown & unknown)
          readonly supplierItemId?: string & (unknown & unknown)
        }
        /** Format: uuid */
        readonly orderLineId?: string
        readonly quantity: string & (unknown & unknown)
        readonly rejected?: string
        readonly rejectionReason?: string & (unknown & unknown)
        readonly unitCode?: string
      }[]
    }
    readonly PostReturn: {
      readonly lines: readonly {
        readonly quantity: string & (unknown & unknown)
        readonly reason: string & (unknown & unknown)
        /** Format: uuid */
        readonly receiptLineId: string
        /** @default false */
        readonly replacement?: boolean
        readonly unitCode?: string
      }[]
    }
    readonly PostServiceAcceptance: {
      readonly lines: readonly {
        /** Format: uuid */
        readonly orderLineId: string
        readonly percent?: string
        readonly quantity?: string & (unknown & unknown)
      }[]
      readonly period: {
        /** Format: date */
        readonly from: string
        /** Format: date */
        readonly to: string
      }
      readonly reference?: string & (unknown & unknown)
    }
    readonly Prepayment: {
      readonly amount: {
        readonly amount: string
        readonly currency: string
      }
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      /** Format: uuid */
      readonly invoiceId?: string
      /** Format: date */
      readonly paidOn?: string
      /** Format: uuid */
      readonly prepaymentId: string
      readonly reference: string & (unknown & unknown)
      /** @enum {string} */
      readonly state: 'OPEN' | 'CONSUMED'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly vendorId: string
      readonly vendorName: string
      readonly version: number
    }
    readonly PrepaymentPage: {
      readonly items: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        /** Format: uuid */
        readonly invoiceId?: string
        /** Format: date */
        readonly paidOn?: string
        /** Format: uuid */
        readonly prepaymentId: string
        readonly reference: string & (unknown & unknown)
        /** @enum {string} */
        readonly state: 'OPEN' | 'CONSUMED'
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly vendorId: string
        readonly vendorName: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly Problem: {
      readonly code: string
      readonly current_version?: number
      readonly detail: string
      readonly errors?: readonly {
        readonly code: string
        readonly detail: string
        readonly facts?: {
          readonly [key: string]: string | number | boolean
        }
        readonly pointer: string
      }[]
      readonly facts?: {
        readonly [key: string]: unknown
      }
      readonly instance: string
      readonly status: number
      readonly title: string
      readonly trace_id: string
      readonly type: string
    }
    readonly ProcurementFigures: {
      readonly commitments: {
        readonly byCategory: readonly {
          readonly amount: {
            readonly amount: string
            readonly currency: string
          }
          readonly categoryId: string | null
          readonly code: string | null
          readonly list: {
            readonly filter: {
              readonly [key: string]: string | readonly string[]
            }
            readonly operation: string
          }
          readonly name: string | null
          readonly orders: number
        }[]
        readonly byMonth: readonly {
          readonly amount: {
            readonly amount: string
            readonly currency: string
          }
          readonly list: {
            readonly filter: {
              readonly [key: string]: string | readonly string[]
            }
            readonly operation: string
          }
          readonly month: string
          readonly orders: number
        }[]
      }
      /** Format: date */
      readonly from: string
      readonly openRequisitions:
        | readonly {
            readonly count: number
            readonly list: {
              readonly filter: {
                readonly [key: string]: string | readonly string[]
              }
              readonly operation: string
            }
            /** @enum {string} */
            readonly state:
              | 'DRAFT'
              | 'SUBMITTED'
              | 'IN_APPROVAL'
              | 'APPROVED'
              | 'PARTIALLY_ORDERED'
              | 'ORDERED'
              | 'PARTIALLY_RECEIVED'
              | 'RECEIVED'
              | 'CLOSED'
              | 'RETURNED'
              | 'REJECTED'
              | 'WITHDRAWN'
              | 'ON_HOLD'
              | 'STOPPED'
              | 'CANCELLED'
          }[]
        | null
      readonly overdueDeliveries: {
        readonly count: number
        readonly list: {
          readonly filter: {
            readonly [key: string]: string | readonly string[]
          }
          readonly operation: string
        }
      }
      readonly timeZone: string
      /** Format: date */
      readonly to: string
    }
    readonly ProcurementSettings: {
      /** @default false */
      readonly allowChangeAfterFullReceipt: boolean
      /** @default 30 */
      readonly autoCloseIdleDays: number | null
      /** @default 3 */
      readonly bankCoolOffDays: number
      readonly baseCurrency: string | null
      /**
       * @default received
       * @enum {string}
       */
      readonly billableBasis: 'received' | 'accepted'
      /** @default false */
      readonly cancellationNeedsAnswer: boolean
      /** @default null */
      readonly changeToleranceAbsolute: {
        readonly amount: string
        readonly currency: string
      } | null
      /** @default 0 */
      readonly changeTolerancePercent: string
      /** @default true */
      readonly countDraftOrders: boolean
      /** @default true */
      readonly countDraftReceipts: boolean
      /** @default 14 */
      readonly draftReceiptDays: number
      /** @default 14 */
      readonly duplicateNeedDays: number
      /** @default 0 */
      readonly overOrderPercent: string
      /** @default null */
      readonly overReceiptAbsolute: string | null
      /** @default 0 */
      readonly overReceiptPercent: string
      /** @default false */
      readonly separateVendorAndOrderDuties: boolean
      /** @default null */
      readonly threeQuotesFrom: {
        readonly amount: string
        readonly currency: string
      } | null
      /** @default 0 */
      readonly underReceiptPercent: string
      readonly updatedAt: string | null
      /**
       * @default direct
       * @enum {string}
       */
      readonly vendorActivation: 'direct' | 'four-eyes'
      /**
       * @default [
       *       "po"
       *     ]
       */
      readonly vendorDocumentExpiryHolds: readonly ('rfq' | 'po' | 'invoice' | 'payment')[]
      /** @default 85 */
      readonly vendorDuplicatePercent: number
      /** @default 30 */
      readonly vendorInvitationDays: number
      /** @default null */
      readonly vendorRequalifyMonths: number | null
      /**
       * @default review
       * @enum {string}
       */
      readonly vendorSharedIban: 'review' | 'acknowledge'
      readonly version: number
    }
    readonly ProposeBlacklistVendor: {
      readonly reason: string & (unknown & unknown)
      /** @default null */
      readonly until?: string | null
    }
    readonly ProposeVendorBankChange: {
      /** @default [] */
      readonly add?: readonly {
        readonly bic?: string
        readonly holder: string & (unknown & unknown)
        readonly iban: string
      }[]
      readonly reason: string & (unknown & unknown)
      /** @default [] */
      readonly remove?: readonly string[]
    }
    readonly PublishDefinition: {
      /** Format: date-time */
      readonly effectiveFrom?: string
    }
    readonly PurchaseOrder: {
      /**
       * @default NONE
       * @enum {string}
       */
      readonly acknowledgement:
        'NONE' | 'PENDING' | 'RECEIVED' | 'ACCEPTED' | 'ACCEPTED_WITH_CHANGES' | 'REJECTED' | 'NOT_REQUIRED'
      readonly approval?: {
        readonly automatic?: boolean
        readonly decisions: readonly {
          readonly comment?: string
          /** Format: date-time */
          readonly decidedAt: string
          readonly decision: string
          readonly onBehalfOf?: {
            /** Format: uuid */
            readonly userId: string
            readonly userName: string
          }
          /** Format: uuid */
          readonly userId: string
          readonly userName: string
        }[]
        readonly definitionName: string
        readonly definitionVersion: number
        readonly documentVersion: number
        /** Format: uuid */
        readonly instanceId: string
        readonly reason?: string
        readonly reasons?: readonly components['schemas']['ApprovalReason'][]
        /** @enum {string} */
        readonly verdict?: 'approved' | 'rejected' | 'returned'
      }
      readonly approvedBy: readonly string[]
      /** @default null */
      readonly baseTotals: {
        readonly gross: {
          readonly amount: string
          readonly currency: string
        }
        readonly lines: {
          readonly amount: string
          readonly currency: string
        }
        readonly net: {
          readonly amount: string
          readonly currency: string
        }
        readonly tax: {
          readonly amount: string
          readonly currency: string
        }
      } | null
      /** @enum {string} */
      readonly billing: 'NONE' | 'PARTIAL' | 'FULL' | 'OVER'
      readonly cancellation?: {
        readonly answer?: string
        /** Format: date-time */
        readonly endedAt?: string
        /** Format: uuid */
        readonly endedBy?: string
        readonly lines?: readonly {
          /** Format: uuid */
          readonly orderLineId: string
          readonly quantity: string
        }[]
        readonly reason: string
        readonly reasonCode: string
        /** Format: date-time */
        readonly requestedAt: string
        /** Format: uuid */
        readonly requestedBy: string
        /** @enum {string} */
        readonly status: 'requested' | 'accepted' | 'rejected' | 'withdrawn' | 'not-required'
      }
      readonly cancellationCode?: string
      readonly cancellationReason?: string
      readonly closure?: {
        readonly automatic: boolean
        /** Format: date-time */
        readonly closedAt: string
        readonly idleDays?: number
        /** @enum {string} */
        readonly kind: 'soft' | 'hard'
        readonly reason: string
      }
      /** @default null */
      readonly contact: (string & (unknown & unknown)) | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      readonly currency: string
      /** @default null */
      readonly deliveryPlace: (string & (unknown & unknown)) | null
      readonly documentAllowanceCharges: readonly {
        readonly amount: string
        /** @enum {string} */
        readonly kind: 'allowance' | 'charge'
        readonly reason?: string & (unknown & unknown)
        /** @enum {string} */
        readonly taxCategory: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        readonly taxPercent: string
      }[]
      /** @default [] */
      readonly dutyWarnings: readonly ('vendor-creator-is-buyer' | 'bank-editor-is-buyer')[]
      /** @default null */
      readonly exchangeRate: {
        /** Format: date */
        readonly date: string
        readonly rate: string
        readonly source: string
      } | null
      readonly hold?: {
        /** Format: date-time */
        readonly heldAt: string
        /** Format: uuid */
        readonly heldBy: string
        readonly reason: string
      }
      /** Format: date-time */
      readonly issuedAt?: string
      /** Format: uuid */
      readonly legalEntityId?: string
      readonly lines: readonly {
        readonly allowance?: string
        readonly baseNet?: {
          readonly amount: string
          readonly currency: string
        }
        readonly buyerItemId?: string & (unknown & unknown)
        /** @default null */
        readonly categoryId: string | null
        readonly charge?: string
        readonly confirmation?: {
          /** Format: uuid */
          readonly acknowledgementId: string
          readonly backOrdered: {
            /** Format: date */
            readonly promisedOn?: string
            readonly quantity: string
          } | null
          readonly confirmed: readonly {
            /** Format: date */
            readonly promisedOn?: string
            readonly quantity: string
          }[]
          readonly expectedAtMost: string
          readonly offeredForShortClose: string
        }
        /** @default null */
        readonly costCentreId: string | null
        readonly description: string & (unknown & unknown)
        /**
         * @default goods
         * @enum {string}
         */
        readonly kind: 'goods' | 'service'
        /** Format: uuid */
        readonly lineId: string
        readonly lineNumber: number
        /** @enum {string} */
        readonly match: 'none' | 'two-way' | 'three-way' | 'three-way-direct' | 'four-way'
        readonly net: {
          readonly amount: string
          readonly currency: string
        }
        readonly priceBaseQuantity: string
        readonly progress: {
          readonly billed: {
            readonly quantityPercent: string
          }
          readonly received: {
            readonly quantityPercent: string
          }
        }
        /** @default null */
        readonly promisedOn: string | null
        readonly quantities: {
          readonly billed: string
          readonly cancelled: string
          readonly ordered: string
          readonly received: string
          readonly returned: string
        }
        /** Format: uuid */
        readonly requisitionLineId: string
        /**
         * @default OPEN
         * @enum {string}
         */
        readonly status: 'OPEN' | 'SHORT_CLOSED' | 'CANCELLED'
        readonly supplierItemId?: string & (unknown & unknown)
        /** @enum {string} */
        readonly taxCategory: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        readonly taxPercent: string
        readonly unitCode: string
        readonly unitPrice: string
      }[]
      readonly matchesApprovedRequisition: boolean
      /** Format: uuid */
      readonly mergedInto?: string
      /** @default null */
      readonly notes: string | null
      readonly number?: string
      readonly onHold?: boolean
      /** Format: uuid */
      readonly orderId: string
      /** @default null */
      readonly paymentTermsDays: number | null
      readonly printedNumber?: string
      readonly progress: {
        readonly billed: {
          readonly amountPercent: string
          readonly quantityPercent: string
        }
        readonly received: {
          readonly amountPercent: string
          readonly quantityPercent: string
        }
      }
      /** @enum {string} */
      readonly receipt: 'NONE' | 'PARTIAL' | 'FULL' | 'OVER'
      readonly receivedBy: readonly string[]
      /** Format: uuid */
      readonly requesterId: string
      /** Format: uuid */
      readonly requisitionId: string
      /** @default 0 */
      readonly revision: number
      /** @enum {string} */
      readonly state:
        'DRAFT' | 'SUBMITTED' | 'IN_APPROVAL' | 'APPROVED' | 'REJECTED' | 'ISSUED' | 'CLOSED' | 'CANCELLED'
      /** Format: uuid */
      readonly submittedBy?: string
      /** @default [] */
      readonly tags: readonly (string & (unknown & unknown))[]
      readonly totals: {
        readonly allowances: {
          readonly amount: string
          readonly currency: string
        }
        readonly charges: {
          readonly amount: string
          readonly currency: string
        }
        readonly gross: {
          readonly amount: string
          readonly currency: string
        }
        readonly lines: {
          readonly amount: string
          readonly currency: string
        }
        readonly net: {
          readonly amount: string
          readonly currency: string
        }
        readonly tax: {
          readonly amount: string
          readonly currency: string
        }
        readonly taxes: readonly {
          /** @enum {string} */
          readonly category: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
          readonly percent: string
          readonly tax: {
            readonly amount: string
            readonly currency: string
          }
          readonly taxable: {
            readonly amount: string
            readonly currency: string
          }
        }[]
      }
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly vendorId: string
      readonly vendorName: string
      readonly version: number
    }
    readonly PurchaseOrderChange: {
      readonly answer?: {
        readonly accepted: boolean
        readonly note?: string
        /** Format: date-time */
        readonly recordedAt: string
        /** Format: uuid */
        readonly recordedBy: string
        readonly reference?: string
      }
      readonly approval?: {
        readonly automatic?: boolean
        readonly decisions: readonly {
          readonly comment?: string
          /** Format: date-time */
          readonly decidedAt: string
          readonly decision: string
          readonly onBehalfOf?: {
            /** Format: uuid */
            readonly userId: string
            readonly userName: string
          }
          /** Format: uuid */
          readonly userId: string
          readonly userName: string
        }[]
        readonly definitionName: string
        readonly definitionVersion: number
        readonly documentVersion: number
        /** Format: uuid */
        readonly instanceId: string
        readonly reason?: string
        readonly reasons?: readonly components['schemas']['ApprovalReason'][]
        /** @enum {string} */
        readonly verdict?: 'approved' | 'rejected' | 'returned'
      }
      readonly approvedBy: readonly string[]
      readonly baseRevision: number
      /** Format: uuid */
      readonly changeId: string
      readonly changeNumber: number
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      readonly differences: readonly {
        readonly after: string | null
        readonly before: string | null
        readonly label: string
        readonly path: string
      }[]
      readonly gross: {
        readonly amount: string
        readonly currency: string
      }
      readonly grossBefore: {
        readonly amount: string
        readonly currency: string
      }
      readonly judgement: {
        readonly comparedWithRevision: number
        readonly findings: readonly {
          readonly facts?:
            | {
                readonly allowedAmount: {
                  readonly amount: string
                  readonly currency: string
                } | null
                readonly allowedPercent: string
                /** @constant */
                readonly kind: 'rise'
                readonly percent: string | null
                readonly worth: {
                  readonly amount: string
                  readonly currency: string
                }
              }
            | {
                /** Format: date */
                readonly day: string
                readonly days: number
                /** @constant */
                readonly kind: 'lead-time'
              }
          /** @enum {string} */
          readonly outcome: 'none' | 'notify' | 'final-only' | 'affected' | 'full'
          readonly path: string
          readonly reason: string
          /** @enum {string} */
          readonly rule:
            | 'vendor'
            | 'legal-entity'
            | 'currency'
            | 'payment-terms'
            | 'delivery-place'
            | 'cost-object'
            | 'category'
            | 'line-added'
            | 'quantity-up'
            | 'price-up'
            | 'total-up'
            | 'delivery-earlier'
            | 'within-tolerance'
            | 'terms'
            | 'decrease'
            | 'text'
        }[]
        readonly lapse?: {
          readonly code: string
          readonly facts?: {
            readonly [key: string]: unknown
          }
        }
        /** @enum {string} */
        readonly outcome: 'none' | 'notify' | 'final-only' | 'affected' | 'full'
      }
      readonly lapseReason?: string
      /** Format: uuid */
      readonly orderId: string
      readonly orderNumber: string
      readonly proposal: {
        readonly contact?: (string & (unknown & unknown)) | null
        readonly deliveryPlace?: (string & (unknown & unknown)) | null
        readonly documentAllowanceCharges?: readonly {
          readonly amount: string
          /** @enum {string} */
          readonly kind: 'allowance' | 'charge'
          readonly reason?: string & (unknown & unknown)
          /** @enum {string} */
          readonly taxCategory: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
          readonly taxPercent: string
        }[]
        readonly lines?: readonly {
          readonly allowance?: string | null
          readonly buyerItemId?: (string & (unknown & unknown)) | null
          readonly cancel?: boolean
          readonly categoryId?: string | null
          readonly charge?: string | null
          readonly costCentreId?: string | null
          readonly description?: string & (unknown & unknown)
          /** @enum {string} */
          readonly kind?: 'goods' | 'service'
          /** @enum {string} */
          readonly match?: 'none' | 'two-way' | 'three-way' | 'three-way-direct' | 'four-way'
          /** Format: uuid */
          readonly orderLineId?: string
          readonly priceBaseQuantity?: string & (unknown & unknown)
          readonly promisedOn?: string | null
          readonly quantity?: string & (unknown & unknown)
          /** Format: uuid */
          readonly requisitionLineId?: string
          readonly supplierItemId?: (string & (unknown & unknown)) | null
          /** @enum {string} */
          readonly taxCategory?: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
          readonly taxPercent?: string
          readonly unitPrice?: string
        }[]
        readonly notes?: string | null
        readonly paymentTermsDays?: number | null
        readonly tags?: readonly (string & (unknown & unknown))[]
        /** Format: uuid */
        readonly vendorId?: string
      }
      readonly reason: string
      readonly revision?: number
      /** Format: date-time */
      readonly sentAt?: string
      /** @enum {string} */
      readonly state:
        | 'DRAFT'
        | 'SUBMITTED'
        | 'IN_APPROVAL'
        | 'APPROVED'
        | 'SENT'
        | 'ACKNOWLEDGED'
        | 'REJECTED_BY_SUPPLIER'
        | 'REJECTED'
        | 'LAPSED'
        | 'WITHDRAWN'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly vendorId: string
      readonly version: number
    }
    readonly PurchaseOrderChangePage: {
      readonly items: readonly {
        readonly baseRevision: number
        /** Format: uuid */
        readonly changeId: string
        readonly changeNumber: number
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        readonly gross: {
          readonly amount: string
          readonly currency: string
        }
        readonly grossBefore: {
          readonly amount: string
          readonly currency: string
        }
        /** Format: uuid */
        readonly orderId: string
        readonly orderNumber: string
        readonly reason: string
        readonly revision?: number
        /** @enum {string} */
        readonly state:
          | 'DRAFT'
          | 'SUBMITTED'
          | 'IN_APPROVAL'
          | 'APPROVED'
          | 'SENT'
          | 'ACKNOWLEDGED'
          | 'REJECTED_BY_SUPPLIER'
          | 'REJECTED'
          | 'LAPSED'
          | 'WITHDRAWN'
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly vendorId: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly PurchaseOrderListAcknowledgementsAnswer: {
      readonly items: readonly {
        /** Format: uuid */
        readonly acknowledgementId: string
        /** @enum {string} */
        readonly answer: 'received' | 'accepted' | 'accepted-with-changes' | 'rejected'
        /** Format: date */
        readonly answeredOn?: string
        /** @default [] */
        readonly lines: readonly {
          readonly backOrdered?: {
            /** Format: date */
            readonly promisedOn?: string
            readonly quantity: string & (unknown & unknown)
          }
          /** @enum {string} */
          readonly code: '1' | '3' | '5' | '7' | '42'
          readonly confirmed?: readonly {
            /** Format: date */
            readonly promisedOn?: string
            readonly quantity: string & (unknown & unknown)
          }[]
          readonly note?: string & (unknown & unknown)
          /** Format: uuid */
          readonly orderLineId?: string
          /** Format: date */
          readonly promisedOn?: string
          readonly quantity?: string & (unknown & unknown)
          readonly unitPrice?: string
        }[]
        readonly note?: string & (unknown & unknown)
        /** Format: uuid */
        readonly orderId: string
        /** Format: date-time */
        readonly recordedAt: string
        /** Format: uuid */
        readonly recordedBy: string
        readonly reference?: string & (unknown & unknown)
        readonly revision: number
      }[]
      readonly nextCursor: string | null
    }
    readonly PurchaseOrderListNumbersAnswer: {
      readonly items: readonly {
        /** Format: date-time */
        readonly issuedAt: string
        readonly number: string
        /** Format: uuid */
        readonly orderId: string
        readonly sequenceNumber: number
        readonly series: string
        /** @enum {string} */
        readonly state:
          'DRAFT' | 'SUBMITTED' | 'IN_APPROVAL' | 'APPROVED' | 'REJECTED' | 'ISSUED' | 'CLOSED' | 'CANCELLED'
        readonly void: boolean
      }[]
      readonly nextCursor: string | null
    }
    readonly PurchaseOrderPage: {
      readonly items: readonly {
        /**
         * @default NONE
         * @enum {string}
         */
        readonly acknowledgement:
          'NONE' | 'PENDING' | 'RECEIVED' | 'ACCEPTED' | 'ACCEPTED_WITH_CHANGES' | 'REJECTED' | 'NOT_REQUIRED'
        /** @enum {string} */
        readonly billing: 'NONE' | 'PARTIAL' | 'FULL' | 'OVER'
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        readonly currency: string
        readonly gross: {
          readonly amount: string
          readonly currency: string
        }
        /** Format: date-time */
        readonly issuedAt?: string
        /** Format: uuid */
        readonly legalEntityId?: string
        readonly number?: string
        readonly onHold?: boolean
        /** Format: uuid */
        readonly orderId: string
        readonly printedNumber?: string
        /** @enum {string} */
        readonly receipt: 'NONE' | 'PARTIAL' | 'FULL' | 'OVER'
        /** Format: uuid */
        readonly requesterId: string
        /** Format: uuid */
        readonly requisitionId: string
        /** @default 0 */
        readonly revision: number
        /** @enum {string} */
        readonly state:
          'DRAFT' | 'SUBMITTED' | 'IN_APPROVAL' | 'APPROVED' | 'REJECTED' | 'ISSUED' | 'CLOSED' | 'CANCELLED'
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly vendorId: string
        readonly vendorName: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly PurchaseOrderReceivablesAnswer: {
      readonly lines: readonly {
        readonly accepted: string
        readonly alternate: {
          /** @default 1 */
          readonly denominator: number
          readonly numerator: number
          readonly open: string
          readonly unitCode: string
        } | null
        readonly cancelled: string
        readonly complete: boolean
        readonly creditExpected: string
        readonly description: string
        readonly inDrafts: string
        readonly inInspection: string
        /** @enum {string} */
        readonly kind: 'goods' | 'service'
        readonly lineNumber: number
        readonly most: string
        readonly open: string
        readonly ordered: string
        /** Format: uuid */
        readonly orderLineId: string
        readonly promisedOn: string | null
        readonly received: string
        readonly rejected: string
        readonly returned: string
        readonly tolerance: {
          readonly overAbsolute: string | null
          readonly overPercent: string
          /** @enum {string} */
          readonly overSource: 'line' | 'category' | 'vendor' | 'organization'
          readonly underPercent: string
          /** @enum {string} */
          readonly underSource: 'line' | 'category' | 'vendor' | 'organization'
        }
        readonly unitCode: string
      }[]
      readonly number?: string
      /** Format: uuid */
      readonly orderId: string
      readonly version: number
    }
    readonly PurchaseOrderRevisionPage: {
      readonly items: readonly {
        readonly approved: boolean
        readonly approvedBy: readonly string[]
        /** Format: uuid */
        readonly changeId?: string
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        readonly differences: readonly {
          readonly after: string | null
          readonly before: string | null
          readonly label: string
          readonly path: string
        }[]
        readonly gross: {
          readonly amount: string
          readonly currency: string
        }
        readonly hash: string
        /** Format: uuid */
        readonly orderId: string
        readonly printedNumber: string
        readonly revision: number
      }[]
      readonly nextCursor: string | null
    }
    readonly ReassignTask: {
      readonly reason: string & (unknown & unknown)
      /** Format: uuid */
      readonly userId: string
    }
    readonly Receipt: {
      readonly deliveryNote?: string & (unknown & unknown)
      readonly draft?: {
        readonly holdsRoomUntil: string | null
        readonly lines: readonly {
          readonly inInspection?: string
          readonly item?: {
            readonly buyerItemId?: string & (unknown & unknown)
            readonly supplierItemId?: string & (unknown & unknown)
          }
          /** Format: uuid */
          readonly orderLineId?: string
          readonly quantity: string & (unknown & unknown)
          readonly rejected?: string
          readonly rejectionReason?: string & (unknown & unknown)
          readonly unitCode?: string
        }[]
      }
      readonly lines: readonly {
        readonly accepted: string
        readonly counted?: {
          readonly quantity: string & (unknown & unknown)
          readonly unitCode: string
        }
        readonly inInspection: string
        /** Format: uuid */
        readonly lineId: string
        /** Format: uuid */
        readonly orderLineId: string
        readonly quantity: string & (unknown & unknown)
        readonly rejected: string
        readonly rejectionReason?: string
        readonly returned: string
      }[]
      readonly number?: string
      /** Format: uuid */
      readonly orderId: string
      readonly orderNumber: string
      readonly orderVersion: number
      /** Format: uuid */
      readonly receiptId: string
      /** Format: date-time */
      readonly receivedAt: string
      /** Format: uuid */
      readonly receivedBy: string
      readonly receivedByName?: string
      readonly reversal?: {
        readonly reason: string
        /** Format: date-time */
        readonly reversedAt: string
        /** Format: uuid */
        readonly reversedBy: string
      }
      /** @enum {string} */
      readonly state:
        'DRAFT' | 'DISCARDED' | 'POSTED' | 'IN_INSPECTION' | 'ACCEPTED' | 'PARTLY_REJECTED' | 'REJECTED' | 'REVERSED'
      /** Format: uuid */
      readonly vendorId: string
      readonly version: number
    }
    readonly ReceiptPage: {
      readonly items: readonly {
        readonly deliveryNote?: string & (unknown & unknown)
        readonly draft?: {
          readonly holdsRoomUntil: string | null
          readonly lines: readonly {
            readonly inInspection?: string
            readonly item?: {
              readonly buyerItemId?: string & (unknown & unknown)
              readonly supplierItemId?: string & (unknown & unknown)
            }
            /** Format: uuid */
            readonly orderLineId?: string
            readonly quantity: string & (unknown & unknown)
            readonly rejected?: string
            readonly rejectionReason?: string & (unknown & unknown)
            readonly unitCode?: string
          }[]
        }
        readonly lines: readonly {
          readonly accepted: string
          readonly counted?: {
            readonly quantity: string & (unknown & unknown)
            readonly unitCode: string
          }
          readonly inInspection: string
          /** Format: uuid */
          readonly lineId: string
          /** Format: uuid */
          readonly orderLineId: string
          readonly quantity: string & (unknown & unknown)
          readonly rejected: string
          readonly rejectionReason?: string
          readonly returned: string
        }[]
        readonly number?: string
        /** Format: uuid */
        readonly orderId: string
        readonly orderNumber: string
        readonly orderVersion: number
        /** Format: uuid */
        readonly receiptId: string
        /** Format: date-time */
        readonly receivedAt: string
        /** Format: uuid */
        readonly receivedBy: string
        readonly receivedByName?: string
        readonly reversal?: {
          readonly reason: string
          /** Format: date-time */
          readonly reversedAt: string
          /** Format: uuid */
          readonly reversedBy: string
        }
        /** @enum {string} */
        readonly state:
          'DRAFT' | 'DISCARDED' | 'POSTED' | 'IN_INSPECTION' | 'ACCEPTED' | 'PARTLY_REJECTED' | 'REJECTED' | 'REVERSED'
        /** Format: uuid */
        readonly vendorId: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly RecordPrepayment: {
      readonly amount: {
        readonly amount: string
        readonly currency: string
      }
      /** Format: date */
      readonly paidOn?: string
      readonly reference: string & (unknown & unknown)
      /** Format: uuid */
      readonly vendorId: string
    }
    readonly RedriveDeadLetter: {
      readonly reason?: string
    }
    readonly RegisterOrganization: {
      readonly admin: {
        /** Format: email */
        readonly email: string
        readonly name: string & (unknown & unknown)
        /** Format: password */
        readonly password: string
      }
      readonly organization: {
        readonly baseCurrency: string
        readonly country: string
        readonly name: string & (unknown & unknown)
        readonly timeZone: string
      }
    }
    readonly RejectVendor: {
      readonly reason: string & (unknown & unknown)
    }
    readonly RequalifyVendorQualification: {
      /** Format: uuid */
      readonly questionnaireId?: string
      readonly reason: string & (unknown & unknown)
    }
    readonly RequestExport: {
      /** @default false */
      readonly byteOrderMark?: boolean
      readonly columns?: readonly string[]
      readonly operation: string
      /** @default {} */
      readonly query?: {
        readonly [key: string]: string | readonly string[]
      }
    }
    readonly RequestPdf: {
      /** Format: uuid */
      readonly documentId: string
      /** @enum {string} */
      readonly documentType: 'requisition' | 'purchase-order' | 'payment-request'
      readonly revision?: number
    }
    readonly Requisition: {
      readonly approval?: {
        readonly automatic?: boolean
        readonly decisions: readonly {
          readonly comment?: string
          /** Format: date-time */
          readonly decidedAt: string
          readonly decision: string
          readonly onBehalfOf?: {
            /** Format: uuid */
            readonly userId: string
            readonly userName: string
          }
          /** Format: uuid */
          readonly userId: string
          readonly userName: string
        }[]
        readonly definitionName: string
        readonly definitionVersion: number
        readonly documentVersion: number
        /** Format: uuid */
        readonly instanceId: string
        readonly reason?: string
        readonly reasons?: readonly components['schemas']['ApprovalReason'][]
        /** @enum {string} */
        readonly verdict?: 'approved' | 'rejected' | 'returned'
      }
      readonly approvalHistory: readonly {
        readonly automatic?: boolean
        readonly decisions: readonly {
          readonly comment?: string
          /** Format: date-time */
          readonly decidedAt: string
          readonly decision: string
          readonly onBehalfOf?: {
            /** Format: uuid */
            readonly userId: string
            readonly userName: string
          }
          /** Format: uuid */
          readonly userId: string
          readonly userName: string
        }[]
        readonly definitionName: string
        readonly definitionVersion: number
        readonly documentVersion: number
        /** Format: uuid */
        readonly instanceId: string
        readonly reason?: string
        readonly reasons?: readonly components['schemas']['ApprovalReason'][]
        /** @enum {string} */
        readonly verdict?: 'approved' | 'rejected' | 'returned'
      }[]
      readonly change?: {
        readonly lines: readonly {
          /** Format: uuid */
          readonly lineId: string
          readonly quantity: string & (unknown & unknown)
        }[]
        readonly newLines: readonly {
          readonly allowance?: string
          readonly buyerItemId?: string & (unknown & unknown)
          /** Format: uuid */
          readonly categoryId?: string
          readonly charge?: string
          /** Format: uuid */
          readonly costCentreId?: string
          readonly description: string & (unknown & unknown)
          /** @default 1 */
          readonly priceBaseQuantity: string & (unknown & unknown)
          readonly quantity: string & (unknown & unknown)
          readonly supplierItemId?: string & (unknown & unknown)
          /**
           * @default S
           * @enum {string}
           */
          readonly taxCategory: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
          /** @default 0 */
          readonly taxPercent: string
          readonly unitCode: string
          readonly unitPrice: string
        }[]
        readonly reason: string
        /** @enum {string} */
        readonly state: 'SUBMITTED' | 'IN_APPROVAL'
        /** Format: date-time */
        readonly submittedAt: string
        /** Format: uuid */
        readonly submittedBy: string
        readonly submittedVersion: number
      }
      /** Format: uuid */
      readonly copiedFrom?: string
      /** Format: uuid */
      readonly costCentreId?: string
      /** Format: date-time */
      readonly createdAt: string
      readonly currency: string
      readonly deliveryPlace?: string & (unknown & unknown)
      readonly documentAllowanceCharges: readonly {
        readonly amount: string
        /** @enum {string} */
        readonly kind: 'allowance' | 'charge'
        readonly reason?: string & (unknown & unknown)
        /** @enum {string} */
        readonly taxCategory: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        readonly taxPercent: string
      }[]
      /** Format: uuid */
      readonly legalEntityId?: string
      readonly lines: readonly {
        readonly allowance?: string
        readonly buyerItemId?: string & (unknown & unknown)
        /** Format: uuid */
        readonly categoryId?: string
        readonly charge?: string
        /** Format: uuid */
        readonly costCentreId?: string
        readonly description: string & (unknown & unknown)
        /** Format: uuid */
        readonly lineId: string
        readonly lineNumber: number
        readonly net: {
          readonly amount: string
          readonly currency: string
        }
        readonly orders: readonly {
          readonly number?: string
          /** Format: uuid */
          readonly orderId: string
          readonly quantity: string
        }[]
        readonly priceBaseQuantity: string
        readonly quantities: {
          readonly allocated: string
          readonly approved: string
          readonly cancelled: string
          readonly open: string
          readonly received: string
          readonly requested: string
        }
        readonly supplierItemId?: string & (unknown & unknown)
        /** @enum {string} */
        readonly taxCategory: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
        readonly taxPercent: string
        readonly unitCode: string
        readonly unitPrice: string
      }[]
      /** Format: date */
      readonly needBy?: string
      readonly purpose?: string
      readonly quoteFileIds: readonly string[]
      readonly quoteWaiver?: string
      /** Format: uuid */
      readonly requesterId: string
      readonly requesterName?: string
      /** Format: uuid */
      readonly requisitionId: string
      /** @enum {string} */
      readonly state:
        | 'DRAFT'
        | 'SUBMITTED'
        | 'IN_APPROVAL'
        | 'APPROVED'
        | 'PARTIALLY_ORDERED'
        | 'ORDERED'
        | 'PARTIALLY_RECEIVED'
        | 'RECEIVED'
        | 'CLOSED'
        | 'RETURNED'
        | 'REJECTED'
        | 'WITHDRAWN'
        | 'ON_HOLD'
        | 'STOPPED'
        | 'CANCELLED'
      readonly stateReason?: string
      /** Format: date-time */
      readonly submittedAt?: string
      readonly title: string & (unknown & unknown)
      readonly totals: {
        readonly allowances: {
          readonly amount: string
          readonly currency: string
        }
        readonly charges: {
          readonly amount: string
          readonly currency: string
        }
        readonly gross: {
          readonly amount: string
          readonly currency: string
        }
        readonly lines: {
          readonly amount: string
          readonly currency: string
        }
        readonly net: {
          readonly amount: string
          readonly currency: string
        }
        readonly tax: {
          readonly amount: string
          readonly currency: string
        }
        readonly taxes: readonly {
          /** @enum {string} */
          readonly category: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'
          readonly percent: string
          readonly tax: {
            readonly amount: string
            readonly currency: string
          }
          readonly taxable: {
            readonly amount: string
            readonly currency: string
          }
        }[]
      }
      /** Format: date-time */
      readonly updatedAt: string
      readonly version: number
      readonly warnings: readonly {
        /** @enum {string} */
        readonly code: 'lead_time' | 'duplicate_need'
        readonly detail: string
        readonly facts?:
          | {
              readonly category: string
              /** @constant */
              readonly code: 'lead_time'
              readonly days: number
              /** Format: date */
              readonly earliest: string
              readonly line: number
              /** Format: date */
              readonly needBy: string
            }
          | {
              /** @constant */
              readonly code: 'duplicate_need'
              readonly description: string
              readonly requesterName?: string
              /** Format: date */
              readonly submittedOn: string
              readonly title: string
            }
        readonly pointer: string
        /** Format: uuid */
        readonly requisitionId?: string
      }[]
    }
    readonly RequisitionGetDraftAnswer: {
      readonly basedOnVersion: number
      readonly draftVersion: number
      readonly entries: {
        readonly costCentreId?: unknown
        readonly currency?: unknown
        readonly deliveryPlace?: unknown
        readonly documentAllowanceCharges?: unknown
        readonly legalEntityId?: unknown
        readonly lines?: unknown
        readonly needBy?: unknown
        readonly purpose?: unknown
        readonly quoteFileIds?: unknown
        readonly quoteWaiver?: unknown
        readonly title?: unknown
      }
      /** Format: uuid */
      readonly requisitionId: string
      /** Format: date-time */
      readonly savedAt: string
      readonly stale: boolean
    }
    readonly RequisitionPage: {
      readonly items: readonly {
        /** Format: uuid */
        readonly costCentreId?: string
        /** Format: date-time */
        readonly createdAt: string
        readonly currency: string
        readonly deliveryPlace?: string & (unknown & unknown)
        readonly gross: {
          readonly amount: string
          readonly currency: string
        }
        /** Format: uuid */
        readonly legalEntityId?: string
        /** Format: date */
        readonly needBy?: string
        readonly purpose?: string
        /** Format: uuid */
        readonly requesterId: string
        readonly requesterName?: string
        /** Format: uuid */
        readonly requisitionId: string
        /** @enum {string} */
        readonly state:
          | 'DRAFT'
          | 'SUBMITTED'
          | 'IN_APPROVAL'
          | 'APPROVED'
          | 'PARTIALLY_ORDERED'
          | 'ORDERED'
          | 'PARTIALLY_RECEIVED'
          | 'RECEIVED'
          | 'CLOSED'
          | 'RETURNED'
          | 'REJECTED'
          | 'WITHDRAWN'
          | 'ON_HOLD'
          | 'STOPPED'
          | 'CANCELLED'
        /** Format: date-time */
        readonly submittedAt?: string
        readonly title: string & (unknown & unknown)
        /** Format: date-time */
        readonly updatedAt: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly ResolveExceptionSupplierInvoice: {
      readonly reason: string & (unknown & unknown)
      /** @enum {string} */
      readonly resolution:
        'accept' | 'assign' | 'receive' | 'rematch' | 'reject' | 'dispute' | 'short-pay' | 'request-change'
    }
    readonly Return: {
      readonly creditExpected: boolean
      readonly lines: readonly {
        readonly billedPart: string
        readonly counted?: {
          readonly quantity: string & (unknown & unknown)
          readonly unitCode: string
        }
        /** Format: uuid */
        readonly lineId: string
        /** Format: uuid */
        readonly orderLineId: string
        readonly quantity: string & (unknown & unknown)
        readonly reason: string
        /** Format: uuid */
        readonly receiptLineId: string
        readonly rejectedPart: string
        readonly replacement: boolean
      }[]
      readonly number: string
      /** Format: uuid */
      readonly orderId: string
      readonly orderNumber: string
      /** Format: uuid */
      readonly receiptId: string
      /** Format: date-time */
      readonly returnedAt: string
      /** Format: uuid */
      readonly returnedBy: string
      readonly returnedByName?: string
      /** Format: uuid */
      readonly returnId: string
      readonly reversal?: {
        readonly reason: string
        /** Format: date-time */
        readonly reversedAt: string
        /** Format: uuid */
        readonly reversedBy: string
      }
      /** @enum {string} */
      readonly state: 'POSTED' | 'REVERSED'
      /** Format: uuid */
      readonly vendorId: string
      readonly version: number
    }
    readonly ReturnPage: {
      readonly items: readonly {
        readonly creditExpected: boolean
        readonly lines: readonly {
          readonly billedPart: string
          readonly counted?: {
            readonly quantity: string & (unknown & unknown)
            readonly unitCode: string
          }
          /** Format: uuid */
          readonly lineId: string
          /** Format: uuid */
          readonly orderLineId: string
          readonly quantity: string & (unknown & unknown)
          readonly reason: string
          /** Format: uuid */
          readonly receiptLineId: string
          readonly rejectedPart: string
          readonly replacement: boolean
        }[]
        readonly number: string
        /** Format: uuid */
        readonly orderId: string
        readonly orderNumber: string
        /** Format: uuid */
        readonly receiptId: string
        /** Format: date-time */
        readonly returnedAt: string
        /** Format: uuid */
        readonly returnedBy: string
        readonly returnedByName?: string
        /** Format: uuid */
        readonly returnId: string
        readonly reversal?: {
          readonly reason: string
          /** Format: date-time */
          readonly reversedAt: string
          /** Format: uuid */
          readonly reversedBy: string
        }
        /** @enum {string} */
        readonly state: 'POSTED' | 'REVERSED'
        /** Format: uuid */
        readonly vendorId: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly ReverseReceipt: {
      readonly reason: string & (unknown & unknown)
    }
    readonly ReverseReturn: {
      readonly reason: string & (unknown & unknown)
    }
    readonly ReviewVendor: Record<string, never>
    readonly Role: {
      readonly description: string
      readonly grants: {
        readonly [key: string]: 'all' | 'own'
      }
      readonly name: string & (unknown & unknown)
      readonly roleId: string
      readonly shipped: boolean
      readonly version: number
    }
    readonly RolePage: {
      readonly items: readonly {
        readonly description: string
        readonly grants: {
          readonly [key: string]: 'all' | 'own'
        }
        readonly name: string & (unknown & unknown)
        readonly roleId: string
        readonly shipped: boolean
        readonly version: number
      }[]
    }
    readonly SaveDraftRequisition: {
      readonly draftVersion: number
      readonly entries: {
        readonly costCentreId?: unknown
        readonly currency?: unknown
        readonly deliveryPlace?: unknown
        readonly documentAllowanceCharges?: unknown
        readonly legalEntityId?: unknown
        readonly lines?: unknown
        readonly needBy?: unknown
        readonly purpose?: unknown
        readonly quoteFileIds?: unknown
        readonly quoteWaiver?: unknown
        readonly title?: unknown
      }
    }
    readonly SavedView: {
      /** Format: date-time */
      readonly createdAt: string
      readonly isDefault: boolean
      readonly isOwn: boolean
      readonly isShared: boolean
      readonly name: string & (unknown & unknown)
      /** Format: uuid */
      readonly ownerUserId: string
      /** Format: uuid */
      readonly savedViewId: string
      /** @enum {string} */
      readonly screen:
        'requisitions' | 'approvals' | 'purchase-orders' | 'vendors' | 'invoices' | 'payments' | 'users' | 'audit'
      readonly settings: {
        /** @default [] */
        readonly columns: readonly string[]
        /** @default {} */
        readonly filters: {
          readonly [key: string]: string | boolean | readonly string[]
        }
        /** @default null */
        readonly sort: string | null
      }
      /** Format: date-time */
      readonly updatedAt: string
      readonly version: number
    }
    readonly SavedViewPage: {
      readonly items: readonly {
        /** Format: date-time */
        readonly createdAt: string
        readonly isDefault: boolean
        readonly isOwn: boolean
        readonly isShared: boolean
        readonly name: string & (unknown & unknown)
        /** Format: uuid */
        readonly ownerUserId: string
        /** Format: uuid */
        readonly savedViewId: string
        /** @enum {string} */
        readonly screen:
          'requisitions' | 'approvals' | 'purchase-orders' | 'vendors' | 'invoices' | 'payments' | 'users' | 'audit'
        readonly settings: {
          /** @default [] */
          readonly columns: readonly string[]
          /** @default {} */
          readonly filters: {
            readonly [key: string]: string | boolean | readonly string[]
          }
          /** @default null */
          readonly sort: string | null
        }
        /** Format: date-time */
        readonly updatedAt: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly SchedulePaymentRequest: {
      /** Format: date */
      readonly executionDate: string
    }
    readonly SendNotification: {
      readonly body: string
      readonly title: string & (unknown & unknown)
      readonly userIds: readonly string[]
    }
    readonly ServiceAcceptance: {
      /** Format: uuid */
      readonly acceptanceId: string
      /** Format: date-time */
      readonly acceptedAt: string
      /** Format: uuid */
      readonly acceptedBy: string
      readonly acceptedByName?: string
      readonly lines: readonly {
        /** Format: uuid */
        readonly lineId: string
        /** Format: uuid */
        readonly orderLineId: string
        readonly percent?: string
        readonly quantity: string & (unknown & unknown)
      }[]
      readonly number: string
      /** Format: uuid */
      readonly orderId: string
      readonly orderNumber: string
      readonly orderVersion: number
      readonly period: {
        /** Format: date */
        readonly from: string
        /** Format: date */
        readonly to: string
      }
      readonly reference?: string & (unknown & unknown)
      readonly reversal?: {
        readonly reason: string
        /** Format: date-time */
        readonly reversedAt: string
        /** Format: uuid */
        readonly reversedBy: string
      }
      /** @enum {string} */
      readonly state: 'ACCEPTED' | 'REVERSED'
      /** Format: uuid */
      readonly vendorId: string
      readonly version: number
    }
    readonly ServiceAcceptancePage: {
      readonly items: readonly {
        /** Format: uuid */
        readonly acceptanceId: string
        /** Format: date-time */
        readonly acceptedAt: string
        /** Format: uuid */
        readonly acceptedBy: string
        readonly acceptedByName?: string
        readonly lines: readonly {
          /** Format: uuid */
          readonly lineId: string
          /** Format: uuid */
          readonly orderLineId: string
          readonly percent?: string
          readonly quantity: string & (unknown & unknown)
        }[]
        readonly number: string
        /** Format: uuid */
        readonly orderId: string
        readonly orderNumber: string
        readonly orderVersion: number
        readonly period: {
          /** Format: date */
          readonly from: string
          /** Format: date */
          readonly to: string
        }
        readonly reference?: string & (unknown & unknown)
        readonly reversal?: {
          readonly reason: string
          /** Format: date-time */
          readonly reversedAt: string
          /** Format: uuid */
          readonly reversedBy: string
        }
        /** @enum {string} */
        readonly state: 'ACCEPTED' | 'REVERSED'
        /** Format: uuid */
        readonly vendorId: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly SessionJoinAnswer: {
      readonly accessToken: string
      readonly expiresIn: number
      readonly organization: {
        readonly name: string & (unknown & unknown)
        /** Format: uuid */
        readonly organizationId: string
      }
      readonly refreshToken: string
      /** Format: date-time */
      readonly sessionEndsAt: string
      /** @constant */
      readonly tokenType: 'Bearer'
    }
    readonly SessionLoginAnswer:
      | {
          readonly accessToken: string
          readonly expiresIn: number
          readonly organization: {
            readonly name: string & (unknown & unknown)
            /** Format: uuid */
            readonly organizationId: string
          }
          readonly refreshToken: string
          /** Format: date-time */
          readonly sessionEndsAt: string
          /** @constant */
          readonly tokenType: 'Bearer'
        }
      | {
          readonly choices: readonly {
            readonly name: string & (unknown & unknown)
            /** Format: uuid */
            readonly organizationId: string
          }[]
        }
    readonly SessionMeAnswer: {
      /** Format: email */
      readonly email: string
      /** Format: uuid */
      readonly membershipId: string
      readonly name: string & (unknown & unknown)
      readonly organization: {
        readonly baseCurrency: string
        readonly country: string
        readonly name: string & (unknown & unknown)
        /** Format: uuid */
        readonly organizationId: string
        readonly timeZone: string
      }
      readonly rights: {
        readonly [key: string]: 'all' | 'own'
      }
      readonly roles: readonly string[]
      /** Format: uuid */
      readonly userId: string
    }
    readonly SessionSwitchAnswer:
      | {
          readonly accessToken: string
          readonly expiresIn: number
          readonly organization: {
            readonly name: string & (unknown & unknown)
            /** Format: uuid */
            readonly organizationId: string
          }
          readonly refreshToken: string
          /** Format: date-time */
          readonly sessionEndsAt: string
          /** @constant */
          readonly tokenType: 'Bearer'
        }
      | {
          readonly choices: readonly {
            readonly name: string & (unknown & unknown)
            /** Format: uuid */
            readonly organizationId: string
          }[]
        }
    readonly SetReceivingTermsPurchaseOrder: {
      readonly lines: readonly {
        /** @default null */
        readonly alternateUnit?: {
          /** @default 1 */
          readonly denominator?: number
          readonly numerator: number
          readonly unitCode: string
        } | null
        /** Format: uuid */
        readonly orderLineId: string
        /** @default null */
        readonly overReceiptAbsolute?: string | null
        /** @default null */
        readonly overReceiptPercent?: string | null
        /** @default null */
        readonly underReceiptPercent?: string | null
      }[]
    }
    readonly SetVendorReceivingTerms: {
      /** @default null */
      readonly overReceiptAbsolute?: string | null
      /** @default null */
      readonly overReceiptPercent?: string | null
      /** @default null */
      readonly underReceiptPercent?: string | null
    }
    readonly ShortClosePurchaseOrder: {
      readonly quantity?: string & (unknown & unknown)
      readonly reason: string & (unknown & unknown)
    }
    readonly SplitPurchaseOrder: {
      readonly lines: readonly {
        /** Format: uuid */
        readonly orderLineId: string
        readonly quantity?: string & (unknown & unknown)
      }[]
      /** Format: uuid */
      readonly vendorId?: string
    }
    readonly SupplierInvoice: {
      readonly bankAccounts: readonly {
        readonly bic?: string
        readonly holder?: string
        readonly iban: string
      }[]
      readonly booked: boolean
      /** Format: date-time */
      readonly createdAt: string
      readonly credited: {
        readonly amount: string
        readonly currency: string
      }
      /** Format: uuid */
      readonly creditOf?: string
      readonly creditReason?: string
      readonly currency: string
      readonly discounted?: {
        readonly amount: string
        readonly currency: string
      }
      readonly disputed: {
        readonly amount: string
        readonly currency: string
      }
      readonly documentAllowanceCharges: readonly {
        readonly amount: string
        /** @enum {string} */
        readonly kind: 'allowance' | 'charge'
        readonly reason?: string & (unknown & unknown)
        readonly taxCategory: string
        readonly taxPercent: string
      }[]
      /** Format: date */
      readonly dueDate?: string
      /** Format: uuid */
      readonly enteredBy: string
      readonly exceptions: readonly {
        readonly actual?: string
        readonly allowedResolutions: readonly (
          'accept' | 'assign' | 'receive' | 'rematch' | 'reject' | 'dispute' | 'short-pay' | 'request-change'
        )[]
        readonly changeRequested?: {
          /** Format: date-time */
          readonly at: string
          /** Format: uuid */
          readonly by: string
          readonly reason: string
        }
        readonly detail: string
        readonly difference?: string
        /** Format: date-time */
        readonly dueAt?: string
        /** Format: uuid */
        readonly exceptionId: string
        readonly expected?: string
        readonly facts?:
          | {
              readonly billed: {
                readonly amount: string
                readonly currency: string
              }
              readonly earlier?: {
                readonly amount: string
                readonly currency: string
              }
              readonly expected: {
                readonly amount: string
                readonly currency: string
              }
              readonly line: string
              readonly orderLine: number
              readonly quantity: string
              /** @enum {string} */
              readonly type: 'PRICE' | 'PRICE_UNDER_BILLED'
              readonly unitCode?: string
            }
          | {
              readonly billed: {
                readonly category: string
                readonly percent: string
              }
              readonly expected: {
                readonly category: string
                readonly percent: string
              }
              readonly line: string
              readonly orderLine: number
              /** @constant */
              readonly type: 'TAX'
            }
          | {
              readonly billed: string
              readonly expected: string
              readonly line: string
              readonly orderLine: number
              /** @constant */
              readonly type: 'UNIT'
            }
          | {
              /** @enum {string} */
              readonly basis?: 'received' | 'accepted'
              readonly billed: string
              readonly left: string
              readonly orderLine: number
              /** @enum {string} */
              readonly type:
                'QTY_OVER_ORDERED' | 'QTY_OVER_RECEIVED' | 'NOT_RECEIVED' | 'QTY_UNDER_BILLED' | 'QTY_OVER_CREDITED'
              readonly unitCode?: string
            }
          | {
              readonly description?: string
              readonly line?: string
              readonly orderLines?: number
              readonly reference?: string
              /** @constant */
              readonly type: 'UNMATCHED_LINE'
              /** @enum {string} */
              readonly why:
                | 'no-order'
                | 'assigned-line-gone'
                | 'line-of-several-orders'
                | 'line-not-on-order'
                | 'order-not-of-invoice'
                | 'item-of-several-lines'
                | 'nothing-named'
            }
          | {
              readonly line: string
              readonly net: {
                readonly amount: string
                readonly currency: string
              }
              readonly quantity: string
              /** @enum {string} */
              readonly type: 'NEGATIVE_LINE' | 'NO_QUANTITY'
              readonly unitCode?: string
            }
          | {
              readonly billed: string
              readonly expected: string
              readonly order: string
              /** @constant */
              readonly type: 'CURRENCY'
            }
          | {
              readonly differences: readonly {
                readonly billed: {
                  readonly amount: string
                  readonly currency: string
                }
                readonly expected: {
                  readonly amount: string
                  readonly currency: string
                }
                /** @enum {string} */
                readonly kind: 'allowance' | 'charge'
                readonly tax: {
                  readonly category: string
                  readonly percent: string
                }
              }[]
              /** @constant */
              readonly type: 'FREIGHT'
            }
          | {
              readonly forGood: boolean
              readonly order: string
              readonly state: string
              /** @constant */
              readonly type: 'PO_CLOSED'
            }
          | {
              readonly order: string
              readonly reason: string
              /** @constant */
              readonly type: 'PO_ON_HOLD'
            }
          | {
              readonly billed: readonly string[]
              readonly recorded: readonly string[]
              /** @constant */
              readonly type: 'BANK_MISMATCH'
            }
          | {
              readonly number: string
              /** @constant */
              readonly type: 'DUPLICATE'
            }
          | {
              readonly invoices: readonly string[]
              readonly number: string
              /** @constant */
              readonly type: 'CREDIT_WITHOUT_INVOICE'
            }
          | {
              readonly order: string
              /** @enum {string} */
              readonly role: 'creator' | 'approver' | 'receiver'
              /** @constant */
              readonly type: 'SEPARATION_OF_DUTIES'
            }
          | {
              readonly code: string
              readonly detail: string
              /** @constant */
              readonly type: 'BOOKING_REFUSED'
            }
          | {
              /** @constant */
              readonly type: 'VENDOR_HOLD'
            }
          | {
              readonly reason: string
              /** @constant */
              readonly type: 'VENDOR_BLACKLISTED'
              /** Format: date */
              readonly until?: string
            }
          | {
              /** Format: date */
              readonly date: string
              readonly line: string
              readonly order: string
              readonly orderLine: number
              readonly revision: number
              /** @constant */
              readonly type: 'LINE_NOT_IN_REVISION'
            }
        /** Format: uuid */
        readonly lineId?: string
        /** Format: uuid */
        readonly orderLineId?: string
        /** @enum {string} */
        readonly owner: 'accounts-payable' | 'buyer' | 'receiver' | 'fraud'
        /** Format: date-time */
        readonly raisedAt: string
        readonly reason?: string
        /** @enum {string} */
        readonly resolution?: 'accept' | 'cleared' | 'dispute' | 'short-pay'
        /** Format: date-time */
        readonly resolvedAt?: string
        /** Format: uuid */
        readonly resolvedBy?: string
        /** @enum {string} */
        readonly state: 'OPEN' | 'RESOLVED'
        readonly suggestions: readonly {
          readonly description: string
          readonly lineNumber: number
          /** Format: uuid */
          readonly orderId?: string
          /** Format: uuid */
          readonly orderLineId: string
          readonly reasons?: readonly (
            | {
                /** @enum {string} */
                readonly code: 'same-item' | 'same-description' | 'same-amount'
              }
            | {
                /** @constant */
                readonly code: 'alike-description'
                readonly percent: number
              }
          )[]
          readonly why: string
        }[]
        /** @enum {string} */
        readonly type:
          | 'PRICE'
          | 'QTY_OVER_ORDERED'
          | 'QTY_OVER_RECEIVED'
          | 'NOT_RECEIVED'
          | 'QTY_OVER_CREDITED'
          | 'UNMATCHED_LINE'
          | 'NEGATIVE_LINE'
          | 'NO_QUANTITY'
          | 'UNIT'
          | 'CURRENCY'
          | 'TAX'
          | 'FREIGHT'
          | 'PO_CLOSED'
          | 'BANK_MISMATCH'
          | 'DUPLICATE'
          | 'CREDIT_WITHOUT_INVOICE'
          | 'SEPARATION_OF_DUTIES'
          | 'BOOKING_REFUSED'
          | 'PRICE_UNDER_BILLED'
          | 'QTY_UNDER_BILLED'
          | 'VENDOR_HOLD'
          | 'VENDOR_BLACKLISTED'
          | 'PO_ON_HOLD'
          | 'LINE_NOT_IN_REVISION'
        readonly value?: {
          readonly amount: string
          readonly currency: string
        }
        readonly withheld?: {
          readonly amount: string
          readonly currency: string
        }
      }[]
      readonly file?: {
        /** Format: uuid */
        readonly fileId: string
        readonly sha256: string
      }
      /** Format: uuid */
      readonly invoiceId: string
      /** Format: date */
      readonly issueDate: string
      /** @enum {string} */
      readonly kind: 'invoice' | 'credit-note'
      readonly lines: readonly {
        readonly allowance?: string
        readonly buyerItemId?: string
        readonly charge?: string
        readonly description: string
        /** Format: uuid */
        readonly lineId: string
        readonly match?: {
          readonly beyond?: string
          readonly booked?: string
          /** @enum {string} */
          readonly by: 'order-line-reference' | 'supplier-item-id' | 'buyer-item-id' | 'assigned'
          /** Format: uuid */
          readonly orderId?: string
          /** Format: uuid */
          readonly orderLineId: string
          readonly receipts?: readonly {
            readonly quantity: string
            /** Format: uuid */
            readonly receiptId: string
            /** Format: uuid */
            readonly receiptLineId: string
            readonly receiptNumber?: string
          }[]
        }
        readonly net: {
          readonly amount: string
          readonly currency: string
        }
        readonly orderLineReference?: string
        readonly orderReference?: string
        readonly position: number
        readonly priceBaseQuantity: string
        readonly quantity: string
        readonly receiptReference?: string
        readonly reference: string
        readonly supplierItemId?: string
        readonly taxCategory: string
        readonly taxPercent: string
        readonly unitCode?: string
        readonly unitPrice: string
      }[]
      readonly number: string & (unknown & unknown)
      readonly open: {
        readonly amount: string
        readonly currency: string
      }
      readonly openExceptions: number
      /** Format: uuid */
      readonly orderId?: string
      readonly orderNumber?: string
      readonly orders: readonly {
        /** Format: uuid */
        readonly orderId: string
        readonly orderNumber?: string
        readonly revision?: number
        /** @enum {string} */
        readonly revisionBasis?: 'invoice-date' | 'current'
      }[]
      readonly paid: {
        readonly amount: string
        readonly currency: string
      }
      readonly payable: {
        readonly amount: string
        readonly currency: string
      }
      /** @enum {string} */
      readonly payment: 'OPEN' | 'PARTLY_RESERVED' | 'RESERVED' | 'PARTLY_PAID' | 'PAID'
      readonly precedingInvoices: readonly string[]
      readonly prepaymentIds: readonly string[]
      readonly recordedSlack: readonly {
        readonly difference: string
        readonly expected: string
        readonly field: string
        readonly lineReference?: string
        readonly rule: string
        readonly stated: string
      }[]
      readonly rejection?: {
        /** Format: date-time */
        readonly at: string
        /** Format: uuid */
        readonly by: string
        readonly reason: string
      }
      readonly reserved: {
        readonly amount: string
        readonly currency: string
      }
      readonly shortPaid: {
        readonly amount: string
        readonly currency: string
      }
      /** @enum {string} */
      readonly source: 'ubl' | 'api'
      /** @enum {string} */
      readonly state: 'CAPTURED' | 'EXCEPTION' | 'MATCHED' | 'REJECTED'
      readonly totals: {
        readonly allowances: {
          readonly amount: string
          readonly currency: string
        }
        readonly charges: {
          readonly amount: string
          readonly currency: string
        }
        readonly gross: {
          readonly amount: string
          readonly currency: string
        }
        readonly lines: {
          readonly amount: string
          readonly currency: string
        }
        readonly net: {
          readonly amount: string
          readonly currency: string
        }
        readonly payable: {
          readonly amount: string
          readonly currency: string
        }
        readonly prepaid: {
          readonly amount: string
          readonly currency: string
        }
        readonly rounding: {
          readonly amount: string
          readonly currency: string
        }
        readonly tax: {
          readonly amount: string
          readonly currency: string
        }
      }
      /** @enum {string} */
      readonly typeCode: '380' | '381' | '384' | '389'
      readonly typeName: string
      /** Format: date-time */
      readonly updatedAt: string
      readonly variances: readonly {
        readonly actual: string
        /** Format: uuid */
        readonly exceptionId?: string
        readonly expected: string
        /** @enum {string} */
        readonly handling: 'favourable' | 'tolerance' | 'small-difference' | 'accepted' | 'disputed' | 'short-paid'
        /** @enum {string} */
        readonly kind: 'price' | 'quantity' | 'tax' | 'freight'
        /** Format: uuid */
        readonly lineId?: string
        /** Format: uuid */
        readonly orderLineId?: string
        /** Format: uuid */
        readonly toleranceRuleId?: string
        readonly value: {
          readonly amount: string
          readonly currency: string
        }
      }[]
      /** Format: uuid */
      readonly vendorId: string
      readonly vendorName: string
      readonly version: number
    }
    readonly SupplierInvoicePage: {
      readonly items: readonly {
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly creditOf?: string
        readonly currency: string
        /** Format: date */
        readonly dueDate?: string
        /** Format: uuid */
        readonly enteredBy: string
        /** Format: uuid */
        readonly invoiceId: string
        /** Format: date */
        readonly issueDate: string
        /** @enum {string} */
        readonly kind: 'invoice' | 'credit-note'
        readonly number: string & (unknown & unknown)
        readonly open: {
          readonly amount: string
          readonly currency: string
        }
        readonly openExceptions: number
        /** Format: uuid */
        readonly orderId?: string
        readonly orderNumber?: string
        readonly payable: {
          readonly amount: string
          readonly currency: string
        }
        /** @enum {string} */
        readonly payment: 'OPEN' | 'PARTLY_RESERVED' | 'RESERVED' | 'PARTLY_PAID' | 'PAID'
        /** @enum {string} */
        readonly source: 'ubl' | 'api'
        /** @enum {string} */
        readonly state: 'CAPTURED' | 'EXCEPTION' | 'MATCHED' | 'REJECTED'
        /** @enum {string} */
        readonly typeCode: '380' | '381' | '384' | '389'
        readonly typeName: string
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly vendorId: string
        readonly vendorName: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly SwitchSession: {
      /** Format: uuid */
      readonly organizationId?: string
      readonly refreshToken: string
    }
    readonly Task: {
      readonly amount: {
        readonly amount: string
        readonly currency: string
      }
      readonly applied: boolean
      /** Format: uuid */
      readonly assigneeId: string
      readonly baseAmount?: {
        readonly amount: string
        readonly currency: string
      }
      readonly change?: {
        readonly differences: readonly {
          readonly after: string | null
          readonly before: string | null
          readonly label: string
          readonly path: string
        }[]
        readonly previousDocumentVersion: number
      }
      /** Format: date-time */
      readonly closedAt?: string
      readonly comment?: string
      /** Format: uuid */
      readonly documentId: string
      /** @enum {string} */
      readonly documentType: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
      readonly documentVersion: number
      /** Format: date-time */
      readonly dueAt?: string
      /** Format: uuid */
      readonly instanceId: string
      /** @enum {string} */
      readonly instanceState:
        'PENDING' | 'ACTIVE' | 'UNASSIGNED' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED' | 'EXPIRED'
      readonly instruction?: string
      /** @enum {string} */
      readonly kind: 'approval' | 'manual' | 'notify'
      readonly onBehalfOf?: {
        /** Format: uuid */
        readonly userId: string
        readonly userName: string
      }
      /** Format: date-time */
      readonly openedAt: string
      /** @enum {string} */
      readonly origin:
        | 'role'
        | 'user'
        | 'manager'
        | 'owner'
        | 'field'
        | 'replacement'
        | 'fallback'
        | 'delegation'
        | 'escalation'
        | 'reassignment'
      readonly originReason?: string
      readonly originReasons?: readonly components['schemas']['ApprovalReason'][]
      /** @enum {string} */
      readonly outcome?: 'approved' | 'rejected' | 'returned' | 'withdrawn' | 'cancelled'
      /** Format: uuid */
      readonly requesterId: string
      readonly requesterName: string
      readonly snapshot: {
        readonly [key: string]: unknown
      }
      /** @enum {string} */
      readonly state:
        | 'WAITING'
        | 'OPEN'
        | 'APPROVED'
        | 'REJECTED'
        | 'RETURNED'
        | 'DONE'
        | 'DELEGATED'
        | 'ESCALATED'
        | 'INFORMED'
        | 'VOID'
        | 'SKIPPED'
      readonly stepKey: string
      readonly stepName: string
      readonly subject?: components['schemas']['DocumentSubject']
      /** Format: uuid */
      readonly taskId: string
      readonly title: string & (unknown & unknown)
      /** @enum {string} */
      readonly verdict?: 'approved' | 'rejected' | 'returned'
      readonly version: number
    }
    readonly TaskPage: {
      readonly items: readonly {
        readonly amount: {
          readonly amount: string
          readonly currency: string
        }
        /** Format: uuid */
        readonly assigneeId: string
        /** Format: date-time */
        readonly closedAt?: string
        readonly comment?: string
        /** Format: uuid */
        readonly documentId: string
        /** @enum {string} */
        readonly documentType: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
        readonly documentVersion: number
        /** Format: date-time */
        readonly dueAt?: string
        /** Format: uuid */
        readonly instanceId: string
        /** @enum {string} */
        readonly kind: 'approval' | 'manual' | 'notify'
        readonly onBehalfOf?: {
          /** Format: uuid */
          readonly userId: string
          readonly userName: string
        }
        /** Format: date-time */
        readonly openedAt: string
        /** @enum {string} */
        readonly origin:
          | 'role'
          | 'user'
          | 'manager'
          | 'owner'
          | 'field'
          | 'replacement'
          | 'fallback'
          | 'delegation'
          | 'escalation'
          | 'reassignment'
        readonly originReason?: string
        /** Format: uuid */
        readonly requesterId: string
        readonly requesterName: string
        /** @enum {string} */
        readonly state:
          | 'WAITING'
          | 'OPEN'
          | 'APPROVED'
          | 'REJECTED'
          | 'RETURNED'
          | 'DONE'
          | 'DELEGATED'
          | 'ESCALATED'
          | 'INFORMED'
          | 'VOID'
          | 'SKIPPED'
        readonly stepKey: string
        readonly stepName: string
        readonly subject?: components['schemas']['DocumentSubject']
        /** Format: uuid */
        readonly taskId: string
        readonly title: string & (unknown & unknown)
      }[]
      readonly nextCursor: string | null
    }
    readonly TaskReassignAnswer: {
      readonly amount: {
        readonly amount: string
        readonly currency: string
      }
      /** Format: uuid */
      readonly assigneeId: string
      /** Format: date-time */
      readonly closedAt?: string
      readonly comment?: string
      /** Format: uuid */
      readonly documentId: string
      /** @enum {string} */
      readonly documentType: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
      readonly documentVersion: number
      /** Format: date-time */
      readonly dueAt?: string
      /** Format: uuid */
      readonly instanceId: string
      /** @enum {string} */
      readonly kind: 'approval' | 'manual' | 'notify'
      readonly onBehalfOf?: {
        /** Format: uuid */
        readonly userId: string
        readonly userName: string
      }
      /** Format: date-time */
      readonly openedAt: string
      /** @enum {string} */
      readonly origin:
        | 'role'
        | 'user'
        | 'manager'
        | 'owner'
        | 'field'
        | 'replacement'
        | 'fallback'
        | 'delegation'
        | 'escalation'
        | 'reassignment'
      readonly originReason?: string
      /** Format: uuid */
      readonly requesterId: string
      readonly requesterName: string
      /** @enum {string} */
      readonly state:
        | 'WAITING'
        | 'OPEN'
        | 'APPROVED'
        | 'REJECTED'
        | 'RETURNED'
        | 'DONE'
        | 'DELEGATED'
        | 'ESCALATED'
        | 'INFORMED'
        | 'VOID'
        | 'SKIPPED'
      readonly stepKey: string
      readonly stepName: string
      readonly subject?: components['schemas']['DocumentSubject']
      /** Format: uuid */
      readonly taskId: string
      readonly title: string & (unknown & unknown)
    }
    readonly Template: {
      readonly css: string
      /** @enum {string} */
      readonly documentType: 'requisition' | 'purchase-order' | 'payment-request'
      readonly html: string
      /** @enum {string} */
      readonly source: 'shipped' | 'own'
      readonly updatedAt: string | null
      readonly updatedBy: string | null
      readonly version: number
    }
    readonly TemplatePage: {
      readonly items: readonly {
        /** @enum {string} */
        readonly documentType: 'requisition' | 'purchase-order' | 'payment-request'
        /** @enum {string} */
        readonly source: 'shipped' | 'own'
        readonly updatedAt: string | null
        readonly updatedBy: string | null
        readonly version: number
      }[]
    }
    readonly TemplateResetAnswer: {
      /** @enum {string} */
      readonly documentType: 'requisition' | 'purchase-order' | 'payment-request'
      /** @enum {string} */
      readonly source: 'shipped' | 'own'
      readonly updatedAt: string | null
      readonly updatedBy: string | null
      readonly version: number
    }
    readonly TemplateVersionPage: {
      readonly items: readonly {
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        readonly css: string
        readonly html: string
        readonly number: number
        /** @enum {string} */
        readonly source: 'shipped' | 'own'
      }[]
      readonly nextCursor: string | null
    }
    readonly ToleranceRule: {
      readonly active: boolean
      readonly categoryCode?: string & (unknown & unknown)
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      readonly currency?: string
      /** @enum {string} */
      readonly kind: 'price' | 'quantity' | 'tax' | 'freight' | 'small-difference'
      /** Format: uuid */
      readonly legalEntityId?: string
      readonly lower: {
        readonly absolute: string | null
        readonly percent: string | null
      }
      /** @enum {string} */
      readonly operator: 'and' | 'or'
      /** Format: uuid */
      readonly toleranceRuleId: string
      /** Format: date-time */
      readonly updatedAt: string
      readonly upper: {
        readonly absolute: string | null
        readonly percent: string | null
      }
      /** Format: uuid */
      readonly vendorId?: string
      readonly version: number
    }
    readonly ToleranceRulePage: {
      readonly items: readonly {
        readonly active: boolean
        readonly categoryCode?: string & (unknown & unknown)
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        readonly currency?: string
        /** @enum {string} */
        readonly kind: 'price' | 'quantity' | 'tax' | 'freight' | 'small-difference'
        /** Format: uuid */
        readonly legalEntityId?: string
        readonly lower: {
          readonly absolute: string | null
          readonly percent: string | null
        }
        /** @enum {string} */
        readonly operator: 'and' | 'or'
        /** Format: uuid */
        readonly toleranceRuleId: string
        /** Format: date-time */
        readonly updatedAt: string
        readonly upper: {
          readonly absolute: string | null
          readonly percent: string | null
        }
        /** Format: uuid */
        readonly vendorId?: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly UpdateCategory: {
      readonly active?: boolean
      readonly leadTimeDays?: number
      readonly name?: string & (unknown & unknown)
      readonly overReceiptAbsolute?: string | null
      readonly overReceiptPercent?: string | null
      readonly underReceiptPercent?: string | null
    }
    readonly UpdateCostCentre: {
      readonly active?: boolean
      readonly name?: string & (unknown & unknown)
      readonly ownerUserId?: string | null
    }
    readonly UpdateLegalEntity: {
      readonly name?: string & (unknown & unknown)
      readonly taxId?: string | null
      readonly timeZone?: string
    }
    readonly UpdateOrganization: {
      readonly country?: string
      readonly name?: string & (unknown & unknown)
      readonly timeZone?: string
    }
    readonly UpdateRole: {
      readonly description?: string
      readonly grants?: {
        readonly [key: string]: 'all' | 'own'
      }
      readonly name?: string & (unknown & unknown)
    }
    readonly UpdateSavedView: {
      readonly isDefault?: boolean
      readonly isShared?: boolean
      readonly name?: string & (unknown & unknown)
      readonly settings?: {
        /** @default [] */
        readonly columns?: readonly string[]
        /** @default {} */
        readonly filters?: {
          readonly [key: string]: string | boolean | readonly string[]
        }
        /** @default null */
        readonly sort?: string | null
      }
    }
    readonly UpdateSettings: {
      readonly allowChangeAfterFullReceipt?: boolean
      readonly autoCloseIdleDays?: number | null
      readonly bankCoolOffDays?: number
      /** @enum {string} */
      readonly billableBasis?: 'received' | 'accepted'
      readonly cancellationNeedsAnswer?: boolean
      readonly changeToleranceAbsolute?: {
        readonly amount: string
        readonly currency: string
      } | null
      readonly changeTolerancePercent?: string
      readonly countDraftOrders?: boolean
      readonly countDraftReceipts?: boolean
      readonly draftReceiptDays?: number
      readonly duplicateNeedDays?: number
      readonly overOrderPercent?: string
      readonly overReceiptAbsolute?: string | null
      readonly overReceiptPercent?: string
      readonly separateVendorAndOrderDuties?: boolean
      readonly threeQuotesFrom?: {
        readonly amount: string
        readonly currency: string
      } | null
      readonly underReceiptPercent?: string
      /** @enum {string} */
      readonly vendorActivation?: 'direct' | 'four-eyes'
      readonly vendorDocumentExpiryHolds?: readonly ('rfq' | 'po' | 'invoice' | 'payment')[]
      readonly vendorDuplicatePercent?: number
      readonly vendorInvitationDays?: number
      readonly vendorRequalifyMonths?: number | null
      /** @enum {string} */
      readonly vendorSharedIban?: 'review' | 'acknowledge'
    }
    readonly UpdateUser: {
      readonly active?: boolean
      /** @enum {string} */
      readonly language?: 'en' | 'de'
      readonly managerUserId?: string | null
      readonly name?: string & (unknown & unknown)
      readonly roles?: readonly string[]
    }
    readonly UpdateVendor: {
      readonly bankAccounts?: readonly {
        readonly bic?: string
        readonly holder: string & (unknown & unknown)
        readonly iban: string
      }[]
      readonly country?: string
      readonly kind?: string | null
      readonly name?: string & (unknown & unknown)
      readonly paymentTermsDays?: number
      readonly postalCode?: string | null
      readonly registrationNumber?: string | null
      /** @enum {string} */
      readonly state?: 'ACTIVE' | 'INACTIVE'
      readonly taxId?: string | null
      readonly website?: string | null
    }
    readonly UpdateVendorQuestionnaire: {
      readonly questions?: readonly {
        /** @default null */
        readonly documentType?: string | null
        /** @default null */
        readonly favourable?: ('yes' | 'no') | null
        /** @default  */
        readonly help?: string
        readonly key: string
        /** @default null */
        readonly knockOut?: {
          /** @default null */
          readonly above?: string | null
          /** @default [] */
          readonly answers?: readonly string[]
          /** @default null */
          readonly below?: string | null
          /** @default true */
          readonly waivable?: boolean
        } | null
        /** @default null */
        readonly maximum?: string | null
        /** @default null */
        readonly minimum?: string | null
        /** @default [] */
        readonly options?: readonly {
          readonly key: string
          readonly label: string & (unknown & unknown)
          /** @default null */
          readonly score?: number | null
        }[]
        /** @default false */
        readonly required?: boolean
        readonly text: string & (unknown & unknown)
        /** @enum {string} */
        readonly type: 'text' | 'yes-no' | 'choice' | 'number' | 'date' | 'document'
        /** @default null */
        readonly weight?: number | null
      }[]
      readonly requiredDocuments?: readonly string[]
      readonly requiresRequalification?: boolean
      readonly title?: string & (unknown & unknown)
      readonly vendorKind?: string | null
    }
    readonly User: {
      readonly active: boolean
      /** Format: date-time */
      readonly createdAt: string
      /** Format: email */
      readonly email: string
      /** @enum {string} */
      readonly language: 'en' | 'de'
      readonly managerUserId: string | null
      /** Format: uuid */
      readonly membershipId: string
      readonly name: string & (unknown & unknown)
      readonly roles: readonly string[]
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly userId: string
      readonly version: number
    }
    readonly UserPage: {
      readonly items: readonly {
        readonly active: boolean
        /** Format: date-time */
        readonly createdAt: string
        /** Format: email */
        readonly email: string
        /** @enum {string} */
        readonly language: 'en' | 'de'
        readonly managerUserId: string | null
        /** Format: uuid */
        readonly membershipId: string
        readonly name: string & (unknown & unknown)
        readonly roles: readonly string[]
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly userId: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly Vendor: {
      readonly bankAccounts: readonly {
        readonly bic?: string
        readonly holder: string & (unknown & unknown)
        readonly iban: string
        readonly payableFrom?: string | null
      }[]
      /** @default null */
      readonly blacklisted: {
        readonly reason: string & (unknown & unknown)
        readonly until: string | null
      } | null
      readonly blacklistProposal: {
        /** Format: date-time */
        readonly proposedAt: string
        /** Format: uuid */
        readonly proposedBy: string
        readonly reason: string & (unknown & unknown)
        readonly until: string | null
      } | null
      readonly country: string
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      readonly holdDetails: readonly {
        readonly document?: {
          /** Format: date */
          readonly expiredOn: string
          readonly number: string
          readonly type: string
        }
        readonly documentId: string | null
        /** @enum {string} */
        readonly origin: 'manual' | 'document' | 'requalification'
        readonly reason: string & (unknown & unknown)
        /** Format: date-time */
        readonly since: string
        /** @enum {string} */
        readonly stage: 'rfq' | 'po' | 'invoice' | 'payment'
        /** Format: uuid */
        readonly userId: string
      }[]
      /** @default [] */
      readonly holds: readonly ('rfq' | 'po' | 'invoice' | 'payment')[]
      readonly kind?: string
      /** @default null */
      readonly mergedInto: string | null
      readonly name: string & (unknown & unknown)
      readonly paymentTermsDays: number
      readonly postalCode?: string
      /** @default null */
      readonly qualifiedAt: string | null
      readonly registrationNumber?: string
      /** @default null */
      readonly requalification: {
        /** @enum {string} */
        readonly cause: 'person' | 'due' | 'questionnaire'
        readonly grounds?:
          | {
              /** @constant */
              readonly code: 'qualified-long-ago'
              readonly months: number
              /** Format: date */
              readonly qualifiedOn: string
            }
          | {
              /** @constant */
              readonly code: 'edition-requires-it'
              readonly edition: number
              readonly title: string
            }
        readonly reason: string & (unknown & unknown)
        /** Format: date-time */
        readonly since: string
      } | null
      /** @enum {string} */
      readonly state:
        | 'PROSPECT'
        | 'INVITED'
        | 'REGISTERING'
        | 'UNDER_REVIEW'
        | 'ACTIVE'
        | 'REQUALIFY'
        | 'INACTIVE'
        | 'BLACKLISTED'
        | 'REJECTED'
      readonly taxId?: string
      readonly unconfirmedBankAccounts: readonly {
        readonly bic?: string
        readonly holder: string & (unknown & unknown)
        readonly iban: string
      }[]
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly vendorId: string
      readonly version: number
      readonly warnings: readonly {
        readonly code: string
        readonly detail: string
      }[]
      readonly website?: string
    }
    readonly VendorBankChangePage: {
      readonly items: readonly {
        readonly add: readonly {
          readonly bic?: string
          readonly holder: string & (unknown & unknown)
          readonly iban: string
        }[]
        /** Format: uuid */
        readonly bankChangeId: string
        readonly confirmations: readonly {
          /** Format: date-time */
          readonly at: string
          readonly outOfBand: {
            /** Format: date-time */
            readonly at: string
            readonly contact: string & (unknown & unknown)
            /** @enum {string} */
            readonly means: 'phone' | 'video' | 'in-person' | 'letter'
            readonly reachedAt: string & (unknown & unknown)
          } | null
          /** Format: uuid */
          readonly userId: string
        }[]
        readonly payableFrom: string | null
        readonly previousAccounts: readonly {
          readonly bic?: string
          readonly holder: string & (unknown & unknown)
          readonly iban: string
          readonly payableFrom?: string | null
        }[]
        readonly reason: string & (unknown & unknown)
        readonly refusal: {
          readonly reason: string & (unknown & unknown)
          /** Format: uuid */
          readonly userId: string
        } | null
        readonly remove: readonly string[]
        /** Format: date-time */
        readonly requestedAt: string
        /** Format: uuid */
        readonly requestedBy: string
        readonly sharedWith: readonly string[]
        /** @enum {string} */
        readonly state: 'PROPOSED' | 'HALF_CONFIRMED' | 'APPLIED' | 'REFUSED'
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly vendorId: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly VendorBankChangeRefuseAnswer: {
      readonly add: readonly {
        readonly bic?: string
        readonly holder: string & (unknown & unknown)
        readonly iban: string
      }[]
      /** Format: uuid */
      readonly bankChangeId: string
      readonly confirmations: readonly {
        /** Format: date-time */
        readonly at: string
        readonly outOfBand: {
          /** Format: date-time */
          readonly at: string
          readonly contact: string & (unknown & unknown)
          /** @enum {string} */
          readonly means: 'phone' | 'video' | 'in-person' | 'letter'
          readonly reachedAt: string & (unknown & unknown)
        } | null
        /** Format: uuid */
        readonly userId: string
      }[]
      readonly payableFrom: string | null
      readonly previousAccounts: readonly {
        readonly bic?: string
        readonly holder: string & (unknown & unknown)
        readonly iban: string
        readonly payableFrom?: string | null
      }[]
      readonly reason: string & (unknown & unknown)
      readonly refusal: {
        readonly reason: string & (unknown & unknown)
        /** Format: uuid */
        readonly userId: string
      } | null
      readonly remove: readonly string[]
      /** Format: date-time */
      readonly requestedAt: string
      /** Format: uuid */
      readonly requestedBy: string
      readonly sharedWith: readonly string[]
      /** @enum {string} */
      readonly state: 'PROPOSED' | 'HALF_CONFIRMED' | 'APPLIED' | 'REFUSED'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly vendorId: string
      readonly version: number
    }
    readonly VendorDocumentFileAnswer: {
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      /** Format: uuid */
      readonly documentId: string
      readonly expiresOn: string | null
      readonly fileId: string | null
      readonly holdOnExpiry: readonly ('rfq' | 'po' | 'invoice' | 'payment')[] | null
      /** Format: date */
      readonly issuedOn: string
      readonly number: string & (unknown & unknown)
      readonly replacedBy: string | null
      /** @enum {string} */
      readonly state: 'VALID' | 'EXPIRED' | 'REPLACED' | 'WITHDRAWN'
      readonly type: string
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly vendorId: string
      readonly version: number
    }
    readonly VendorDocumentPage: {
      readonly items: readonly {
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        /** Format: uuid */
        readonly documentId: string
        readonly expiresOn: string | null
        readonly fileId: string | null
        readonly holdOnExpiry: readonly ('rfq' | 'po' | 'invoice' | 'payment')[] | null
        /** Format: date */
        readonly issuedOn: string
        readonly number: string & (unknown & unknown)
        readonly replacedBy: string | null
        /** @enum {string} */
        readonly state: 'VALID' | 'EXPIRED' | 'REPLACED' | 'WITHDRAWN'
        readonly type: string
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly vendorId: string
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly VendorDuplicateDismissAnswer: {
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly duplicateId: string
      /** Format: uuid */
      readonly otherVendorId: string
      readonly otherVendorName: string & (unknown & unknown)
      readonly percent: number
      readonly reasons: readonly ('name' | 'postal-code' | 'domain' | 'iban')[]
      /** @enum {string} */
      readonly state: 'OPEN' | 'DISMISSED' | 'MERGED'
      /** Format: uuid */
      readonly vendorId: string
      readonly vendorName: string & (unknown & unknown)
      readonly version: number
    }
    readonly VendorDuplicatePage: {
      readonly items: readonly {
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly duplicateId: string
        /** Format: uuid */
        readonly otherVendorId: string
        readonly otherVendorName: string & (unknown & unknown)
        readonly percent: number
        readonly reasons: readonly ('name' | 'postal-code' | 'domain' | 'iban')[]
        /** @enum {string} */
        readonly state: 'OPEN' | 'DISMISSED' | 'MERGED'
        /** Format: uuid */
        readonly vendorId: string
        readonly vendorName: string & (unknown & unknown)
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly VendorPage: {
      readonly items: readonly {
        readonly bankAccounts: readonly {
          readonly bic?: string
          readonly holder: string & (unknown & unknown)
          readonly iban: string
          readonly payableFrom?: string | null
        }[]
        /** @default null */
        readonly blacklisted: {
          readonly reason: string & (unknown & unknown)
          readonly until: string | null
        } | null
        readonly blacklistProposal: {
          /** Format: date-time */
          readonly proposedAt: string
          /** Format: uuid */
          readonly proposedBy: string
          readonly reason: string & (unknown & unknown)
          readonly until: string | null
        } | null
        readonly country: string
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        readonly holdDetails: readonly {
          readonly document?: {
            /** Format: date */
            readonly expiredOn: string
            readonly number: string
            readonly type: string
          }
          readonly documentId: string | null
          /** @enum {string} */
          readonly origin: 'manual' | 'document' | 'requalification'
          readonly reason: string & (unknown & unknown)
          /** Format: date-time */
          readonly since: string
          /** @enum {string} */
          readonly stage: 'rfq' | 'po' | 'invoice' | 'payment'
          /** Format: uuid */
          readonly userId: string
        }[]
        /** @default [] */
        readonly holds: readonly ('rfq' | 'po' | 'invoice' | 'payment')[]
        readonly kind?: string
        /** @default null */
        readonly mergedInto: string | null
        readonly name: string & (unknown & unknown)
        readonly paymentTermsDays: number
        readonly postalCode?: string
        /** @default null */
        readonly qualifiedAt: string | null
        readonly registrationNumber?: string
        /** @default null */
        readonly requalification: {
          /** @enum {string} */
          readonly cause: 'person' | 'due' | 'questionnaire'
          readonly grounds?:
            | {
                /** @constant */
                readonly code: 'qualified-long-ago'
                readonly months: number
                /** Format: date */
                readonly qualifiedOn: string
              }
            | {
                /** @constant */
                readonly code: 'edition-requires-it'
                readonly edition: number
                readonly title: string
              }
          readonly reason: string & (unknown & unknown)
          /** Format: date-time */
          readonly since: string
        } | null
        /** @enum {string} */
        readonly state:
          | 'PROSPECT'
          | 'INVITED'
          | 'REGISTERING'
          | 'UNDER_REVIEW'
          | 'ACTIVE'
          | 'REQUALIFY'
          | 'INACTIVE'
          | 'BLACKLISTED'
          | 'REJECTED'
        readonly taxId?: string
        readonly unconfirmedBankAccounts: readonly {
          readonly bic?: string
          readonly holder: string & (unknown & unknown)
          readonly iban: string
        }[]
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly vendorId: string
        readonly version: number
        readonly warnings: readonly {
          readonly code: string
          readonly detail: string
        }[]
        readonly website?: string
      }[]
      readonly nextCursor: string | null
    }
    readonly VendorQualification: {
      readonly answers: readonly {
        /** Format: date-time */
        readonly answeredAt: string
        /** Format: uuid */
        readonly answeredBy: string
        readonly copiedFrom: string | null
        readonly questionKey: string
        readonly value: string & (unknown & unknown)
      }[]
      /** @enum {string} */
      readonly cause: 'person' | 'due' | 'questionnaire'
      readonly contact: {
        /** Format: email */
        readonly mail: string
        readonly name: string & (unknown & unknown)
      } | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      readonly edition: number | null
      readonly endedAt: string | null
      readonly endedBy: string | null
      readonly endReason: (string & (unknown & unknown)) | null
      readonly expiresAt: string | null
      readonly knockOuts: readonly string[]
      /** @enum {string} */
      readonly purpose: 'REGISTRATION' | 'REQUALIFICATION'
      /** Format: uuid */
      readonly qualificationId: string
      readonly questionnaireCode: string | null
      readonly questionnaireId: string | null
      readonly reason: (string & (unknown & unknown)) | null
      readonly returned: {
        /** Format: date-time */
        readonly at: string
        readonly reason: string & (unknown & unknown)
        /** Format: uuid */
        readonly userId: string
      } | null
      readonly score: string | null
      /** @enum {string} */
      readonly state: 'INVITED' | 'ANSWERING' | 'SUBMITTED' | 'APPROVED' | 'FAILED' | 'WITHDRAWN' | 'EXPIRED'
      readonly submittedAt: string | null
      readonly submittedBy: string | null
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly vendorId: string
      readonly vendorName: string & (unknown & unknown)
      readonly version: number
      readonly waivers: readonly {
        readonly questionKey: string
        readonly reason: string & (unknown & unknown)
        /** Format: date-time */
        readonly waivedAt: string
        /** Format: uuid */
        readonly waivedBy: string
      }[]
    }
    readonly VendorQualificationListAnswersAnswer: {
      readonly items: readonly {
        /** Format: date-time */
        readonly answeredAt: string
        /** Format: uuid */
        readonly answeredBy: string
        /** Format: uuid */
        readonly answerId: string
        readonly copiedFrom: string | null
        readonly questionKey: string
        /** Format: uuid */
        readonly questionnaireId: string
        readonly value: (string & (unknown & unknown)) | null
      }[]
      readonly nextCursor: string | null
    }
    readonly VendorQualificationPage: {
      readonly items: readonly {
        /** @enum {string} */
        readonly cause: 'person' | 'due' | 'questionnaire'
        readonly contact: {
          /** Format: email */
          readonly mail: string
          readonly name: string & (unknown & unknown)
        } | null
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        readonly edition: number | null
        readonly endedAt: string | null
        readonly endedBy: string | null
        readonly endReason: (string & (unknown & unknown)) | null
        readonly expiresAt: string | null
        readonly knockOuts: readonly string[]
        /** @enum {string} */
        readonly purpose: 'REGISTRATION' | 'REQUALIFICATION'
        /** Format: uuid */
        readonly qualificationId: string
        readonly questionnaireCode: string | null
        readonly questionnaireId: string | null
        readonly reason: (string & (unknown & unknown)) | null
        readonly returned: {
          /** Format: date-time */
          readonly at: string
          readonly reason: string & (unknown & unknown)
          /** Format: uuid */
          readonly userId: string
        } | null
        readonly score: string | null
        /** @enum {string} */
        readonly state: 'INVITED' | 'ANSWERING' | 'SUBMITTED' | 'APPROVED' | 'FAILED' | 'WITHDRAWN' | 'EXPIRED'
        readonly submittedAt: string | null
        readonly submittedBy: string | null
        /** Format: date-time */
        readonly updatedAt: string
        /** Format: uuid */
        readonly vendorId: string
        readonly vendorName: string & (unknown & unknown)
        readonly version: number
        readonly waivers: readonly {
          readonly questionKey: string
          readonly reason: string & (unknown & unknown)
          /** Format: date-time */
          readonly waivedAt: string
          /** Format: uuid */
          readonly waivedBy: string
        }[]
      }[]
      readonly nextCursor: string | null
    }
    readonly VendorQuestionnaire: {
      readonly code: string
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string
      readonly edition: number
      readonly publishedAt: string | null
      readonly publishedBy: string | null
      /** Format: uuid */
      readonly questionnaireId: string
      readonly questions: readonly {
        /** @default null */
        readonly documentType: string | null
        /** @default null */
        readonly favourable: ('yes' | 'no') | null
        /** @default  */
        readonly help: string
        readonly key: string
        /** @default null */
        readonly knockOut: {
          /** @default null */
          readonly above: string | null
          /** @default [] */
          readonly answers: readonly string[]
          /** @default null */
          readonly below: string | null
          /** @default true */
          readonly waivable: boolean
        } | null
        /** @default null */
        readonly maximum: string | null
        /** @default null */
        readonly minimum: string | null
        /** @default [] */
        readonly options: readonly {
          readonly key: string
          readonly label: string & (unknown & unknown)
          /** @default null */
          readonly score: number | null
        }[]
        /** @default false */
        readonly required: boolean
        readonly text: string & (unknown & unknown)
        /** @enum {string} */
        readonly type: 'text' | 'yes-no' | 'choice' | 'number' | 'date' | 'document'
        /** @default null */
        readonly weight: number | null
      }[]
      readonly requiredDocuments: readonly string[]
      readonly requiresRequalification: boolean
      readonly retiredAt: string | null
      /** @enum {string} */
      readonly state: 'DRAFT' | 'PUBLISHED' | 'RETIRED'
      readonly title: string & (unknown & unknown)
      /** Format: date-time */
      readonly updatedAt: string
      readonly vendorKind: string | null
      readonly version: number
    }
    readonly VendorQuestionnairePage: {
      readonly items: readonly {
        readonly code: string
        /** Format: date-time */
        readonly createdAt: string
        /** Format: uuid */
        readonly createdBy: string
        readonly edition: number
        readonly publishedAt: string | null
        readonly publishedBy: string | null
        /** Format: uuid */
        readonly questionnaireId: string
        readonly questions: readonly {
          /** @default null */
          readonly documentType: string | null
          /** @default null */
          readonly favourable: ('yes' | 'no') | null
          /** @default  */
          readonly help: string
          readonly key: string
          /** @default null */
          readonly knockOut: {
            /** @default null */
            readonly above: string | null
            /** @default [] */
            readonly answers: readonly string[]
            /** @default null */
            readonly below: string | null
            /** @default true */
            readonly waivable: boolean
          } | null
          /** @default null */
          readonly maximum: string | null
          /** @default null */
          readonly minimum: string | null
          /** @default [] */
          readonly options: readonly {
            readonly key: string
            readonly label: string & (unknown & unknown)
            /** @default null */
            readonly score: number | null
          }[]
          /** @default false */
          readonly required: boolean
          readonly text: string & (unknown & unknown)
          /** @enum {string} */
          readonly type: 'text' | 'yes-no' | 'choice' | 'number' | 'date' | 'document'
          /** @default null */
          readonly weight: number | null
        }[]
        readonly requiredDocuments: readonly string[]
        readonly requiresRequalification: boolean
        readonly retiredAt: string | null
        /** @enum {string} */
        readonly state: 'DRAFT' | 'PUBLISHED' | 'RETIRED'
        readonly title: string & (unknown & unknown)
        /** Format: date-time */
        readonly updatedAt: string
        readonly vendorKind: string | null
        readonly version: number
      }[]
      readonly nextCursor: string | null
    }
    readonly VendorReceivingTerms: {
      /** @default null */
      readonly overReceiptAbsolute: string | null
      /** @default null */
      readonly overReceiptPercent: string | null
      /** @default null */
      readonly underReceiptPercent: string | null
      /** Format: uuid */
      readonly vendorId: string
      readonly version: number
    }
    readonly VerifyAudit: Record<string, never>
    readonly WorkflowFigures: {
      readonly cycleTimes:
        | readonly {
            readonly approvals: number
            /** @enum {string} */
            readonly documentType: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
            readonly list: {
              readonly filter: {
                readonly [key: string]: string | readonly string[]
              }
              readonly operation: string
            }
            readonly p50Hours: number
            readonly p90Hours: number
          }[]
        | null
      readonly decidedTasks: {
        readonly count: number
        readonly list: {
          readonly filter: {
            readonly [key: string]: string | readonly string[]
          }
          readonly operation: string
        }
      }
      /** Format: date */
      readonly from: string
      readonly openTasks: {
        readonly count: number
        readonly list: {
          readonly filter: {
            readonly [key: string]: string | readonly string[]
          }
          readonly operation: string
        }
        readonly overdue: {
          readonly count: number
          readonly list: {
            readonly filter: {
              readonly [key: string]: string | readonly string[]
            }
            readonly operation: string
          }
        }
      }
      readonly timeZone: string
      /** Format: date */
      readonly to: string
    }
  }
  responses: {
    readonly BadRequest: {
      headers: {
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly Conflict: {
      headers: {
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly ContentTooLarge: {
      headers: {
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly DeadlineExceeded: {
      headers: {
        readonly RateLimit: components['headers']['RateLimit']
        readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
        readonly 'Retry-After': components['headers']['Retry-After']
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly Forbidden: {
      headers: {
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly InternalError: {
      headers: {
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly NotFound: {
      headers: {
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly PreconditionFailed: {
      headers: {
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly PreconditionRequired: {
      headers: {
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly TooManyRequests: {
      headers: {
        readonly RateLimit: components['headers']['RateLimit']
        readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
        readonly 'Retry-After': components['headers']['Retry-After']
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly Unauthorized: {
      headers: {
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly Unavailable: {
      headers: {
        readonly RateLimit: components['headers']['RateLimit']
        readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
        readonly 'Retry-After': components['headers']['Retry-After']
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly Unprocessable: {
      headers: {
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
    readonly UnsupportedMediaType: {
      headers: {
        readonly [name: string]: unknown
      }
      content: {
        readonly 'application/problem+json': components['schemas']['Problem']
      }
    }
  }
  parameters: never
  requestBodies: never
  headers: {
    readonly RateLimit: string
    readonly 'RateLimit-Policy': string
    readonly 'Retry-After': number
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  readonly 'workflow.delegation.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly delegateUserId?: string
        readonly limit?: number | string
        readonly principalUserId?: string
        readonly sort?: '-from' | 'from'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DelegationPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.delegation.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateDelegation']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DelegationCreateAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.delegation.revoke.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly delegationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DelegationCreateAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.approval.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly automatic?: 'true' | 'false'
        readonly cursor?: string
        readonly documentId?: string
        readonly documentType?: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
        readonly endedFrom?: string
        readonly endedTo?: string
        readonly limit?: number | string
        readonly sort?: '-startedAt' | 'startedAt'
        readonly state?:
          | ('PENDING' | 'ACTIVE' | 'UNASSIGNED' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED' | 'EXPIRED')
          | readonly (
              'PENDING' | 'ACTIVE' | 'UNASSIGNED' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED' | 'EXPIRED'
            )[]
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ApprovalPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.approval.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly instanceId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Approval']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.task.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly closedFrom?: string
        readonly closedTo?: string
        readonly cursor?: string
        readonly documentId?: string
        readonly documentType?: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
        readonly limit?: number | string
        readonly overdue?: 'true' | 'false'
        readonly sort?: 'openedAt' | '-openedAt' | 'title' | '-title'
        readonly state?:
          | (
              | 'WAITING'
              | 'OPEN'
              | 'APPROVED'
              | 'REJECTED'
              | 'RETURNED'
              | 'DONE'
              | 'DELEGATED'
              | 'ESCALATED'
              | 'INFORMED'
              | 'VOID'
              | 'SKIPPED'
            )
          | readonly (
              | 'WAITING'
              | 'OPEN'
              | 'APPROVED'
              | 'REJECTED'
              | 'RETURNED'
              | 'DONE'
              | 'DELEGATED'
              | 'ESCALATED'
              | 'INFORMED'
              | 'VOID'
              | 'SKIPPED'
            )[]
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TaskPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.task.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly taskId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Task']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.task.decide.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
        readonly Prefer?: string
      }
      readonly path: {
        readonly taskId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DecideTask']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Task']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Task']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.task.reassign.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly taskId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReassignTask']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TaskReassignAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.audit.search.v1': {
    readonly parameters: {
      readonly query?: {
        readonly actorId?: string
        readonly cursor?: string
        readonly entity?: string
        readonly entityId?: string
        readonly from?: string
        readonly limit?: number | string
        readonly sort?: '-at' | 'at'
        readonly to?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AuditSearchAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.audit.verification.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AuditVerifyAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.audit.verify.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['VerifyAudit']
      }
    }
    readonly responses: {
      readonly 202: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['AuditVerifyAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: components['responses']['Unprocessable']
      readonly 429: {
        headers: {
          readonly RateLimit: components['headers']['RateLimit']
          readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.session.join.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Nexus-Session'?: 'cookie'
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['JoinSession']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SessionJoinAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: {
        headers: {
          readonly RateLimit: components['headers']['RateLimit']
          readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 500: components['responses']['InternalError']
      readonly 503: {
        headers: {
          readonly RateLimit: components['headers']['RateLimit']
          readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.session.login.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Nexus-Session'?: 'cookie'
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LoginSession']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SessionLoginAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: {
        headers: {
          readonly RateLimit: components['headers']['RateLimit']
          readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 500: components['responses']['InternalError']
      readonly 503: {
        headers: {
          readonly RateLimit: components['headers']['RateLimit']
          readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.session.logout.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Nexus-Session'?: 'cookie'
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LogoutSession']
      }
    }
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown
        }
        content?: never
      }
      readonly 400: components['responses']['BadRequest']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.session.me.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SessionMeAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.session.refresh.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Nexus-Session'?: 'cookie'
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LogoutSession']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SessionJoinAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.organization.register.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Nexus-Session'?: 'cookie'
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RegisterOrganization']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['InvitationAcceptAnswer']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: {
        headers: {
          readonly RateLimit: components['headers']['RateLimit']
          readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 500: components['responses']['InternalError']
      readonly 503: {
        headers: {
          readonly RateLimit: components['headers']['RateLimit']
          readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.session.switch.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Nexus-Session'?: 'cookie'
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SwitchSession']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SessionSwitchAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.bank-line.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly bankStatementId?: string
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: 'position' | '-position'
        readonly state?: 'MATCHED' | 'SUGGESTED' | 'UNMATCHED' | 'DISMISSED'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BankLinePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.bank-line.assign.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly bankLineId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AssignBankLine']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BankLineAssignAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.bank-line.dismiss.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly bankLineId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DismissBankLine']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BankLineAssignAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.bank-statement.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly bankAccountId?: string
        readonly cursor?: string
        readonly legalEntityId?: string
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BankStatementPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.bank-statement.import.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/xml': string
        readonly 'text/xml': string
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BankStatementImportAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 413: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.bank-statement.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly bankStatementId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BankStatement']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.settings.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BillingSettings']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.settings.change.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeSettings']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BillingSettings']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.category.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly active?: 'true' | 'false'
        readonly code?: string
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: 'code' | '-code' | 'name' | '-name'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CategoryPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.category.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateCategory']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Category']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.category.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly categoryId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Category']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.category.update.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly categoryId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateCategory']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Category']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.comment.list.v1': {
    readonly parameters: {
      readonly query: {
        readonly cursor?: string
        readonly documentId: string
        readonly documentType: 'requisition' | 'purchase-order'
        readonly limit?: number | string
        readonly sort?: 'createdAt' | '-createdAt'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CommentPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.comment.add.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AddComment']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CommentAddAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.comment.delete.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly commentId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CommentAddAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.comment.edit.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly commentId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EditComment']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CommentAddAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.cost-centre.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly active?: 'true' | 'false'
        readonly cursor?: string
        readonly limit?: number | string
        readonly ownerUserId?: string
        readonly sort?: 'code' | '-code' | 'name' | '-name'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CostCentrePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.cost-centre.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateCostCentre']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CostCentre']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.cost-centre.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly costCentreId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CostCentre']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.cost-centre.update.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly costCentreId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateCostCentre']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CostCentre']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.credit-expectation.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly invoiceId?: string
        readonly limit?: number | string
        readonly orderId?: string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly state?: 'OPEN' | 'SETTLED' | 'CANCELLED'
        readonly vendorId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CreditExpectationPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.credit-expectation.cancel.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly creditExpectationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DismissBankLine']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['CreditExpectationCancelAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.dead-letter.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly consumer?: string
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-id'
        readonly status?: 'open' | 'redriving' | 'redriven'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeadLetterPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.dead-letter.redrive.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly deadLetterId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['RedriveDeadLetter']
      }
    }
    readonly responses: {
      readonly 202: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeadLetterRedriveAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.dead-letter.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly consumer?: string
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-id'
        readonly status?: 'open' | 'redriving' | 'redriven'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeadLetterPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.dead-letter.redrive.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly deadLetterId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['RedriveDeadLetter']
      }
    }
    readonly responses: {
      readonly 202: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeadLetterRedriveAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.dead-letter.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly consumer?: string
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-id'
        readonly status?: 'open' | 'redriving' | 'redriven'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeadLetterPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.dead-letter.redrive.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly deadLetterId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['RedriveDeadLetter']
      }
    }
    readonly responses: {
      readonly 202: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeadLetterRedriveAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.dead-letter.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly consumer?: string
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-id'
        readonly status?: 'open' | 'redriving' | 'redriven'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeadLetterPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.dead-letter.redrive.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly deadLetterId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['RedriveDeadLetter']
      }
    }
    readonly responses: {
      readonly 202: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeadLetterRedriveAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.dead-letter.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly consumer?: string
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-id'
        readonly status?: 'open' | 'redriving' | 'redriven'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeadLetterPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.dead-letter.redrive.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly deadLetterId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['RedriveDeadLetter']
      }
    }
    readonly responses: {
      readonly 202: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DeadLetterRedriveAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.design.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Design']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.design.change.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeDesign']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Design']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.template.list.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TemplatePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.template.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly documentType: 'requisition' | 'purchase-order' | 'payment-request'
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Template']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.template.change.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly documentType: 'requisition' | 'purchase-order' | 'payment-request'
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeTemplate']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Template']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.template.reset.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly documentType: 'requisition' | 'purchase-order' | 'payment-request'
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TemplateResetAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.template-version.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-number' | 'number'
      }
      readonly header?: never
      readonly path: {
        readonly documentType: 'requisition' | 'purchase-order' | 'payment-request'
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['TemplateVersionPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.exchange-rate.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly from?: string
        readonly limit?: number | string
        readonly sort?: '-date' | 'date'
        readonly to?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ExchangeRatePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.exchange-rate.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateExchangeRate']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ExchangeRateCreateAnswer']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.exchange-rate.correct.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly exchangeRateId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CorrectExchangeRate']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ExchangeRateCreateAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.export.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly operation?: string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly state?: 'QUEUED' | 'READY' | 'FAILED'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ExportPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.export.request.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
        readonly Prefer?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RequestExport']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Export']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Export']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.export.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly exportId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Export']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.figures.get.v1': {
    readonly parameters: {
      readonly query?: {
        readonly from?: string
        readonly to?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['BillingFigures']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.figures.get.v1': {
    readonly parameters: {
      readonly query?: {
        readonly from?: string
        readonly to?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ProcurementFigures']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.figures.get.v1': {
    readonly parameters: {
      readonly query?: {
        readonly from?: string
        readonly to?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['WorkflowFigures']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.file.list.v1': {
    readonly parameters: {
      readonly query: {
        readonly cursor?: string
        readonly kind?: string
        readonly limit?: number | string
        readonly ownerId: string
        readonly ownerType:
          'requisition' | 'purchase-order' | 'vendor' | 'supplier-invoice' | 'payment-request' | 'organization'
        readonly sort?: '-createdAt' | 'createdAt'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['FilePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.file.upload.v1': {
    readonly parameters: {
      readonly query: {
        readonly fileName: string
        readonly kind?: 'attachment' | 'logo'
        readonly ownerId: string
        readonly ownerType:
          'requisition' | 'purchase-order' | 'vendor' | 'supplier-invoice' | 'payment-request' | 'organization'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/octet-stream': string
        readonly 'application/pdf': string
        readonly 'application/xml': string
        readonly 'image/jpeg': string
        readonly 'image/png': string
        readonly 'image/webp': string
        readonly 'text/csv': string
        readonly 'text/plain': string
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['File']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 413: components['responses']['ContentTooLarge']
      readonly 415: components['responses']['UnsupportedMediaType']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.file.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly fileId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['File']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.file.delete.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly fileId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['File']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.file.link.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly fileId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['LinkFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['FileLinkAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.file-version.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-number' | 'number'
      }
      readonly header?: never
      readonly path: {
        readonly fileId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['FileVersionPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.file-version.upload.v1': {
    readonly parameters: {
      readonly query: {
        readonly fileName: string
      }
      readonly header: {
        readonly 'If-Match': string
      }
      readonly path: {
        readonly fileId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/octet-stream': string
        readonly 'application/pdf': string
        readonly 'application/xml': string
        readonly 'image/jpeg': string
        readonly 'image/png': string
        readonly 'image/webp': string
        readonly 'text/csv': string
        readonly 'text/plain': string
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['File']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 413: components['responses']['ContentTooLarge']
      readonly 415: components['responses']['UnsupportedMediaType']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.invitation.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly email?: string
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly state?: 'open' | 'expired' | 'accepted' | 'revoked'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['InvitationPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.invitation.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateInvitation']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Invitation']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.invitation.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly invitationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Invitation']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.invitation.resend.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly invitationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Invitation']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.invitation.revoke.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly invitationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Invitation']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.invitation.accept.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Nexus-Session'?: 'cookie'
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AcceptInvitation']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['InvitationAcceptAnswer']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: {
        headers: {
          readonly RateLimit: components['headers']['RateLimit']
          readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 500: components['responses']['InternalError']
      readonly 503: {
        headers: {
          readonly RateLimit: components['headers']['RateLimit']
          readonly 'RateLimit-Policy': components['headers']['RateLimit-Policy']
          readonly 'Retry-After': components['headers']['Retry-After']
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.invitation.look.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LookInvitation']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['InvitationLookAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 404: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.legal-entity.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly country?: string
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: 'name' | '-name' | 'createdAt' | '-createdAt'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['LegalEntityPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.legal-entity.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateLegalEntity']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['LegalEntity']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.legal-entity.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly legalEntityId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['LegalEntity']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.legal-entity.update.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly legalEntityId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateLegalEntity']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['LegalEntity']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.legal-entity.add-bank-account.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly legalEntityId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AddBankAccountLegalEntity']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['LegalEntity']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.legal-entity.remove-bank-account.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly bankAccountId: string
        readonly legalEntityId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['LegalEntity']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.notification-preferences.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['NotificationPreferences']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.notification-preferences.change.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeNotificationPreferences']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['NotificationPreferences']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.notification.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly kind?:
          | 'task-opened'
          | 'task-information'
          | 'task-reminder'
          | 'task-escalated'
          | 'task-delegated'
          | 'task-reassigned'
          | 'document-decided'
          | 'invoice-exception'
          | 'vendor-document-expiring'
          | 'message'
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly unread?: 'true' | 'false'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['NotificationPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.notification.read.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly notificationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['NotificationReadAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.notification-history.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly state?: 'waiting' | 'digest' | 'sent' | 'failed' | 'suppressed'
        readonly userId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['NotificationHistoryPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.notification.read-all.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['VerifyAudit']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['NotificationReadAllAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.notification.send.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SendNotification']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['NotificationSendAnswer']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.notification-template.list.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['NotificationTemplatePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.notification-template.change.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly kind:
          | 'task-opened'
          | 'task-information'
          | 'task-reminder'
          | 'task-escalated'
          | 'task-delegated'
          | 'task-reassigned'
          | 'document-decided'
          | 'invoice-exception'
          | 'vendor-document-expiring'
          | 'message'
        readonly language: 'en' | 'de'
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeNotificationTemplate']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['NotificationTemplateResetAnswer']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.notification-template.reset.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly kind:
          | 'task-opened'
          | 'task-information'
          | 'task-reminder'
          | 'task-escalated'
          | 'task-delegated'
          | 'task-reassigned'
          | 'document-decided'
          | 'invoice-exception'
          | 'vendor-document-expiring'
          | 'message'
        readonly language: 'en' | 'de'
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['NotificationTemplateResetAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.organization.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Organization']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.organization.update.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateOrganization']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Organization']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.branding.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Branding']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.branding.change.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeBranding']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Branding']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-hold.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly invoiceId?: string
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly state?: 'ACTIVE' | 'RELEASED'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentHoldPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-hold.place.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PlacePaymentHold']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentHold']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-hold.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly paymentHoldId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentHold']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-hold.release.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly paymentHoldId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DismissBankLine']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentHold']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly currency?: string
        readonly cursor?: string
        readonly legalEntityId?: string
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt' | 'dueDate' | '-dueDate'
        readonly state?:
          | (
              | 'DRAFT'
              | 'SUBMITTED'
              | 'IN_APPROVAL'
              | 'APPROVED'
              | 'SCHEDULED'
              | 'EXPORTED'
              | 'SENT'
              | 'ACCEPTED'
              | 'PARTLY_REJECTED'
              | 'SETTLED'
              | 'RETURNED'
              | 'REJECTED'
              | 'CANCELLED'
              | 'VOID'
              | 'BANK_REJECTED'
            )
          | readonly (
              | 'DRAFT'
              | 'SUBMITTED'
              | 'IN_APPROVAL'
              | 'APPROVED'
              | 'SCHEDULED'
              | 'EXPORTED'
              | 'SENT'
              | 'ACCEPTED'
              | 'PARTLY_REJECTED'
              | 'SETTLED'
              | 'RETURNED'
              | 'REJECTED'
              | 'CANCELLED'
              | 'VOID'
              | 'BANK_REJECTED'
            )[]
        readonly vendorId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequestPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreatePaymentRequest']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequest']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly paymentRequestId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequest']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.cancel.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly paymentRequestId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DismissBankLine']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequest']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.export.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
      }
      readonly path: {
        readonly paymentRequestId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequest']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.get-file.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly paymentRequestId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequestGetFileAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.hold.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly paymentRequestId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DismissBankLine']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequest']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.release-hold.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly paymentRequestId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DismissBankLine']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequest']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.schedule.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly paymentRequestId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SchedulePaymentRequest']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequest']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.send.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly paymentRequestId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequest']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.submit.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
        readonly 'If-Match': string
        readonly Prefer?: string
      }
      readonly path: {
        readonly paymentRequestId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequest']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequest']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-request.void.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly paymentRequestId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DismissBankLine']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentRequest']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-settings.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentSettings']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-settings.change.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangePaymentSettings']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentSettings']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-status-report.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly needsAttention?: 'true' | 'false'
        readonly paymentRequestId?: string
        readonly sort?: '-createdAt' | 'createdAt'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentStatusReportPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-status-report.import.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/xml': string
        readonly 'text/xml': string
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentStatusReport']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-status-report.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly statusReportId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentStatusReport']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-terms.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly vendorId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentTermsPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-terms.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreatePaymentTerms']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentTerms']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-terms.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly paymentTermsId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentTerms']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-terms.change.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly paymentTermsId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangePaymentTerms']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentTerms']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.pdf.list.v1': {
    readonly parameters: {
      readonly query: {
        readonly cursor?: string
        readonly documentId: string
        readonly documentType: 'requisition' | 'purchase-order' | 'payment-request'
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly state?: 'QUEUED' | 'READY' | 'FAILED'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PdfPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.pdf.request.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
        readonly Prefer?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RequestPdf']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Pdf']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Pdf']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.pdf.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly pdfId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Pdf']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'documents.pdf.verify.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly code: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Pdf']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.permission.list.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PermissionPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.prepayment.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt' | 'reference' | '-reference'
        readonly state?: 'OPEN' | 'CONSUMED'
        readonly vendorId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PrepaymentPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.prepayment.record.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecordPrepayment']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Prepayment']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.prepayment.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly prepaymentId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Prepayment']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.settings.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ProcurementSettings']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.settings.update.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateSettings']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ProcurementSettings']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order-change.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly orderId?: string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly state?:
          | 'DRAFT'
          | 'SUBMITTED'
          | 'IN_APPROVAL'
          | 'APPROVED'
          | 'SENT'
          | 'ACKNOWLEDGED'
          | 'REJECTED_BY_SUPPLIER'
          | 'REJECTED'
          | 'LAPSED'
          | 'WITHDRAWN'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderChangePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order-change.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly changeId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderChange']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order-change.replace.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly changeId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreatePurchaseOrderChange']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderChange']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order-change.answer.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly changeId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnswerPurchaseOrderChange']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderChange']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order-change.send.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly changeId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderChange']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order-change.submit.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
        readonly 'If-Match': string
        readonly Prefer?: string
      }
      readonly path: {
        readonly changeId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderChange']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderChange']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order-change.withdraw.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly changeId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['CloseRequisition']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderChange']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.list-numbers.v1': {
    readonly parameters: {
      readonly query: {
        readonly cursor?: string
        readonly legalEntityId?: string
        readonly limit?: number | string
        readonly sort?: 'number' | '-number'
        readonly void?: 'true' | 'false'
        readonly year: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderListNumbersAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly billing?: 'NONE' | 'PARTIAL' | 'FULL' | 'OVER'
        readonly categoryId?: string | 'none'
        readonly createdFrom?: string
        readonly createdTo?: string
        readonly currency?: string
        readonly cursor?: string
        readonly issuedFrom?: string
        readonly issuedTo?: string
        readonly limit?: number | string
        readonly number?: string & (unknown & unknown)
        readonly onHold?: 'true' | 'false'
        readonly overdue?: 'true' | 'false'
        readonly q?: string & (unknown & unknown)
        readonly receipt?: 'NONE' | 'PARTIAL' | 'FULL' | 'OVER'
        readonly requisitionId?: string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly state?:
          | ('DRAFT' | 'SUBMITTED' | 'IN_APPROVAL' | 'APPROVED' | 'REJECTED' | 'ISSUED' | 'CLOSED' | 'CANCELLED')
          | readonly (
              'DRAFT' | 'SUBMITTED' | 'IN_APPROVAL' | 'APPROVED' | 'REJECTED' | 'ISSUED' | 'CLOSED' | 'CANCELLED'
            )[]
        readonly vendorId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreatePurchaseOrder']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.change.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangePurchaseOrder']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.list-acknowledgements.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-recordedAt' | 'recordedAt'
      }
      readonly header?: never
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderListAcknowledgementsAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.acknowledge.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AcknowledgePurchaseOrder']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.cancel.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CancelPurchaseOrder']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.answer-cancellation.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnswerCancellationPurchaseOrder']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.withdraw-cancellation.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order-change.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreatePurchaseOrderChange']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderChange']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.close.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.copy.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.close-hard.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.hold.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.release.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.issue.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.short-close.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
        readonly orderLineId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ShortClosePurchaseOrder']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.merge.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MergePurchaseOrder']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.receipt.draft.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PostReceipt']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Receipt']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.receipt.post.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PostReceipt']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Receipt']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.receivables.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderReceivablesAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.set-receiving-terms.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetReceivingTermsPurchaseOrder']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderReceivablesAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.reopen.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order-revision.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-revision' | 'revision'
      }
      readonly header?: never
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrderRevisionPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order-revision.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly orderId: string
        readonly revision: number | string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.service-acceptance.post.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PostServiceAcceptance']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceAcceptance']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.split.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SplitPurchaseOrder']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.submit.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
        readonly 'If-Match': string
        readonly Prefer?: string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.purchase-order.withdraw.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly orderId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['CloseRequisition']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PurchaseOrder']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.receipt.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly orderId?: string
        readonly receivedBy?: string
        readonly sort?: '-receivedAt' | 'receivedAt'
        readonly state?:
          'DRAFT' | 'DISCARDED' | 'POSTED' | 'IN_INSPECTION' | 'ACCEPTED' | 'PARTLY_REJECTED' | 'REJECTED' | 'REVERSED'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ReceiptPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.receipt.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly receiptId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Receipt']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.receipt.discard-draft.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly receiptId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Receipt']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.receipt.change-draft.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly receiptId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PostReceipt']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Receipt']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.receipt.inspect.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly receiptId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['InspectReceipt']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Receipt']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.receipt.post-draft.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly receiptId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Receipt']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.return.post.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
      }
      readonly path: {
        readonly receiptId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PostReturn']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Return']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.receipt.reverse.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly receiptId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReverseReceipt']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Receipt']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly costCentreId?: string
        readonly createdFrom?: string
        readonly createdTo?: string
        readonly cursor?: string
        readonly legalEntityId?: string
        readonly limit?: number | string
        readonly q?: string & (unknown & unknown)
        readonly requesterId?: string
        readonly sort?: '-createdAt' | 'createdAt' | 'title' | '-title'
        readonly state?:
          | (
              | 'DRAFT'
              | 'SUBMITTED'
              | 'IN_APPROVAL'
              | 'APPROVED'
              | 'PARTIALLY_ORDERED'
              | 'ORDERED'
              | 'PARTIALLY_RECEIVED'
              | 'RECEIVED'
              | 'CLOSED'
              | 'RETURNED'
              | 'REJECTED'
              | 'WITHDRAWN'
              | 'ON_HOLD'
              | 'STOPPED'
              | 'CANCELLED'
            )
          | readonly (
              | 'DRAFT'
              | 'SUBMITTED'
              | 'IN_APPROVAL'
              | 'APPROVED'
              | 'PARTIALLY_ORDERED'
              | 'ORDERED'
              | 'PARTIALLY_RECEIVED'
              | 'RECEIVED'
              | 'CLOSED'
              | 'RETURNED'
              | 'REJECTED'
              | 'WITHDRAWN'
              | 'ON_HOLD'
              | 'STOPPED'
              | 'CANCELLED'
            )[]
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['RequisitionPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateRequisition']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.replace.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateRequisition']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.cancel.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.change.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
        readonly Prefer?: string
      }
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeRequisition']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.close.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['CloseRequisition']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.copy.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.get-draft.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['RequisitionGetDraftAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.save-draft.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'If-Match': string
      }
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SaveDraftRequisition']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['RequisitionGetDraftAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.hold.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.resume.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['CloseRequisition']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.stop.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.submit.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key': string
        readonly 'If-Match': string
        readonly Prefer?: string
      }
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.requisition.withdraw.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly requisitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['CloseRequisition']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Requisition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.return.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly orderId?: string
        readonly receiptId?: string
        readonly sort?: '-returnedAt' | 'returnedAt'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ReturnPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.return.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly returnId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Return']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.return.reverse.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly returnId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReverseReturn']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Return']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.role.list.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['RolePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.role.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateRole']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Role']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.role.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly roleId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Role']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.role.delete.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly roleId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown
        }
        content?: never
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.role.update.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly roleId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateRole']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Role']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.saved-view.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly screen?:
          'requisitions' | 'approvals' | 'purchase-orders' | 'vendors' | 'invoices' | 'payments' | 'users' | 'audit'
        readonly sort?: 'name' | '-name'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SavedViewPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.saved-view.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateSavedView']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SavedView']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.saved-view.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly savedViewId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SavedView']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.saved-view.delete.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly savedViewId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown
        }
        content?: never
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.saved-view.update.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly savedViewId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateSavedView']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SavedView']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.service-acceptance.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly acceptedBy?: string
        readonly cursor?: string
        readonly limit?: number | string
        readonly orderId?: string
        readonly sort?: '-acceptedAt' | 'acceptedAt'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceAcceptancePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.service-acceptance.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly acceptanceId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceAcceptance']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.service-acceptance.reverse.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly acceptanceId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReverseReceipt']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ServiceAcceptance']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.supplier-invoice.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly currency?: string
        readonly cursor?: string
        readonly dueFrom?: string
        readonly dueTo?: string
        readonly exception?:
          | 'PRICE'
          | 'QTY_OVER_ORDERED'
          | 'QTY_OVER_RECEIVED'
          | 'NOT_RECEIVED'
          | 'QTY_OVER_CREDITED'
          | 'UNMATCHED_LINE'
          | 'NEGATIVE_LINE'
          | 'NO_QUANTITY'
          | 'UNIT'
          | 'CURRENCY'
          | 'TAX'
          | 'FREIGHT'
          | 'PO_CLOSED'
          | 'BANK_MISMATCH'
          | 'DUPLICATE'
          | 'CREDIT_WITHOUT_INVOICE'
          | 'SEPARATION_OF_DUTIES'
          | 'BOOKING_REFUSED'
          | 'PRICE_UNDER_BILLED'
          | 'QTY_UNDER_BILLED'
          | 'VENDOR_HOLD'
          | 'VENDOR_BLACKLISTED'
          | 'PO_ON_HOLD'
          | 'LINE_NOT_IN_REVISION'
        readonly issuedFrom?: string
        readonly issuedTo?: string
        readonly kind?: 'invoice' | 'credit-note'
        readonly limit?: number | string
        readonly number?: string & (unknown & unknown)
        readonly orderId?: string
        readonly payment?:
          | ('OPEN' | 'PARTLY_RESERVED' | 'RESERVED' | 'PARTLY_PAID' | 'PAID')
          | readonly ('OPEN' | 'PARTLY_RESERVED' | 'RESERVED' | 'PARTLY_PAID' | 'PAID')[]
        readonly q?: string & (unknown & unknown)
        readonly sort?:
          '-createdAt' | 'createdAt' | 'number' | '-number' | 'issueDate' | '-issueDate' | 'dueDate' | '-dueDate'
        readonly state?:
          | ('CAPTURED' | 'EXCEPTION' | 'MATCHED' | 'REJECTED')
          | readonly ('CAPTURED' | 'EXCEPTION' | 'MATCHED' | 'REJECTED')[]
        readonly vendorId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoicePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.supplier-invoice.capture.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
        readonly Prefer?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CaptureSupplierInvoice']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.supplier-invoice.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly invoiceId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.supplier-invoice.assign-lines.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
        readonly Prefer?: string
      }
      readonly path: {
        readonly invoiceId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AssignLinesSupplierInvoice']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.supplier-invoice.resolve-exception.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
        readonly Prefer?: string
      }
      readonly path: {
        readonly exceptionId: string
        readonly invoiceId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ResolveExceptionSupplierInvoice']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.supplier-invoice.assign-line.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
        readonly Prefer?: string
      }
      readonly path: {
        readonly invoiceId: string
        readonly lineId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AssignLineSupplierInvoice']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.supplier-invoice.match.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
        readonly Prefer?: string
      }
      readonly path: {
        readonly invoiceId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['MatchSupplierInvoice']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.payment-terms.of-invoice.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly invoiceId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['PaymentTermsOfInvoiceAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.supplier-invoice.reject.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
        readonly Prefer?: string
      }
      readonly path: {
        readonly invoiceId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DismissBankLine']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.supplier-invoice.capture-ubl.v1': {
    readonly parameters: {
      readonly query?: {
        readonly creditReason?: string & (unknown & unknown)
        readonly orderId?: string
      }
      readonly header?: {
        readonly 'Idempotency-Key'?: string
        readonly Prefer?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/xml': string
        readonly 'text/xml': string
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 202: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['SupplierInvoice']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.tolerance-rule.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly kind?: 'price' | 'quantity' | 'tax' | 'freight' | 'small-difference'
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly vendorId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ToleranceRulePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.tolerance-rule.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateToleranceRule']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ToleranceRule']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.tolerance-rule.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly toleranceRuleId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ToleranceRule']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'billing.tolerance-rule.change.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly toleranceRuleId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeToleranceRule']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['ToleranceRule']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.user.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly active?: 'true' | 'false'
        readonly cursor?: string
        readonly email?: string
        readonly limit?: number | string
        readonly role?: string
        readonly sort?: 'name' | '-name' | 'createdAt' | '-createdAt'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['UserPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.user.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateUser']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['User']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.user.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly userId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['User']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'identity.user.update.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly userId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateUser']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['User']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-bank-change.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly state?: 'PROPOSED' | 'HALF_CONFIRMED' | 'APPLIED' | 'REFUSED'
        readonly vendorId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorBankChangePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-bank-change.confirm.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly bankChangeId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ConfirmVendorBankChange']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorBankChangeRefuseAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-bank-change.refuse.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly bankChangeId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorBankChangeRefuseAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-document.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: 'expiresOn' | '-expiresOn' | 'createdAt' | '-createdAt'
        readonly state?: 'VALID' | 'EXPIRED' | 'REPLACED' | 'WITHDRAWN'
        readonly type?: string
        readonly vendorId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorDocumentPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-document.withdraw.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly documentId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorDocumentFileAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-duplicate.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-percent' | 'percent' | '-createdAt' | 'createdAt'
        readonly state?: 'OPEN' | 'DISMISSED' | 'MERGED'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorDuplicatePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-duplicate.dismiss.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly duplicateId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorDuplicateDismissAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly purpose?: 'REGISTRATION' | 'REQUALIFICATION'
        readonly questionnaireId?: string
        readonly sort?: '-createdAt' | 'createdAt'
        readonly state?: 'INVITED' | 'ANSWERING' | 'SUBMITTED' | 'APPROVED' | 'FAILED' | 'WITHDRAWN' | 'EXPIRED'
        readonly vendorId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualificationPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly qualificationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualification']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.list-answers.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly limit?: number | string
        readonly questionKey?: string
        readonly sort?: '-answeredAt' | 'answeredAt'
      }
      readonly header?: never
      readonly path: {
        readonly qualificationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualificationListAnswersAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.answer.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly qualificationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnswerVendorQualification']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualification']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.copy-answers.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly qualificationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['CopyAnswersVendorQualification']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualification']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.fail.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly qualificationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FailVendorQualification']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualification']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.change-questionnaire.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly qualificationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeQuestionnaireVendorQualification']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualification']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.return.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly qualificationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualification']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.submit.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly qualificationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualification']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.withdraw.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly qualificationId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualification']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-questionnaire.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly code?: string
        readonly cursor?: string
        readonly limit?: number | string
        readonly sort?: '-createdAt' | 'createdAt' | 'code' | '-code'
        readonly state?: 'DRAFT' | 'PUBLISHED' | 'RETIRED'
        readonly vendorKind?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQuestionnairePage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-questionnaire.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateVendorQuestionnaire']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQuestionnaire']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-questionnaire.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly questionnaireId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQuestionnaire']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-questionnaire.update.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly questionnaireId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateVendorQuestionnaire']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQuestionnaire']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-questionnaire.revise.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly questionnaireId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQuestionnaire']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-questionnaire.publish.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly questionnaireId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQuestionnaire']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-questionnaire.retire.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly questionnaireId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeleteFile']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQuestionnaire']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly createdFrom?: string
        readonly createdTo?: string
        readonly cursor?: string
        readonly limit?: number | string
        readonly name?: string & (unknown & unknown)
        readonly q?: string & (unknown & unknown)
        readonly sort?: 'name' | '-name' | 'createdAt' | '-createdAt'
        readonly state?:
          | (
              | 'PROSPECT'
              | 'INVITED'
              | 'REGISTERING'
              | 'UNDER_REVIEW'
              | 'ACTIVE'
              | 'REQUALIFY'
              | 'INACTIVE'
              | 'BLACKLISTED'
              | 'REJECTED'
            )
          | readonly (
              | 'PROSPECT'
              | 'INVITED'
              | 'REGISTERING'
              | 'UNDER_REVIEW'
              | 'ACTIVE'
              | 'REQUALIFY'
              | 'INACTIVE'
              | 'BLACKLISTED'
              | 'REJECTED'
            )[]
        readonly taxId?: string
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateVendor']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: components['responses']['Unprocessable']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.update.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['UpdateVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.activate.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ActivateVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-bank-change.propose.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ProposeVendorBankChange']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorBankChangeRefuseAnswer']
        }
      }
      readonly 400: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.confirm-blacklist.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.dismiss-blacklist.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LiftBlacklistVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.lift-blacklist.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LiftBlacklistVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.propose-blacklist.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ProposeBlacklistVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.deactivate.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RejectVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-document.file.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FileVendorDocument']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorDocumentFileAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.hold.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['HoldVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.invite.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['InviteVendorQualification']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualification']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.merge.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MergeVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.reactivate.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RejectVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-receiving-terms.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorReceivingTerms']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-receiving-terms.set.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetVendorReceivingTerms']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorReceivingTerms']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: components['responses']['Conflict']
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.reject.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RejectVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.release.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['HoldVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor-qualification.requalify.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RequalifyVendorQualification']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['VendorQualification']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'procurement.vendor.review.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly vendorId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewVendor']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Vendor']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: components['responses']['Unprocessable']
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.definition.list.v1': {
    readonly parameters: {
      readonly query?: {
        readonly cursor?: string
        readonly documentType?: 'requisition' | 'purchase-order' | 'purchase-order-change' | 'payment-request'
        readonly limit?: number | string
        readonly sort?: 'name' | '-name' | '-updatedAt' | 'updatedAt'
      }
      readonly header?: never
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DefinitionPage']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.definition.create.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: {
        readonly 'Idempotency-Key'?: string
      }
      readonly path?: never
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateDefinition']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Definition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.definition.get.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header?: never
      readonly path: {
        readonly definitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Definition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.definition.draft.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly definitionId: string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DraftDefinition']
      }
    }
    readonly responses: {
      readonly 201: {
        headers: {
          readonly ETag?: string
          readonly Location?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Definition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.definition.replace.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly definitionId: string
        readonly number: number | string
      }
      readonly cookie?: never
    }
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DraftDefinition']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Definition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.definition.publish.v1': {
    readonly parameters: {
      readonly query?: never
      readonly header: {
        readonly 'Idempotency-Key'?: string
        readonly 'If-Match': string
      }
      readonly path: {
        readonly definitionId: string
        readonly number: number | string
      }
      readonly cookie?: never
    }
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['PublishDefinition']
      }
    }
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['Definition']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 409: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 412: components['responses']['PreconditionFailed']
      readonly 422: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/problem+json': components['schemas']['Problem']
        }
      }
      readonly 428: components['responses']['PreconditionRequired']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
  readonly 'workflow.definition.simulate.v1': {
    readonly parameters: {
      readonly query?: {
        readonly last?: number | string
      }
      readonly header?: never
      readonly path: {
        readonly definitionId: string
        readonly number: number | string
      }
      readonly cookie?: never
    }
    readonly requestBody?: never
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown
        }
        content: {
          readonly 'application/json': components['schemas']['DefinitionSimulateAnswer']
        }
      }
      readonly 400: components['responses']['BadRequest']
      readonly 401: components['responses']['Unauthorized']
      readonly 403: components['responses']['Forbidden']
      readonly 404: components['responses']['NotFound']
      readonly 429: components['responses']['TooManyRequests']
      readonly 500: components['responses']['InternalError']
      readonly 503: components['responses']['Unavailable']
      readonly 504: components['responses']['DeadlineExceeded']
    }
  }
}
