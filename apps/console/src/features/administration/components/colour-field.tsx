import { T, useFormat, useT } from '@nexus/console-i18n'
import { Field, Input } from '@nexus/console-ui'
import type { ReactNode } from 'react'
import { colourOf, legibilityOf } from '../forms/contrast.js'

/** A colour by its number or from the palette of the computer; says at once whether text can be read on it. */
export function ColourField({
  label,
  hint,
  name,
  typed,
  error,
  isDisabled,
  isPrinted = false,
  onChange,
}: {
  readonly label: string
  readonly hint: ReactNode
  readonly name: string
  readonly typed: string
  /** What the server said of it. */
  readonly error: string | undefined
  readonly isDisabled: boolean
  /** Beside white on paper, instead of below text on a screen. */
  readonly isPrinted?: boolean
  readonly onChange: (typed: string) => void
}) {
  const t = useT()
  const format = useFormat()
  const colour = colourOf(typed)
  const legibility = colour === undefined ? undefined : legibilityOf(colour, isPrinted)
  const refusal =
    colour === undefined
      ? t('administration.branding.no_colour')
      : legibility?.isLegible === false
        ? t('administration.branding.illegible', { ratio: format.decimal(legibility.ratio) })
        : error
  return (
    <Field
      label={label}
      error={refusal}
      hint={
        <>
          {hint}
          {legibility?.isLegible === true && (
            <>
              {' '}
              <T id="administration.branding.legible" values={{ ratio: format.decimal(legibility.ratio) }} />
            </>
          )}
        </>
      }
    >
      <span className="flex gap-2">
        <input
          type="color"
          aria-label={t('administration.branding.pick', { field: label })}
          className="h-8 w-11 shrink-0 rounded-md border border-field bg-surface p-1 touch:h-11"
          disabled={isDisabled}
          value={colour ?? '#000000'}
          onChange={(event) => onChange(event.target.value)}
        />
        <Input
          name={name}
          className="font-mono"
          autoComplete="off"
          spellCheck={false}
          maxLength={7}
          readOnly={isDisabled}
          value={typed}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
    </Field>
  )
}
