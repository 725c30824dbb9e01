import { Column, PrimaryColumn } from 'typeorm'
import { instantColumn } from './columns.js'

/** A row of an organization: every such table has the primary key (tenant_id, id). */
export abstract class TenantRow {
  @PrimaryColumn('uuid')
  tenantId!: string

  @PrimaryColumn('uuid')
  id!: string
}

/**
 * A row that people edit: `version` counts its changes and is the ETag. Written by `TenantTable.insert` and
 * `update`, which also set the times from the application's clock.
 */
export abstract class VersionedRow extends TenantRow {
  @Column('int')
  version!: number

  @Column(instantColumn())
  createdAt!: Date

  @Column('uuid')
  createdBy!: string

  @Column(instantColumn())
  updatedAt!: Date
}
