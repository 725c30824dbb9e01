import { T } from '@nexus/console-i18n'
import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'

/** The way back to the inbox. */
export const InboxLink = () => (
  <Link to="/approvals" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink touch:min-h-11">
    <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
    <T id="approvals.list.title" />
  </Link>
)
