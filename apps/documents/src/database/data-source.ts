import type { ServiceSchema } from '@nexus/platform-database'
import { platformEntities } from '@nexus/platform-service'
import { DocumentDesign } from '../designs/document-design.entity.js'
import { DocumentTemplateVersion } from '../designs/document-template-version.entity.js'
import { DocumentTemplate } from '../designs/document-template.entity.js'
import { Export } from '../exports/export.entity.js'
import { FileVersion } from '../files/file-version.entity.js'
import { StoredFile } from '../files/stored-file.entity.js'
import { Pdf } from '../pdfs/pdf.entity.js'
import { Upload } from '../uploads/upload.entity.js'
import { InitialPostgres1795227159614 } from './migrations/postgres/1795227159614-initial.js'
import { JobsAndSealPostgres1795237563869 } from './migrations/postgres/1795237563869-jobs-and-seal.js'
import { ProcureToPayDepthPostgres1795244230695 } from './migrations/postgres/1795244230695-procure-to-pay-depth.js'
import { StreamPlacesPostgres1795254073459 } from './migrations/postgres/1795254073459-stream-places.js'
import { AddAuditCheckPostgres1795301103621 } from './migrations/postgres/1795301103621-add-audit-check.js'
import { AddExportPostgres1795301123325 } from './migrations/postgres/1795301123325-add-export.js'
import { InitialSqlite1795227159614 } from './migrations/sqlite/1795227159614-initial.js'
import { JobsAndSealSqlite1795237563869 } from './migrations/sqlite/1795237563869-jobs-and-seal.js'
import { ProcureToPayDepthSqlite1795244230695 } from './migrations/sqlite/1795244230695-procure-to-pay-depth.js'
import { StreamPlacesSqlite1795254073459 } from './migrations/sqlite/1795254073459-stream-places.js'
import { AddAuditCheckSqlite1795301103621 } from './migrations/sqlite/1795301103621-add-audit-check.js'
import { AddExportSqlite1795301123325 } from './migrations/sqlite/1795301123325-add-export.js'

/** The tables of documents. */
export const schema: ServiceSchema = {
  service: 'documents',
  entities: [
    ...platformEntities,
    StoredFile,
    FileVersion,
    Upload,
    DocumentDesign,
    DocumentTemplate,
    DocumentTemplateVersion,
    Pdf,
    Export,
  ],
  migrations: {
    postgres: [
      InitialPostgres1795227159614,
      JobsAndSealPostgres1795237563869,
      ProcureToPayDepthPostgres1795244230695,
      StreamPlacesPostgres1795254073459,
      AddAuditCheckPostgres1795301103621,
      AddExportPostgres1795301123325,
    ],
    sqlite: [
      InitialSqlite1795227159614,
      JobsAndSealSqlite1795237563869,
      ProcureToPayDepthSqlite1795244230695,
      StreamPlacesSqlite1795254073459,
      AddAuditCheckSqlite1795301103621,
      AddExportSqlite1795301123325,
    ],
  },
}
