import type { RequisitionDraftView } from '@nexus/contracts-procurement'
import { instantColumn, jsonColumn, TableAccess, TenantRow } from '@nexus/platform-database'
import { Column, Entity, ForeignKey, Index } from 'typeorm'
import { Requisition } from './requisition.entity.js'

/** What somebody is typing into a requisition: theirs alone, and no part of its content or history. */
@Entity('requisition_draft')
@TableAccess({ tenant: true })
@Index(['tenantId', 'requisitionId', 'userId'], { unique: true })
@ForeignKey(() => Requisition, ['tenantId', 'requisitionId'], ['tenantId', 'id'])
export class RequisitionDraft extends TenantRow {
  @Column('uuid')
  requisitionId!: string

  @Column('uuid')
  userId!: string

  @Column(jsonColumn())
  entries!: RequisitionDraftView['entries']

  /** Counts the savings. */
  @Column('int')
  draftVersion!: number

  /** The version of the requisition that the entries change. */
  @Column('int')
  basedOnVersion!: number

  @Column(instantColumn())
  savedAt!: Date
}
