import { fileIsDeleted, referenceFile } from '@nexus/contracts-documents'
import { type InputOf, notFound, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { schemaFromEntities } from '@nexus/platform-database'
import { defineService, operationsOf, platformEntities, serve, type ServiceDefinition } from '@nexus/platform-service'
import { Module } from '@nestjs/common'

/** A file of a vendor, or of another document, as suites write it. */
export interface NeighbourFile {
  readonly tenantId: string
  readonly ownerId: string
  /** Default: a vendor. */
  readonly ownerType?: string
  readonly deleted?: boolean
  keptFor?: string
}

/** The documents service as far as procurement needs it: files by id. */
export function neighbourDocuments(files: ReadonlyMap<string, NeighbourFile>): ServiceDefinition {
  class ReferenceFile implements UseCase<typeof referenceFile> {
    execute(ctx: TenantContext, input: InputOf<typeof referenceFile>): Promise<OutputOf<typeof referenceFile>> {
      const file = files.get(input.fileId)
      const { ownerId, ownerType = 'vendor' } = file ?? {}
      if (file?.tenantId !== ctx.tenantId || ownerId !== input.ownerId || ownerType !== input.ownerType)
        throw notFound(`There is no file ${input.fileId}.`)
      if (file.deleted === true) throw fileIsDeleted('The file was deleted; attach it again.')
      file.keptFor = input.referencedBy
      const content = { fileName: 'insurance.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), size: 1 }
      return Promise.resolve({ fileId: input.fileId, ...content, number: 1 })
    }
  }
  const Messages = operationsOf('files', { operations: [serve(referenceFile, ReferenceFile)] })
  @Module({ controllers: [Messages], providers: [...Messages.providers] })
  class FilesModule {}
  const schema = schemaFromEntities('documents', [...platformEntities])
  return defineService({ name: 'documents', module: FilesModule, schema })
}
