import { type DefinitionBody, definitionNameTaken, DOCUMENT_TYPES, type DocumentType } from '@nexus/contracts-workflow'
import {
  aborted,
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  isDomainError,
  type TenantContext,
  unavailable,
} from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { DefinitionChanges } from './definition-changes.builder.js'
import { DefinitionVersion } from './definition-version.entity.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { STANDARD_NAME, standardDefinition, type StandardDocument, standInFor } from './standard-definition.policy.js'

/** Get-or-create of the standard policies, in the caller's transaction. */
@Injectable()
export class StandardDefinitions {
  constructor(
    private readonly definitions: DefinitionsRepository,
    private readonly directory: DirectoryRepository,
    private readonly changes: DefinitionChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** The current version for the document type; the standard policy where the organization has published none. */
  async current(ctx: TenantContext, documentType: DocumentType): Promise<DefinitionVersion> {
    const current = await this.definitions.current(ctx, documentType, this.clock.now())
    if (current !== null) return current
    const standIn = standInFor(documentType)
    if (standIn !== documentType) return this.current(ctx, standIn)
    try {
      return await this.publish(ctx, standIn)
    } catch (error) {
      if (!isDomainError(error) || error.code !== definitionNameTaken.code) throw error
      throw aborted('The standard policy was made by another transaction at the same moment; try again.')
    }
  }

  async ensureAll(ctx: TenantContext): Promise<void> {
    for (const documentType of DOCUMENT_TYPES) await this.current(ctx, documentType)
  }

  private async publish(ctx: TenantContext, documentType: StandardDocument): Promise<DefinitionVersion> {
    const organization = await this.directory.organization(ctx)
    if (organization === null)
      throw unavailable('The organization is not known here yet; its registration is on its way.')
    const body = standardDefinition(documentType, organization.baseCurrency)
    // Somebody may have drafted a definition of this name before.
    const existing = await this.definitions.findByName(ctx, documentType, STANDARD_NAME)
    const definitionId = existing?.id ?? this.ids.next()
    const number = (existing?.lastNumber ?? 0) + 1
    if (existing === null) {
      const definition = await this.definitions.insert(ctx, {
        id: definitionId,
        documentType,
        name: STANDARD_NAME,
        purpose: 'document',
        lastNumber: number,
        currentNumber: number,
        draftNumber: null,
      })
      await this.changes.record(ctx, definition, { verb: 'create', after: { number, body } })
    } else {
      Object.assign(existing, { lastNumber: number, currentNumber: number })
      await this.definitions.update(ctx, existing, existing.version)
      await this.changes.record(ctx, existing, {
        verb: 'publish',
        after: { number, body },
        reason: 'no definition of the document type was published',
      })
    }
    const version = this.versionOf(ctx, { definitionId, number, documentType, body })
    await this.definitions.insertVersion(ctx, version)
    return version
  }

  private versionOf(
    ctx: TenantContext,
    of: { definitionId: string; number: number; documentType: DocumentType; body: DefinitionBody },
  ): DefinitionVersion {
    const now = this.clock.now()
    return Object.assign(new DefinitionVersion(), {
      id: this.ids.next(),
      definitionId: of.definitionId,
      number: of.number,
      state: 'PUBLISHED' as const,
      body: of.body,
      currentFor: of.documentType,
      createdAt: now,
      createdBy: ctx.actor.userId,
      publishedAt: now,
      publishedBy: ctx.actor.userId,
      retiredAt: null,
      effectiveFrom: now,
      scheduledFor: null,
      warnings: null,
    })
  }
}
