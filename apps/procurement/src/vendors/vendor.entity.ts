import type { VendorView } from '@nexus/contracts-procurement'
import { instantColumn, jsonColumn, sortableText, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A bank account as it is stored; what is left out is confirmed, payable at once and for good. */
export interface VendorBankAccount {
  readonly iban: string
  readonly bic?: string
  readonly holder: string
  /** Nobody but who prepared the vendor has seen it: nothing is paid to it. */
  readonly unconfirmed?: true
  /** End of the cool-off. */
  readonly payableFrom?: string
  /** It is replaced then by one whose cool-off ends: the last verified account is kept until another one is payable (VEN-3). */
  readonly endsAt?: string
}

export type VendorState = VendorView['state']
export type VendorHold = VendorView['holdDetails'][number]

/** A blacklisting with the people behind it, and what the vendor was before. */
export type VendorBlacklisting = NonNullable<VendorView['blacklisted']> & {
  readonly proposedBy: string
  readonly approvedBy: string
  readonly stateBefore: VendorState
  /** The version of the vendor that it began with: what tells its expiry from that of another one. */
  readonly version: number
}

/** A company that the organization buys from. */
@Entity('vendor')
@TableAccess({ tenant: true })
@Index(['tenantId', 'taxId'], { unique: true })
@Index(['tenantId', 'registrationKey'], { unique: true })
@Index(['tenantId', 'nameKey', 'id'])
@Index(['tenantId', 'matchKey'])
@Index(['tenantId', 'postalCode'])
@Index(['tenantId', 'website'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'state', 'qualifiedAt'])
@Index(['tenantId', 'qualifiedByCode', 'qualifiedByEdition'])
export class Vendor extends VersionedRow {
  @Column('varchar', { length: 200 })
  name!: string

  /** The name in lower case: what lists sort and search by. */
  @Column(sortableText(400))
  nameKey!: string

  /** The name without accents, punctuation and legal form: what likeness is judged by (VEN-2). */
  @Column(sortableText(400, { nullable: true }))
  matchKey!: string | null

  /** Normalised: no blanks or dots, capitals. */
  @Column('varchar', { length: 40, nullable: true })
  taxId!: string | null

  @Column('varchar', { length: 2 })
  country!: string

  /** As it was typed. */
  @Column('varchar', { length: 40, nullable: true })
  registrationNumber!: string | null

  /** Country and number in capitals, letters and digits only. */
  @Column('varchar', { length: 44, nullable: true })
  registrationKey!: string | null

  @Column('varchar', { length: 12, nullable: true })
  postalCode!: string | null

  /** The domain, in lower case and without `www.`. */
  @Column('varchar', { length: 200, nullable: true })
  website!: string | null

  @Column('varchar', { length: 12 })
  state!: VendorState

  /** What kind of vendor it is, in the organization's own words: which questionnaire it answers. */
  @Column('varchar', { length: 40, nullable: true })
  kind!: string | null

  /** When a second person last activated it; null: nobody had to. */
  @Column(instantColumn({ nullable: true }))
  qualifiedAt!: Date | null

  /** The questionnaire and edition that it was qualified by. */
  @Column('varchar', { length: 40, nullable: true })
  qualifiedByCode!: string | null

  @Column('int', { nullable: true })
  qualifiedByEdition!: number | null

  /** Why it must be qualified anew: until then it is never ACTIVE again (VEN-1). */
  @Column(jsonColumn({ nullable: true }))
  requalification!: VendorView['requalification']

  @Column(jsonColumn({ nullable: true }))
  holdDetails!: VendorHold[] | null

  @Column(jsonColumn({ nullable: true }))
  blacklisted!: VendorBlacklisting | null

  @Column(jsonColumn({ nullable: true }))
  blacklistProposal!: VendorView['blacklistProposal']

  /** Who added or changed the vendor while it was a prospect: none of them can activate it. */
  @Column(jsonColumn({ nullable: true }))
  preparers!: string[] | null

  /** Who proposed the bank accounts that are recorded: they do not order from the vendor. */
  @Column(jsonColumn({ nullable: true }))
  bankEditors!: string[] | null

  /** The vendor that stands for this one since both were merged (VEN-2). */
  @Column('uuid', { nullable: true })
  mergedInto!: string | null

  /** Days from the invoice date to its due date. */
  @Column('int')
  paymentTermsDays!: number

  @Column(jsonColumn())
  bankAccounts!: VendorBankAccount[]
}
