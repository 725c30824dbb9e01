/**
 * The beginning of a text, at most `max` UTF-16 units as `schemas.text` counts them, and never half a character:
 * PostgreSQL stores none inside JSON.
 */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  return text.slice(0, max).replace(/[\ud800-\udbff]$/, '')
}
