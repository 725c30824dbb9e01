import { type Language, isLanguage, pickLanguage } from '@nexus/console-i18n'
import { useSyncExternalStore } from 'react'

/** What somebody likes on this computer. Nothing of a session is ever kept here (SEC-24). */
interface Preferences {
  readonly theme: 'system' | 'light' | 'dark'
  readonly language: Language
}

const THEMES = ['system', 'light', 'dark'] as const
export type Theme = Preferences['theme']

const listeners = new Set<() => void>()

function read(): Preferences {
  const theme = localStorage.getItem('nexus.theme')
  const language = localStorage.getItem('nexus.language')
  return {
    theme: THEMES.find((each) => each === theme) ?? 'system',
    language: isLanguage(language) ? language : pickLanguage(navigator.languages),
  }
}

let current = read()

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')

/** The theme that is shown. */
export const shownTheme = (): 'light' | 'dark' =>
  current.theme === 'system' ? (darkSystem.matches ? 'dark' : 'light') : current.theme

function apply(): void {
  document.documentElement.dataset['theme'] = shownTheme()
  // Whoever installs the console gets it in their language.
  const manifest = current.language === 'en' ? '/manifest.webmanifest' : `/manifest.${current.language}.webmanifest`
  document.querySelector('link[rel="manifest"]')?.setAttribute('href', manifest)
  for (const listener of listeners) listener()
}

/** Before anything is shown, and whenever the computer or another tab says something else. */
export function followPreferences(): void {
  apply()
  darkSystem.addEventListener('change', apply)
  window.addEventListener('storage', () => {
    current = read()
    apply()
  })
}

export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change }
  if (change.theme !== undefined) localStorage.setItem('nexus.theme', change.theme)
  if (change.language !== undefined) localStorage.setItem('nexus.language', change.language)
  apply()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => current)
export const useShownTheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, shownTheme)
export const preferredLanguage = (): Language => current.language
