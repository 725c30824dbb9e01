import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '@nexus/kernel'
import { sampleStatement } from '@nexus/standards-camt053'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const unique = (): string => randomBytes(6).toString('hex')
const inDays = (days: number): string => new Date(systemClock.now().getTime() + days * 86_400_000).toISOString()
const invoice = readFileSync(join(__dirname, '../../../../examples/ubl/01.01a-invoice-ubl.xml'), 'utf8')

/**
 * Where an operation's own example cannot be carried out twice, or not in the world that the sweep makes: fields that
 * stand instead of the example's. Ids in them are replaced by the tenant's own, as in every example.
 */
export const OWN_EXAMPLES: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  'identity.user.create.v1': () => ({ email: `person-${unique()}@sweep.example` }),
  'identity.role.create.v1': () => ({ name: `Role ${unique()}` }),
  'identity.saved-view.create.v1': () => ({ name: `View ${unique()}` }),
  'identity.invitation.create.v1': () => ({ email: `guest-${unique()}@sweep.example` }),
  'procurement.vendor.create.v1': () => ({ name: `Vendor ${unique()}` }),
  'procurement.purchase-order-change.create.v1': () => ({ reason: `Because ${unique()}` }),
  'workflow.definition.create.v1': () => ({ name: `Policy ${unique()}` }),
  'workflow.delegation.create.v1': () => ({ from: undefined, until: inDays(20) }),
  'billing.supplier-invoice.capture.v1': () => ({ number: `R-${unique()}` }),
  'billing.supplier-invoice.capture-ubl.v1': () => ({
    contentBase64: base64(invoice.replaceAll('123456XX', unique())),
  }),
  'billing.bank-statement.import.v1': () => ({
    contentBase64: base64(
      sampleStatement({
        iban: 'DE89370400440532013000',
        messageId: unique(),
        statementId: unique(),
        entries: ['45.22', '45.23', '45.24'].map((amount) => ({ amount, transactions: [{ amount }] })),
      }),
    ),
  }),
}
