import { T } from '@nexus/console-i18n'
import type { ReactNode } from 'react'
import { isStale } from '../queries/order-actions.js'

/** After somebody was faster the newest is read at once: what to do is to look at it. */
export const staleHint = (error: unknown): ReactNode => (isStale(error) ? <T id="orders.problem.stale" /> : undefined)
