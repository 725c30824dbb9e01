import type { PrintLanguage } from '@nexus/contracts-documents'
import { TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** How the PDFs of an organization look; one row, whose id is that of the organization. None while the defaults hold. */
@Entity('document_design')
@TableAccess({ tenant: true })
export class DocumentDesign extends VersionedRow {
  @Column('varchar', { length: 2 })
  language!: PrintLanguage

  @Column('varchar', { length: 10 })
  pageFormat!: 'A4' | 'Letter'

  /** `#rrggbb` */
  @Column('varchar', { length: 7 })
  accentColour!: string

  @Column('varchar', { length: 7 })
  textColour!: string

  @Column('varchar', { length: 200, nullable: true })
  footer!: string | null

  @Column('uuid', { nullable: true })
  logoFileId!: string | null
}
