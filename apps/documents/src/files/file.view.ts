import type { FileView } from '@nexus/contracts-documents'
import type { StoredFile } from './stored-file.entity.js'

export function fileViewOf(file: StoredFile): FileView {
  const { id, fileName, mediaType, kind, ownerType, ownerId, sha256, size, createdAt, createdBy } = file
  return {
    fileId: id,
    fileName,
    mediaType,
    kind,
    ownerType,
    ownerId,
    sha256,
    size,
    createdAt: createdAt.toISOString(),
    createdBy,
  }
}
