import { TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/**
 * How the platform looks for the people of an organization; one row, whose id is that of the organization. None while
 * nothing was changed; null where the default holds.
 */
@Entity('branding')
@TableAccess({ tenant: true })
export class Branding extends VersionedRow {
  @Column('varchar', { length: 60, nullable: true })
  productName!: string | null

  /** `#rrggbb` */
  @Column('varchar', { length: 7, nullable: true })
  primaryColor!: string | null

  @Column('varchar', { length: 7, nullable: true })
  accentColor!: string | null

  @Column('varchar', { length: 10, nullable: true })
  logoMediaType!: 'image/png' | 'image/jpeg' | null

  /** At most 64 KiB in base64: small enough for every first page, and no file that could be deleted. */
  @Column('text', { nullable: true })
  logo!: string | null

  @Column('varchar', { length: 2, nullable: true })
  locale!: 'en' | 'de' | null

  @Column('varchar', { length: 254, nullable: true })
  supportEmail!: string | null
}
