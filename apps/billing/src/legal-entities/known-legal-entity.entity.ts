import type { legalEntityChanged } from '@nexus/contracts-identity'
import type { PayloadOf } from '@nexus/kernel'
import { jsonColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** What billing needs to know of the legal entities of identity; fed by events. */
@Entity('known_legal_entity')
@TableAccess({ tenant: true })
export class KnownLegalEntity extends TenantRow {
  @Column('varchar', { length: 200 })
  name!: string

  @Column('varchar', { length: 64 })
  timeZone!: string

  @Column(jsonColumn())
  bankAccounts!: PayloadOf<typeof legalEntityChanged>['bankAccounts']

  /** Version of the legal entity at its source. */
  @Column('int')
  sourceVersion!: number
}
