import { bigintColumn, TableAccess } from '@nexus/platform-database'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The next number of a series; its row lock makes the issues of a series follow one another. */
@Entity('document_sequence')
@TableAccess({ tenant: true })
export class DocumentSequence {
  @PrimaryColumn('uuid')
  tenantId!: string

  /** Document type, legal entity and year. */
  @PrimaryColumn('varchar', { length: 80 })
  series!: string

  @Column(bigintColumn())
  next!: bigint
}
