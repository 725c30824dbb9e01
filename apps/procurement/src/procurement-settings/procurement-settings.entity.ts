import type { ProcurementSettingsValues } from '@nexus/contracts-procurement'
import { jsonColumn, TableAccess, VersionedRow } from '@nexus/platform-database'
import { Column, Entity } from 'typeorm'

/** What an organization decided about its purchasing; one row, whose id is the organization's. */
@Entity('procurement_settings')
@TableAccess({ tenant: true })
export class ProcurementSettings extends VersionedRow {
  /** Only what was decided: a default that changes counts for everybody else. */
  @Column(jsonColumn())
  decided!: Partial<ProcurementSettingsValues>
}
