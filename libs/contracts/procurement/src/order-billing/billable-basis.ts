import { z } from 'zod'

/** Which quantity of a line that is matched with receipts may be billed: all that came, or what was found good (REC-1). */
export const billableBasis = () => z.enum(['received', 'accepted']).meta({ example: 'received' })

export type BillableBasis = z.output<ReturnType<typeof billableBasis>>
