/**
 * A quoted CSS string with any text in it. Everything but letters, digits and blanks is written as a code point, so
 * that the text can end neither the string nor the `<style>` element around it.
 */
export function cssString(text: string): string {
  const escaped = Array.from(text, (character) =>
    /[\p{L}\p{N}\p{M} ]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  )
  return `"${escaped.join('')}"`
}
