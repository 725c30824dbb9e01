import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

const merge = extendTailwindMerge({ extend: { theme: { text: ['xs', 'sm', 'base', 'lg', 'xl', '2xl'] } } })

/** Joins classes; of two that say the same the later one holds. */
export const cn = (...classes: ClassValue[]): string => merge(clsx(classes))
