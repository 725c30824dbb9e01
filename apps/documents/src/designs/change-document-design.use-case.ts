import {
  type changeDocumentDesign,
  designContrastTooLow,
  designLogoRefused,
  documentDesignChanged,
} from '@nexus/contracts-documents'
import {
  type FieldError,
  type InputOf,
  isDomainError,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { FilesRepository } from '../files/files.repository.js'
import { ReferenceFile } from '../files/reference-file.use-case.js'
import { contrastText, contrastToWhite, LEAST_CONTRAST } from './colour-contrast.policy.js'
import { DesignsRepository } from './designs.repository.js'

type Change = typeof changeDocumentDesign

/** It stands inside of every document, in base64. */
const MOST_LOGO_BYTES = 512 * 1024
const LOGO_TYPES = ['image/png', 'image/jpeg']

@Injectable()
export class ChangeDocumentDesign implements UseCase<Change> {
  constructor(
    private readonly designs: DesignsRepository,
    private readonly files: FilesRepository,
    private readonly referenceFile: ReferenceFile,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Change>): Promise<OutputOf<Change>> {
    const before = await this.designs.current(ctx)
    assertSeen(ctx, before, 'document design')
    assertReadable(input)
    if (input.logoFileId !== null && input.logoFileId !== before.logoFileId) await this.keepLogo(ctx, input.logoFileId)
    const after = await this.designs.change(ctx, before.version, input)
    const { tenantId } = ctx
    await this.outbox.add(ctx, documentDesignChanged, {
      aggregateId: tenantId,
      aggregateSeq: after.version,
      payload: after,
    })
    await this.audit.record(ctx, {
      action: 'documents.design.change',
      entity: 'document-design',
      entityId: tenantId,
      before,
      after,
    })
    return after
  }

  /** A logo that stands on stored documents cannot be deleted any more. */
  private async keepLogo(ctx: TenantContext, fileId: string): Promise<void> {
    const file = await this.files.get(ctx, fileId).catch((error: unknown) => {
      if (isDomainError(error) && error.kind === 'NOT_FOUND') return null
      throw error
    })
    const fits =
      file?.ownerType === 'organization' &&
      file.kind === 'logo' &&
      file.deletedAt === null &&
      LOGO_TYPES.includes(file.mediaType) &&
      file.size <= MOST_LOGO_BYTES
    if (!fits)
      throw designLogoRefused(
        'Send the logo first: POST /files?ownerType=organization&kind=logo, a PNG or JPEG of at most 512 KiB.',
        { errors: [{ pointer: '/logoFileId', code: 'logo', detail: 'is not such a file' }] },
      )
    const { ownerType, ownerId } = file
    await this.referenceFile.execute(ctx, { fileId, ownerType, ownerId, referencedBy: 'document-design' })
  }
}

function assertReadable(input: InputOf<Change>): void {
  const errors = (['accentColour', 'textColour'] as const).flatMap((name): FieldError[] => {
    const contrast = contrastToWhite(input[name])
    if (contrast >= LEAST_CONTRAST) return []
    const detail = `${input[name]} has a contrast of ${contrastText(contrast)} : 1 to white; take a darker one, of ${String(LEAST_CONTRAST)} : 1 or more`
    return [{ pointer: `/${name}`, code: 'contrast', detail, facts: { minimum: LEAST_CONTRAST } }]
  })
  if (errors.length > 0)
    throw designContrastTooLow(`A colour cannot be read on white: ${errors.map(({ detail }) => detail).join('; ')}.`, {
      errors,
    })
}
