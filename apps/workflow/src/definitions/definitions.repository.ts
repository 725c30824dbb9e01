import { definitionNameTaken, type DocumentType } from '@nexus/contracts-workflow'
import { aborted, notFound, type TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Definition } from './definition.entity.js'
import { DefinitionVersion } from './definition-version.entity.js'

@Injectable()
export class DefinitionsRepository {
  private readonly definitions: TenantTable<Definition>
  private readonly versions: TenantTable<DefinitionVersion>

  constructor(private readonly tx: TenantTx) {
    this.definitions = new TenantTable(tx, Definition, 'approval definition')
    this.versions = new TenantTable(tx, DefinitionVersion, 'version of the definition')
  }

  get(ctx: TenantContext, definitionId: string): Promise<Definition> {
    return this.definitions.get(ctx, definitionId)
  }

  findByName(ctx: TenantContext, documentType: DocumentType, name: string): Promise<Definition | null> {
    return this.definitions
      .select(ctx, 'definition')
      .andWhere('definition.documentType = :documentType AND definition.name = :name', { documentType, name })
      .getOne()
  }

  /** The newest first. */
  versionsOf(ctx: TenantContext, definitionId: string): Promise<DefinitionVersion[]> {
    return this.versions
      .select(ctx, 'version')
      .andWhere('version.definitionId = :definitionId', { definitionId })
      .orderBy('version.number', 'DESC')
      .getMany()
  }

  /** @throws DomainError request.not_found */
  async version(ctx: TenantContext, definitionId: string, number: number): Promise<DefinitionVersion> {
    const query = this.versions
      .select(ctx, 'version')
      .andWhere('version.definitionId = :definitionId AND version.number = :number', { definitionId, number })
    const version = await query.getOne()
    if (version === null) throw notFound(`The definition has no version ${String(number)}.`)
    return version
  }

  /** The version by which submissions of the document type are approved at this time: also one whose time has come just now. */
  async current(ctx: TenantContext, documentType: DocumentType, at: Date): Promise<DefinitionVersion | null> {
    const versions = await this.versions
      .select(ctx, 'version')
      .andWhere(
        '(version.currentFor = :documentType OR (version.scheduledFor = :documentType AND version.effectiveFrom <= :at))',
        { documentType, at },
      )
      .getMany()
    return versions.reduce<DefinitionVersion | null>(
      (newest, version) => (newest === null || startOf(newest) <= startOf(version) ? version : newest),
      null,
    )
  }

  /** The published version of a definition that was made to be used by others. */
  async publishedSubFlow(
    ctx: TenantContext,
    documentType: DocumentType,
    name: string,
  ): Promise<DefinitionVersion | null> {
    const definition = await this.findByName(ctx, documentType, name)
    if (definition?.purpose !== 'sub-flow' || definition.currentNumber === null) return null
    return this.version(ctx, definition.id, definition.currentNumber)
  }

  /** As `current`; on PostgreSQL a second publication waits here for the first. SQLite has one writer anyway. */
  currentForChange(ctx: TenantContext, documentType: DocumentType): Promise<DefinitionVersion | null> {
    const query = this.versions.select(ctx, 'version').andWhere('version.currentFor = :documentType', { documentType })
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    return query.getOne()
  }

  /** @throws DomainError workflow.definition.name_taken */
  async insert(ctx: TenantContext, row: NewRow<Definition>): Promise<Definition> {
    const definition = Object.assign(new Definition(), row)
    await this.assertNameFree(ctx, definition)
    try {
      await this.tx.savepoint(() => this.definitions.insert(ctx, definition))
    } catch (error) {
      if (isUniqueViolation(error, ['documentType', 'name'])) await this.assertNameFree(ctx, definition)
      throw error
    }
    return definition
  }

  /** @throws DomainError request.version_mismatch */
  update(ctx: TenantContext, definition: Definition, expectedVersion: number): Promise<void> {
    return this.definitions.update(ctx, definition, expectedVersion)
  }

  async insertVersion(ctx: TenantContext, row: NewRow<DefinitionVersion>): Promise<void> {
    await this.refusingSecondCurrent(() => this.versions.insert(ctx, row))
  }

  async changeVersion(
    ctx: TenantContext,
    versionId: string,
    changes: Partial<Omit<DefinitionVersion, 'tenantId' | 'id'>>,
  ): Promise<void> {
    await this.refusingSecondCurrent(() => this.versions.patch(ctx, versionId, changes))
  }

  page(
    ctx: TenantContext,
    filters: { readonly documentType?: DocumentType | undefined },
    input: PageInput,
  ): Promise<Page<Definition>> {
    const query = this.definitions.select(ctx, 'definition')
    if (filters.documentType !== undefined) query.andWhere('definition.documentType = :documentType', filters)
    const spec = {
      alias: 'definition',
      sorts: { name: 'name', updatedAt: 'updatedAt' },
      filterHash: filterHashOf({ ...filters }),
    }
    return this.definitions.page(ctx, query, spec, input)
  }

  /** Two publications at once: the unique key lets one through, the other starts again on what it left. */
  private async refusingSecondCurrent(write: () => Promise<void>): Promise<void> {
    try {
      await write()
    } catch (error) {
      if (!isUniqueViolation(error, ['currentFor'])) throw error
      throw aborted(
        'Another definition of this document type was published at the same moment; nothing was stored, try again.',
      )
    }
  }

  private async assertNameFree(ctx: TenantContext, { documentType, name }: Definition): Promise<void> {
    const other = await this.findByName(ctx, documentType, name)
    if (other === null) return
    throw definitionNameTaken(
      `There is a definition "${name}" for this document type already: add a version to it, or choose another name.`,
      {
        facts: { definitionId: other.id, name },
      },
    )
  }
}

/** From when on a version is current; versions from before there was a choice always were. */
const startOf = ({ effectiveFrom, publishedAt }: DefinitionVersion): number =>
  (effectiveFrom ?? publishedAt)?.getTime() ?? 0
