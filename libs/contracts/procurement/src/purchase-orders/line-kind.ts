import { z } from 'zod'

/** Goods are received, services are accepted (PO-2). */
export const lineKind = () => z.enum(['goods', 'service']).meta({ example: 'goods' })

export type LineKind = z.output<ReturnType<typeof lineKind>>
