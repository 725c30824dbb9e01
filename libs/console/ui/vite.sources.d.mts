import type { Alias } from 'vite'

/** The packages of the console are compiled from their sources, as one program; Storybook does the same. */
export const sources: Alias[]
