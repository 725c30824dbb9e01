import { Avatar } from '@nexus/console-ui'
import { useMe } from '../../../session/use-session.js'
import { logoSource } from '../../administration/queries/branding-queries.js'
import { useBranding } from '../../administration/use-branding.js'

/** Whose Nexus this is: logo and name as the organization has set them, else its initials and its name. */
export function OrganizationMark({ className = '' }: { readonly className?: string }) {
  const organization = useMe()?.organization.name ?? ''
  const branding = useBranding()
  return (
    <>
      {branding?.logo == null ? (
        <Avatar isSquare name={organization} className="size-7 shrink-0 bg-accent text-on-accent" />
      ) : (
        <img src={logoSource(branding.logo)} alt="" className="size-7 shrink-0 object-contain" />
      )}
      <span className={`min-w-0 font-semibold ${className}`}>{branding?.productName ?? organization}</span>
    </>
  )
}
