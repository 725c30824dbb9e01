import { invalidArgument } from '@nexus/kernel'

/** What the headers of an upload announce. */
export interface AnnouncedUpload {
  readonly mediaType: string
  /** Bytes. */
  readonly size?: number
  /** Lower-case hex. */
  readonly sha256?: string
}

/** @throws DomainError request.invalid for a Content-Digest that cannot be read */
export function announcedUpload(
  declaredType: string | undefined,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): AnnouncedUpload {
  const length = headers['content-length']
  const digest = headers['content-digest']
  return {
    mediaType: (declaredType ?? 'application/octet-stream').toLowerCase(),
    ...(typeof length === 'string' && /^[0-9]{1,15}$/.test(length) ? { size: Number(length) } : {}),
    ...(digest === undefined ? {} : { sha256: sha256Of(String(digest)) }),
  }
}

/** RFC 9530: `sha-256=:<base64>:`, other algorithms beside it are left alone. */
function sha256Of(digest: string): string {
  const found = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):\s*(?:,|$)/.exec(digest)?.[1]
  if (found === undefined)
    throw invalidArgument('Content-Digest must hold sha-256=:<base64>:, or be left out (RFC 9530).')
  return Buffer.from(found, 'base64').toString('hex')
}
