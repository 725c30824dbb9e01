const GROUPS = 4
const LETTERS = /^[0-9A-Z]{16}$/

/** The code of a PDF in the way that it is printed, however it was typed; undefined for anything else. */
export function codeOf(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s\-–—]/g, '')
  if (!LETTERS.test(letters)) return undefined
  return Array.from({ length: GROUPS }, (_each, group) => letters.slice(group * GROUPS, (group + 1) * GROUPS)).join('-')
}

/** SHA-256 of bytes in hexadecimal digits, as the API writes it. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
