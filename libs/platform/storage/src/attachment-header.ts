/** Letters that change the direction of text could make `gpj.exe` read as `exe.jpg`. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
// eslint-disable-next-line no-control-regex -- control characters are what has to go
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g

/**
 * A `Content-Disposition: attachment` header for a name that people gave (RFC 6266): an ASCII form for old readers
 * and the exact one in UTF-8 (RFC 8187). Control and direction characters are dropped, path signs become `_`, the
 * name is cut to 200 characters keeping its extension, an empty one becomes `download`.
 */
export function attachmentHeader(fileName: string): string {
  const name = safeFileName(fileName)
  const ascii = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%]/g, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtended(name)}`
}

/** The name as it may be offered for saving; never use it as a path or key. */
export function safeFileName(fileName: string): string {
  const name = fileName
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(CONTROL, '')
    .replace(DIRECTION, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return name === '' ? 'download' : shorten(name)
}

function shorten(name: string): string {
  const letters = Array.from(name)
  if (letters.length <= 200) return name
  const dot = letters.lastIndexOf('.')
  const extension = dot > 0 && letters.length - dot <= 20 ? letters.slice(dot) : []
  return [...letters.slice(0, 200 - extension.length), ...extension].join('')
}

/** RFC 8187 `attr-char`: what encodeURIComponent leaves but the standard does not allow is encoded too. */
function encodeExtended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
