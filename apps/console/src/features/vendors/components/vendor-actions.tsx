import { T, useT } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
  IconButton,
} from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { Ellipsis, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useCan, useMe } from '../../../session/use-session.js'
import type { Vendor } from '../queries/vendor-queries.js'
import { VendorCommandDialog } from './vendor-command-dialog.js'
import { type VendorCommand, commandsOf, isDangerous } from './vendor-commands.js'

/** What can be done with the vendor; the main thing as a button, the rest in a menu. */
export function VendorActions({ vendor, etag }: { readonly vendor: Vendor; readonly etag: string }) {
  const t = useT()
  const can = useCan()
  const me = useMe()
  const [asked, setAsked] = useState<VendorCommand>()
  const { vendorId, state, mergedInto } = vendor
  const commands = commandsOf(vendor, can, me?.userId)
  const main = commands.find((command) => command === 'activate' || command === 'reactivate')
  const rest = commands.filter((command) => command !== main)
  const mayEdit = can('vendor:update') && state !== 'REJECTED' && mergedInto === null
  const mayMerge = mayEdit && state !== 'BLACKLISTED'
  return (
    <>
      {(rest.length > 0 || mayMerge) && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <IconButton variant="secondary" label={t('vendors.more')} icon={<Ellipsis aria-hidden />} />
          </DropdownMenuTrigger>
          <DropdownMenuContent>
            {rest.map((command) => (
              <DropdownMenuItem key={command} isDangerous={isDangerous(command)} onSelect={() => setAsked(command)}>
                <T id={`vendors.do.${command}`} />
              </DropdownMenuItem>
            ))}
            {mayMerge && (
              <DropdownMenuItem asChild>
                <Link to="/vendors/$vendorId/merge" params={{ vendorId }}>
                  <T id="vendors.merge.title" />
                </Link>
              </DropdownMenuItem>
            )}
          </DropdownMenuContent>
        </DropdownMenu>
      )}
      {mayEdit && (
        <Button asChild>
          <Link to="/vendors/$vendorId/edit" params={{ vendorId }}>
            <Pencil aria-hidden />
            <T id="vendors.edit" />
          </Link>
        </Button>
      )}
      {main !== undefined && (
        <Button variant="primary" onClick={() => setAsked(main)}>
          <T id={`vendors.do.${main}`} />
        </Button>
      )}
      {asked !== undefined && (
        <VendorCommandDialog
          key={asked}
          vendor={vendor}
          etag={etag}
          command={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
