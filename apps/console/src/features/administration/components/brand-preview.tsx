import { T } from '@nexus/console-i18n'
import { Avatar, Badge, Button, brandVariables } from '@nexus/console-ui'
import { useEffect, useRef } from 'react'
import { useShownTheme } from '../../../preferences.js'

/** How it will look, without taking it on: buttons, marks and the head of the navigation. */
export function BrandPreview({
  name,
  colour,
  logo,
}: {
  readonly name: string
  /** The last one that can be shown. */
  readonly colour: string
  readonly logo: string | undefined
}) {
  const place = useRef<HTMLDivElement>(null)
  const theme = useShownTheme()
  useEffect(() => {
    for (const [variable, value] of Object.entries(brandVariables(colour, theme))) {
      place.current?.style.setProperty(variable, value)
    }
  }, [colour, theme])
  return (
    // To look at: nothing in it can be focused or is read out twice.
    <div ref={place} inert aria-hidden className="flex flex-col gap-4 rounded-lg border border-line bg-canvas p-4">
      <div className="flex items-center gap-2.5 rounded-md border border-line bg-surface p-2">
        {logo === undefined ? (
          <Avatar isSquare name={name} className="size-7 bg-accent text-on-accent" />
        ) : (
          <img src={logo} alt="" className="size-7 object-contain" />
        )}
        <span className="min-w-0 truncate font-semibold">{name}</span>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary">
          <T id="administration.branding.sample_action" />
        </Button>
        <Button>
          <T id="ui.cancel" />
        </Button>
        <Badge tone="accent">
          <T id="states.ORDERED" />
        </Badge>
        <span className="text-accent-ink underline">
          <T id="administration.branding.sample_link" />
        </span>
      </div>
    </div>
  )
}
