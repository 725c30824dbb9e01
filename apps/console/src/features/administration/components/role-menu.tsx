import { T, useT } from '@nexus/console-i18n'
import {
  AlertDialog,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
  IconButton,
  toast,
} from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { RoleEditDialog } from '../forms/role-edit-dialog.js'
import { type Role, deleteRole, rolesQuery } from '../queries/role-queries.js'
import { Refusal } from './refusal.js'

/** What can be done with a role of the organization besides its permissions. */
export function RoleMenu({ role }: { readonly role: Role }) {
  const t = useT()
  const queries = useQueryClient()
  const [open, setOpen] = useState<'edit' | 'delete'>()
  const deletion = useMutation({
    mutationFn: () => deleteRole(role),
    onSuccess: () => {
      setOpen(undefined)
      toast({ kind: 'success', title: <T id="administration.roles.deleted" values={{ name: role.name }} /> })
      return queries.invalidateQueries({ queryKey: rolesQuery.queryKey })
    },
  })
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <IconButton
            size="sm"
            label={t('administration.roles.menu', { name: role.name })}
            icon={<Ellipsis aria-hidden />}
          />
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => setOpen('edit')}>
            <Pencil aria-hidden />
            <T id="administration.roles.rename" />
          </DropdownMenuItem>
          <DropdownMenuItem
            isDangerous
            onSelect={() => {
              deletion.reset()
              setOpen('delete')
            }}
          >
            <Trash2 aria-hidden />
            <T id="administration.roles.delete" />
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      {open === 'edit' && <RoleEditDialog role={role} onClose={() => setOpen(undefined)} />}
      <AlertDialog
        isOpen={open === 'delete'}
        onOpenChange={(isOpen) => !isOpen && setOpen(undefined)}
        title={t('administration.roles.delete_title', { name: role.name })}
        description={<T id="administration.roles.delete_text" />}
        confirm={<T id="administration.roles.delete" />}
        isDangerous
        isBusy={deletion.isPending}
        onConfirm={() => deletion.mutate()}
      >
        {deletion.error === null ? undefined : <Refusal error={deletion.error} className="" />}
      </AlertDialog>
    </>
  )
}
