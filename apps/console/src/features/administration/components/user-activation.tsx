import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, Button, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserCheck, UserX } from 'lucide-react'
import { useState } from 'react'
import { useMe } from '../../../session/use-session.js'
import { etagOf } from '../queries/etag.js'
import { type User, updateUser } from '../queries/user-queries.js'
import { Refusal } from './refusal.js'

/** Deactivates somebody, which ends their sessions at once, or lets them in again. */
export function UserActivation({ user }: { readonly user: User }) {
  const t = useT()
  const me = useMe()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const change = useMutation({
    mutationFn: () => updateUser(user.userId, { active: !user.active }, etagOf(user.version)),
    onSuccess: async (changed) => {
      setAsking(false)
      toast({
        kind: 'success',
        title: (
          <T
            id={changed.active ? 'administration.users.activated' : 'administration.users.deactivated'}
            values={{ name: changed.name }}
          />
        ),
      })
      await queries.invalidateQueries({ queryKey: ['administration', 'users'] })
    },
    // Somebody else was faster: what is there now is asked for, and can be acted on.
    onError: () => queries.invalidateQueries({ queryKey: ['administration', 'users', 'one', user.userId] }),
  })
  // Nobody locks themselves out by mistake.
  if (me?.userId === user.userId) return null
  const ask = (): void => {
    change.reset()
    setAsking(true)
  }
  return (
    <>
      <Button onClick={ask}>
        {user.active ? <UserX aria-hidden /> : <UserCheck aria-hidden />}
        <T id={user.active ? 'administration.users.deactivate' : 'administration.users.activate'} />
      </Button>
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={t(user.active ? 'administration.users.deactivate_title' : 'administration.users.activate_title', {
          name: user.name,
        })}
        description={
          <T id={user.active ? 'administration.users.deactivate_text' : 'administration.users.activate_text'} />
        }
        confirm={<T id={user.active ? 'administration.users.deactivate' : 'administration.users.activate'} />}
        isDangerous={user.active}
        isBusy={change.isPending}
        onConfirm={() => change.mutate()}
      >
        {change.error === null ? undefined : <Refusal error={change.error} className="" />}
      </AlertDialog>
    </>
  )
}
