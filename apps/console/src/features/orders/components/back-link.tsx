import { ArrowLeft } from 'lucide-react'

export const BACK_LINK = 'inline-flex min-h-6 items-center gap-1 rounded hover:text-ink touch:min-h-11'

/** The arrow of the way back. */
export const BackArrow = () => <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
