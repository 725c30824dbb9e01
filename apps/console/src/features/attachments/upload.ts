import { ConnectionError, ProblemError } from '@nexus/client'
import { session } from '../../client.js'
import { preferredLanguage } from '../../preferences.js'
import type { Attachment, AttachmentOwner } from './queries/attachment-queries.js'

/** What may be sent, by extension; name, type and content must agree. */
export const UPLOAD_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'application/xml',
}

export const MOST_BYTES = 50 * 1024 * 1024

/** For `<input accept>`. */
export const ACCEPTED = Object.keys(UPLOAD_TYPES)
  .map((extension) => `.${extension}`)
  .join(',')

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

export const isAccepted = (file: File): boolean => extensionOf(file.name) in UPLOAD_TYPES

/** What becomes of the bytes: a file of a document, or the next version of one as it was seen. */
export type Destination =
  | { readonly ownerType: AttachmentOwner; readonly ownerId: string; readonly kind?: 'logo' }
  | { readonly fileId: string; readonly etag: string }

export type Upload = Destination & {
  readonly file: File
  /** From 0 to 1. */
  readonly onProgress: (progress: number) => void
  readonly signal: AbortSignal
}

/**
 * Sends a file. By XMLHttpRequest, the only one that says how much has gone; with the proof of the session as the client
 * sends it (SEC-23), which is renewed once when it has to be.
 * @throws ProblemError what Nexus refuses
 * @throws ConnectionError nobody answered
 */
export async function uploadFile(upload: Upload): Promise<Attachment> {
  const first = await send(upload)
  const answer = first.status === 401 && (await session.renew()) ? await send(upload) : first
  if (answer.status < 200 || answer.status > 299) {
    throw new ProblemError(answer.status, parsed(answer.responseText), undefined, undefined)
  }
  return parsed(answer.responseText) as unknown as Attachment
}

async function send(upload: Upload): Promise<XMLHttpRequest> {
  const { file, onProgress, signal } = upload
  const headers = new Headers({
    'content-type': UPLOAD_TYPES[extensionOf(file.name)] ?? 'application/octet-stream',
    'accept-language': preferredLanguage(),
    ...('etag' in upload ? { 'if-match': upload.etag } : {}),
  })
  await session.authorize(headers, 'POST')
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf(upload))
    headers.forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onload = () => resolve(request)
    request.onerror = () => reject(new ConnectionError(new Error('The connection broke.')))
    request.onabort = () => reject(new DOMException('Not wanted any more.', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    if (signal.aborted) reject(new DOMException('Not wanted any more.', 'AbortError'))
    else request.send(file)
  })
}

function addressOf(upload: Upload): string {
  const { file, ...to } = upload
  if ('fileId' in to)
    return `/api/v1/files/${to.fileId}/versions?${new URLSearchParams({ fileName: file.name }).toString()}`
  const { ownerType, ownerId, kind } = to
  const query = new URLSearchParams({
    ownerType,
    ownerId,
    fileName: file.name,
    ...(kind === undefined ? {} : { kind }),
  })
  return `/api/v1/files?${query.toString()}`
}

function parsed(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
