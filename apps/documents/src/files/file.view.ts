import type { FileVersionView, FileView } from '@nexus/contracts-documents'
import { isFromPeople } from './file.policy.js'
import type { FileVersion } from './file-version.entity.js'
import type { StoredFile } from './stored-file.entity.js'

export function fileViewOf(file: StoredFile): FileView {
  const { id, fileName, mediaType, kind, ownerType, ownerId, sha256, size, number, createdBy, version } = file
  return {
    fileId: id,
    fileName,
    mediaType,
    sha256,
    size,
    kind,
    ownerType,
    ownerId,
    number,
    referenced: !isFromPeople(kind) || file.referencedAt !== null,
    deletion: deletionOf(file),
    createdAt: file.createdAt.toISOString(),
    createdBy,
    updatedAt: ((file.updatedAt as Date | null) ?? file.createdAt).toISOString(),
    version,
  }
}

function deletionOf({ deletedAt, deletedBy, deletionReason }: StoredFile): FileView['deletion'] {
  if (deletedAt === null || deletedBy === null) return null
  return { reason: deletionReason ?? '', deletedAt: deletedAt.toISOString(), deletedBy }
}

/** What events and the trail say of a file. */
export function fileFactsOf(file: StoredFile) {
  const { fileName, mediaType, kind, ownerType, ownerId, sha256, size } = file
  return { fileName, mediaType, kind, ownerType, ownerId, sha256, size }
}

export function fileVersionViewOf(version: FileVersion | StoredFile): FileVersionView {
  const { number, fileName, mediaType, sha256, size, createdAt, createdBy } = version
  return { number, fileName, mediaType, sha256, size, createdAt: createdAt.toISOString(), createdBy }
}
