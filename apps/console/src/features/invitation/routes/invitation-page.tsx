import { ProblemError } from '@nexus/client'
import { T, useT } from '@nexus/console-i18n'
import { Button, EmptyState, ErrorState, Spinner } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MailX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTitle } from '../../shell/components/use-title.js'
import { Entrance } from '../components/entrance.js'
import { AcceptForm } from '../forms/accept-form.js'
import { useInvitationToken } from '../invitation-token.js'
import { invitationLook } from '../queries/invitation-look.js'

/** Nothing belongs to the token, or it is none at all. */
const NOT_OPEN = [400, 404, 422]

export function InvitationPage() {
  const t = useT()
  useTitle(t('invitation.title'))
  const token = useInvitationToken()
  return token === undefined ? (
    <Entrance title={<T id="invitation.title" />}>
      <NotOpen text={<T id="invitation.no_token" />} />
    </Entrance>
  ) : (
    <Looked key={token} token={token} />
  )
}

function Looked({ token }: { readonly token: string }) {
  const look = useQuery(invitationLook(token))
  if (look.data !== undefined) {
    return (
      <Entrance title={<T id="invitation.join" values={{ organization: look.data.organizationName }} />}>
        <AcceptForm token={token} look={look.data} />
      </Entrance>
    )
  }
  return (
    <Entrance title={<T id="invitation.title" />}>
      {look.isPending ? (
        <div className="flex justify-center py-6">
          <Spinner />
        </div>
      ) : look.error instanceof ProblemError && NOT_OPEN.includes(look.error.status) ? (
        <div role="alert">
          <NotOpen text={<T id="invitation.not_open_text" />} />
        </div>
      ) : (
        <ErrorState error={look.error} onRetry={() => void look.refetch()} className="px-0 py-4" />
      )}
    </Entrance>
  )
}

function NotOpen({ text }: { readonly text: ReactNode }) {
  return (
    <EmptyState
      className="px-0 py-4"
      icon={<MailX />}
      title={<T id="invitation.not_open" />}
      description={text}
      actions={
        <Button asChild>
          <Link to="/sign-in">
            <T id="sign_in.submit" />
          </Link>
        </Button>
      }
    />
  )
}
