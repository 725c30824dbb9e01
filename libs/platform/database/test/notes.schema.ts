import { Column, Entity, Index } from 'typeorm'
import {
  TableAccess,
  TenantRow,
  VersionedRow,
  bytesColumn,
  instantColumn,
  jsonColumn,
  microQuantityColumn,
  minorUnitsColumn,
  sortableText,
  type ServiceSchema,
} from '../src/index.js'
import { InitialPostgres1763689000000 } from './migrations/postgres/1763689000000-initial.js'
import { InitialSqlite1763689000000 } from './migrations/sqlite/1763689000000-initial.js'

/** Tables of a made-up service: everything that the library has to get right, and nothing else. */
@Entity('note')
@Index(['tenantId', 'number'], { unique: true })
export class Note extends VersionedRow {
  @Column(sortableText(40))
  title!: string

  @Column('int')
  number!: number

  @Column(minorUnitsColumn())
  total!: bigint

  @Column(microQuantityColumn({ nullable: true }))
  quantity!: bigint | null

  @Column(instantColumn({ nullable: true }))
  dueAt!: Date | null

  @Column(jsonColumn())
  tags!: string[]

  @Column('boolean')
  done!: boolean

  rename(title: string): void {
    this.title = title
  }
}

@Entity('trace')
@TableAccess({ tenant: true, platform: true, appendOnly: true })
export class Trace extends TenantRow {
  @Column('text')
  what!: string

  @Column(bytesColumn({ nullable: true }))
  seal!: Buffer | null

  @Column(jsonColumn())
  facts!: Record<string, unknown>
}

@Entity('message')
@TableAccess({ platform: true })
export class Message extends TenantRow {
  @Column('text')
  body!: string
}

@Entity('person')
export class Person {
  @Column('uuid', { primary: true })
  id!: string

  @Column('text')
  name!: string
}

export const notesEntities: ServiceSchema['entities'] = [Note, Trace, Message, Person]

export const notesSchema: ServiceSchema = {
  service: 'notes',
  entities: notesEntities,
  migrations: { postgres: [InitialPostgres1763689000000], sqlite: [InitialSqlite1763689000000] },
}
