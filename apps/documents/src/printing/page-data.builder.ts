import type { PrintedDocument, PrintLanguage } from '@nexus/contracts-documents'
import { PRINT_LABELS, type PrintLabels } from './print-labels.config.js'
import { type PlainMoney, printDate, printDay, printDecimal, printMoney } from './print-format.policy.js'

export interface PageFact {
  readonly label: string
  readonly text: string
}

export interface PageParty {
  readonly role: string
  readonly name: string
  readonly details: readonly string[]
}

export interface PageCell {
  /** A class of the style sheet: `text` or `number`. */
  readonly kind: string
  readonly text: string
  readonly more: readonly string[]
}

export interface PageTotal {
  /** A class of the style sheet: `part`, `sum` or `total`. */
  readonly kind: string
  readonly label: string
  readonly amount: string
}

/** What a template may print: texts as they shall appear. Templates of organizations use these names. */
export interface PageData {
  readonly labels: PrintLabels
  readonly title: string
  /** Empty before there is an official one (AP-12). */
  readonly number: string
  readonly facts: readonly PageFact[]
  readonly parties: readonly PageParty[]
  readonly columns: readonly { readonly kind: string; readonly label: string }[]
  readonly lines: readonly ({ readonly cells: readonly PageCell[] } & Readonly<Record<string, unknown>>)[]
  readonly totals: readonly PageTotal[]
  /** The amount of the document, once more by itself. */
  readonly total: string
  readonly notes: readonly PageFact[]
  readonly approvals: readonly { readonly name: string; readonly date: string; readonly comment: string }[]
  readonly hasApprovals: boolean
}

/** Who buys, as far as a page names them. */
export interface Buyer {
  readonly name: string
  readonly country: string
  readonly taxId?: string | undefined
  readonly timeZone: string
}

export interface Vendor {
  readonly name: string
  readonly country: string
  readonly taxId?: string | undefined
}

/** Formats for one language and place. */
export class PageText {
  readonly labels: PrintLabels

  constructor(
    readonly language: PrintLanguage,
    private readonly timeZone: string,
  ) {
    this.labels = PRINT_LABELS[language]
  }

  title(type: PrintedDocument): string {
    return this.labels[type]
  }

  money(money: PlainMoney): string {
    return printMoney(money, this.language)
  }

  decimal(text: string): string {
    return printDecimal(text, this.language)
  }

  date(date: string): string {
    return printDate(date, this.language)
  }

  day(instant: string): string {
    return printDay(instant, this.timeZone, this.language)
  }

  /** Facts that are there. */
  facts(entries: readonly (readonly [label: string, text: string | null | undefined])[]): PageFact[] {
    return entries.flatMap(([label, text]) => (text == null || text === '' ? [] : [{ label, text }]))
  }

  party(role: string, { name, country, taxId }: Vendor, ...more: string[]): PageParty {
    const id = taxId === undefined ? [] : [`${this.labels.taxId}: ${taxId}`]
    return { role, name, details: [country, ...id, ...more].filter((detail) => detail !== '') }
  }

  approvals(
    decisions: readonly { userName: string; decision: string; decidedAt: string; comment?: string | undefined }[],
  ): Pick<PageData, 'approvals' | 'hasApprovals'> {
    const approvals = decisions
      .filter(({ decision }) => decision === 'approved')
      .map(({ userName, decidedAt, comment = '' }) => ({ name: userName, date: this.day(decidedAt), comment }))
    return { approvals, hasApprovals: approvals.length > 0 }
  }
}

export const textCell = (text: string, more: readonly string[] = []): PageCell => ({ kind: 'text', text, more })
export const numberCell = (text: string, more: readonly string[] = []): PageCell => ({ kind: 'number', text, more })
