import type { Alias, Plugin } from 'vite'

/** The packages of the console are compiled from their sources, as one program; Storybook does the same. */
export const sources: Alias[]

/** Gives each part of the messages those of its areas. */
export function messageParts(): Plugin
