import anyAscii from 'any-ascii'

/** What any-ascii would flatten and German banks write out; applied first. Capitals keep one capital (Ä → Ae). */
const GERMAN: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
}

/** ASCII that the SEPA set lacks, to its nearest sign; everything else becomes a full stop. */
// prettier-ignore
const NEAREST: Readonly<Record<string, string>> = {
  '&': '+', '_': '-', '~': '-', ';': ',', '"': "'", '`': "'",
  '[': '(', '{': '(', '<': '(', ']': ')', '}': ')', '>': ')', '\\': '/', '|': '/',
}

/** The SEPA set: Latin letters, digits, and / - ? : ( ) . , ' + with the space. */
export const SEPA_TEXT = /^[A-Za-z0-9/\-?:().,'+ ]*$/

/**
 * The text in the SEPA character set, the same for the same input always: German letters are written out
 * (`Müller` → `Mueller`), other scripts transliterated by any-ascii, other signs replaced by the nearest one or a
 * full stop, white space collapsed. At most `max` characters; the cut comes last, so no letter is broken.
 */
export function toSepaText(text: string, max: number): string {
  const ascii = anyAscii(text.normalize('NFC').replace(/[äöüÄÖÜßẞ]/g, (letter) => GERMAN[letter] ?? letter))
  return ascii
    .replace(/\s+/g, ' ')
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, (sign) => NEAREST[sign] ?? '.')
    .trim()
    .slice(0, max)
    .trimEnd()
}
