import { applyBrand } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useShownTheme } from '../../preferences.js'
import { useSessionPhase } from '../../session/use-session.js'
import { type Branding, brandingQuery } from './queries/branding-queries.js'

/** As long as an organization has chosen nothing, Nexus looks like Nexus. */
const UNCHOSEN = 1

/** How the organization of whoever is signed in wants Nexus to look; undefined until known, or where nothing was chosen. */
export function useBranding(): Branding | undefined {
  const phase = useSessionPhase()
  const isIn = phase.kind === 'signed-in' || phase.kind === 'ending'
  const { data } = useQuery({ ...brandingQuery, enabled: isIn })
  return isIn && data !== undefined && data.version > UNCHOSEN ? data : undefined
}

/** Takes on the organization's colour as long as somebody is signed in, in light and dark. */
export function useBrandColours(): void {
  const colour = useBranding()?.primaryColor
  const theme = useShownTheme()
  useEffect(() => {
    applyBrand(colour, theme)
  }, [colour, theme])
  // The sign-in is that of Nexus.
  useEffect(() => () => applyBrand(undefined, 'light'), [])
}
