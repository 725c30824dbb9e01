import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, Button, EmptyState, Sheet, toast } from '@nexus/console-ui'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus, Users } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useMe } from '../../../session/use-session.js'
import { ListCard } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { DelegationTable } from '../components/delegation-table.js'
import { InboxLink } from '../components/inbox-link.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { useAttemptKey } from '../components/use-attempt-key.js'
import { focusHeading } from '../focus-heading.js'
import { DelegationForm } from '../forms/delegation-form.js'
import {
  type Delegation,
  delegationStateOf,
  delegationsQuery,
  revokeDelegation,
} from '../queries/delegation-queries.js'

/** Who decides on whose behalf; one makes and ends it here. */
export function DelegationsPage() {
  const t = useT()
  const me = useMe()
  const list = useInfiniteQuery(delegationsQuery())
  const [isCreating, setCreating] = useState(false)
  const [revoked, setRevoked] = useState<Delegation>()
  const reach = me?.rights['approval-delegation:manage']
  const userId = me?.userId
  const mayRevoke = useCallback(
    (delegation: Delegation): boolean => {
      const state = delegationStateOf(delegation)
      if (state !== 'active' && state !== 'planned') return false
      return reach === 'all' || (reach === 'own' && delegation.principalUserId === userId)
    },
    [reach, userId],
  )
  const create = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      <T id="approvals.delegations.create" />
    </Button>
  )
  return (
    <Page
      title={t('approvals.delegations.title')}
      description={<T id="approvals.delegations.description" />}
      lead={<InboxLink />}
      {...(reach === undefined ? {} : { actions: create })}
    >
      <ListCard
        list={list}
        empty={
          <EmptyState
            icon={<Users />}
            title={<T id="approvals.delegations.empty" />}
            description={<T id="approvals.delegations.empty_text" />}
          />
        }
      >
        {(listed) => <DelegationTable {...listed} mayRevoke={mayRevoke} onRevoke={setRevoked} />}
      </ListCard>
      <Sheet
        isOpen={isCreating}
        onOpenChange={setCreating}
        title={t('approvals.delegations.new')}
        description={t('approvals.delegations.new_text')}
      >
        <DelegationForm onClose={() => setCreating(false)} />
      </Sheet>
      {revoked !== undefined && <RevokeDialog delegation={revoked} onClose={() => setRevoked(undefined)} />}
    </Page>
  )
}

function RevokeDialog({ delegation, onClose }: { readonly delegation: Delegation; readonly onClose: () => void }) {
  const t = useT()
  const queries = useQueryClient()
  const keyOf = useAttemptKey()
  const revoking = useMutation({
    mutationFn: () => revokeDelegation(delegation, keyOf(`${delegation.delegationId} ${delegation.version}`)),
    onSuccess: () => {
      toast({ kind: 'success', title: t('approvals.delegations.revoked') })
      onClose()
      focusHeading()
    },
    // Also after a refusal: somebody else may have ended it.
    onSettled: () => void queries.invalidateQueries({ queryKey: ['approvals'] }),
  })
  return (
    <AlertDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('approvals.delegations.revoke_title')}
      description={t('approvals.delegations.revoke_text', { principal: delegation.principalName })}
      confirm={t('approvals.delegations.revoke')}
      isDangerous
      isBusy={revoking.isPending}
      onConfirm={() => revoking.mutate()}
    >
      {revoking.isError && <ProblemBanner error={revoking.error} />}
    </AlertDialog>
  )
}
