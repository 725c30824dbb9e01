import { UNITS, type Unit } from '@nexus/console-i18n'

/** The code of a unit: itself, or its name in the language of the person. */
export function unitFinder(nameOf: (unit: Unit) => string): (text: string) => string | undefined {
  return (text) => {
    const wanted = text.trim().toLowerCase()
    const named = UNITS.find((unit) => nameOf(unit).toLowerCase() === wanted)
    if (named !== undefined) return named
    const code = text.trim().toUpperCase()
    return /^[A-Z0-9]{2,3}$/.test(code) ? code : undefined
  }
}
