import type { Plugin } from 'vite'

export declare const FIRST_AREAS: ReadonlySet<string>
export declare const isFirst: (key: string) => boolean
export declare const messageParts: () => Plugin
