import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, IconButton, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { MailX, Send } from 'lucide-react'
import { useState } from 'react'
import { type Invitation, resendInvitation, revokeInvitation } from '../queries/invitation-queries.js'
import { Refusal } from './refusal.js'

/** Sends an invitation again, or takes it back; both ask first, since the link of the mail before dies. */
export function InvitationActions({ invitation }: { readonly invitation: Invitation }) {
  const t = useT()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<'resend' | 'revoke'>()
  const act = useMutation({
    mutationFn: (what: 'resend' | 'revoke') =>
      what === 'resend' ? resendInvitation(invitation) : revokeInvitation(invitation),
    onSuccess: (changed, what) => {
      setAsked(undefined)
      toast({
        kind: 'success',
        title: (
          <T
            id={what === 'resend' ? 'administration.invitations.resent' : 'administration.invitations.revoked'}
            values={{ email: changed.email }}
          />
        ),
      })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['administration', 'invitations'] }),
  })
  if (invitation.state === 'accepted' || invitation.state === 'revoked') return null
  const { email } = invitation
  const ask = (what: 'resend' | 'revoke'): void => {
    act.reset()
    setAsked(what)
  }
  const isRevoking = asked === 'revoke'
  return (
    <span className="inline-flex">
      <IconButton
        size="sm"
        label={t('administration.invitations.resend_to', { email })}
        icon={<Send aria-hidden className="rtl:-scale-x-100" />}
        onClick={() => ask('resend')}
      />
      <IconButton
        size="sm"
        label={t('administration.invitations.revoke_of', { email })}
        icon={<MailX aria-hidden />}
        onClick={() => ask('revoke')}
      />
      <AlertDialog
        isOpen={asked !== undefined}
        onOpenChange={(isOpen) => !isOpen && setAsked(undefined)}
        title={t(isRevoking ? 'administration.invitations.revoke_title' : 'administration.invitations.resend_title')}
        description={
          <T
            id={isRevoking ? 'administration.invitations.revoke_text' : 'administration.invitations.resend_text'}
            values={{ email }}
          />
        }
        confirm={<T id={isRevoking ? 'administration.invitations.revoke' : 'administration.invitations.resend'} />}
        isDangerous={isRevoking}
        isBusy={act.isPending}
        onConfirm={() => asked !== undefined && act.mutate(asked)}
      >
        {act.error === null ? undefined : <Refusal error={act.error} className="" />}
      </AlertDialog>
    </span>
  )
}
