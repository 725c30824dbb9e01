import { type MessageId, T, useT } from '@nexus/console-i18n'
import { Button, FileDrop } from '@nexus/console-ui'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'

const MOST_BYTES = 64 * 1024
const MOST_PIXELS = 2000
const KINDS = ['image/png', 'image/jpeg']

/** Why Nexus would not take it; found out before it is sent. */
async function refusalOf(file: File): Promise<MessageId | undefined> {
  if (!KINDS.includes(file.type)) return 'administration.branding.logo_kind'
  if (file.size > MOST_BYTES) return 'administration.branding.logo_size'
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return 'administration.branding.logo_kind'
  const isLarge = picture.width > MOST_PIXELS || picture.height > MOST_PIXELS
  picture.close()
  return isLarge ? 'administration.branding.logo_pixels' : undefined
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** The logo: a PNG or JPEG, looked at before it is sent. */
export function LogoField({
  logo,
  error,
  onChange,
}: {
  /** As base64; null: none. */
  readonly logo: { readonly source: string } | null
  readonly error: string | undefined
  readonly onChange: (logo: { readonly mediaType: string; readonly contentBase64: string } | null) => void
}) {
  const t = useT()
  const [refusal, setRefusal] = useState<string>()
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setRefusal(undefined)
    const why = await refusalOf(file)
    if (why !== undefined) {
      setRefusal(t(why))
      return
    }
    onChange({ mediaType: file.type, contentBase64: await base64Of(file) })
  }
  const said = refusal ?? error
  return (
    <div role="group" aria-label={t('administration.branding.logo')} className="flex flex-col gap-2">
      <p aria-hidden className="text-sm font-medium">
        <T id="administration.branding.logo" />
      </p>
      {logo !== null && (
        <div className="flex items-center gap-3 rounded-md border border-line p-2">
          <img src={logo.source} alt={t('administration.branding.logo_alt')} className="h-12 max-w-40 object-contain" />
          <Button
            className="ms-auto"
            onClick={() => {
              setRefusal(undefined)
              onChange(null)
            }}
          >
            <Trash2 aria-hidden />
            <T id="administration.branding.logo_remove" />
          </Button>
        </div>
      )}
      <FileDrop
        label={<T id={logo === null ? 'administration.branding.logo_add' : 'administration.branding.logo_replace'} />}
        hint={<T id="administration.branding.logo_hint" />}
        accept={KINDS.join(',')}
        isMultiple={false}
        onFiles={([file]) => void take(file)}
      />
      <div role="alert">{said !== undefined && <p className="text-sm text-danger-ink">{said}</p>}</div>
    </div>
  )
}
