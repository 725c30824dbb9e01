import type { Money, MoneyJson } from '@nexus/kernel'
import type { UblDocument } from '@nexus/standards-ubl'

/** An answer of the platform; bodies are looked at as they come. */
export interface DemoAnswer {
  readonly status: number
  readonly headers: Headers
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each step asserts what it reads
  readonly body: any
  readonly text: string
}

/** An HTTP client of one person, signed in. */
export interface DemoClient {
  get(path: string): Promise<DemoAnswer>
  post(path: string, body?: unknown, sending?: object): Promise<DemoAnswer>
  signIn(email: string, password: string): Promise<DemoClient>
}

export interface DemoPerson extends DemoClient {
  readonly userId: string
  readonly personName: string
}

type Connect = (url: string) => unknown

export interface DemoOrganization {
  readonly name: string
  readonly people: Readonly<
    Record<
      | 'requester'
      | 'approverOne'
      | 'approverTwo'
      | 'buyer'
      | 'receiver'
      | 'payables'
      | 'paymentApproverOne'
      | 'paymentApproverTwo'
      | 'auditor',
      DemoPerson
    >
  > & { readonly admin: DemoClient }
  legalEntityFor(currency: string): Promise<{ readonly legalEntityId: string }>
}

export interface InvoiceFile {
  readonly name: string
  readonly bytes: Buffer
  readonly document: UblDocument
  /** The amount due as the file itself has it. */
  readonly stated: Money
}

export type Sellers = ReadonlyMap<string, unknown>

export interface Decision {
  readonly by: string
  readonly task: { readonly instanceState: string; readonly stepKey: string }
}

export interface FileRow {
  readonly file: string
  readonly organization: string
  readonly ok: boolean
  readonly duplicate?: boolean
  readonly code?: string
  readonly fault?: string
  readonly stated: Money
  readonly assigned?: number
  /** How many exceptions of each type a person took as they are. */
  readonly accepted?: Readonly<Record<string, number>>
  readonly purchase?: {
    readonly order: { readonly totals: { readonly gross: MoneyJson } }
    readonly approvals: readonly Decision[]
  }
  readonly invoice?: { readonly payable: MoneyJson; readonly state: string; readonly payment: string }
  readonly paid?: { readonly amount: Money; readonly approvals: readonly Decision[] }
}

export interface RefusalRow {
  readonly what: string
  readonly ok: boolean
  readonly status?: number
  readonly code?: string
  readonly fault?: string
}

export const EXAMPLES: string
export const DUPLICATE: string
export const REFUSALS: readonly { readonly what: string; readonly status: number; readonly code: string }[]

export function foundOrganization(
  connect: Connect,
  url: string,
  as: { name: string; domain: string },
): Promise<DemoOrganization>
export function foundBoth(connect: Connect, url: string): Promise<{ first: DemoOrganization; second: DemoOrganization }>
export function deadLettersOf(organization: DemoOrganization): Promise<number>
export function delivered(
  person: DemoClient,
): Promise<{ status: string; services: Record<string, { undelivered: number }> }>
export function readInvoiceFile(path: string): Promise<InvoiceFile>
export function readInvoiceFiles(folder?: string): Promise<InvoiceFile[]>
export function sellersOf(files: readonly InvoiceFile[]): Sellers

export function findOrAddSeller(
  organization: DemoOrganization,
  document: UblDocument,
  sellers: Sellers,
): Promise<{ vendor: DemoAnswer['body']; created: boolean }>
export function request(organization: DemoOrganization, document: UblDocument): Promise<DemoAnswer>
export function approve(approvers: readonly DemoPerson[], documentId: string): Promise<Decision[]>
export function inState(person: DemoClient, path: string, state: string): Promise<DemoAnswer>
/** The draft order of an approved requisition, with every term typed out. */
export function draftOrder(
  organization: DemoOrganization,
  of: { requisition: unknown; vendor: unknown },
): Promise<DemoAnswer>
/** Purchases that are under way, one at each station, by the names of the documents. */
export function purchasesUnderWay(
  people: Readonly<Record<'requester' | 'approverOne' | 'approverTwo' | 'buyer' | 'receiver', object>>,
): Promise<Readonly<Record<string, DemoAnswer['body']>>>
/** One purchase that does not go smoothly: what was done, step by step. */
export function runDeepStory(organization: DemoOrganization): Promise<{
  readonly steps: readonly { readonly what: string; readonly detail: string }[]
  readonly invoiceNumber: string
}>
export function order(
  organization: DemoOrganization,
  of: { requisition: unknown; vendor: unknown },
): Promise<DemoAnswer['body']>
export function receiveInTwoParts(organization: DemoOrganization, order: unknown): Promise<DemoAnswer['body'][]>
export function capture(organization: DemoOrganization, file: InvoiceFile, orderId: string): Promise<DemoAnswer>
export function assignBySuggestion(
  organization: DemoOrganization,
  matched: DemoAnswer,
): Promise<{ answer: DemoAnswer; assigned: number }>
export function requestPayment(organization: DemoOrganization, invoice: unknown): Promise<DemoAnswer>
export function approvePayment(organization: DemoOrganization, payment: unknown): Promise<Decision[]>
export function exportPayment(
  organization: DemoOrganization,
  payment: unknown,
): Promise<{ payment: DemoAnswer['body']; file: { text: string; sha256: string } }>
export function checkPaymentFile(
  file: { text: string; sha256: string },
  due: Money,
): Promise<{ amount: Money; messageId: string }>

interface Run {
  readonly first: DemoOrganization
  readonly second: DemoOrganization
  readonly sellers: Sellers
}
export function runFiles(run: Run & { files: readonly InvoiceFile[] }): Promise<FileRow[]>
export function runRefusals(run: Run): Promise<RefusalRow[]>
