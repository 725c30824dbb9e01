import { TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, Index } from 'typeorm'

/** A bank account of a legal entity; changes with the version of the legal entity. */
@Entity('legal_entity_bank_account')
@TableAccess({ tenant: true })
@Index(['tenantId', 'legalEntityId', 'iban'], { unique: true })
export class LegalEntityBankAccount extends TenantRow {
  @Column('uuid')
  legalEntityId!: string

  @Column('varchar', { length: 140 })
  holder!: string

  @Column('varchar', { length: 34 })
  iban!: string

  @Column('varchar', { length: 11, nullable: true })
  bic!: string | null

  @Column('varchar', { length: 3 })
  currency!: string

  /** Order of entry. */
  @Column('int')
  position!: number
}
