import { Module } from '@nestjs/common'
import { DesignsModule } from '../designs/designs.module.js'
import { FilesModule } from '../files/files.module.js'
import { OwnersModule } from '../owners/owners.module.js'
import { PrintingModule } from '../printing/printing.module.js'
import { PdfPages } from './pdf-pages.adapter.js'
import { PdfRequests } from './pdf-requests.use-case.js'
import { PdfMessages } from './pdfs.messages.js'
import { PdfsRepository } from './pdfs.repository.js'
import { PrintedDocuments } from './printed-documents.adapter.js'
import { VisiblePdfs } from './visible-pdfs.guard.js'

@Module({
  imports: [OwnersModule, FilesModule, DesignsModule, PrintingModule],
  controllers: [PdfMessages],
  providers: [PdfsRepository, PdfRequests, PdfPages, PrintedDocuments, VisiblePdfs, ...PdfMessages.providers],
})
export class PdfsModule {}
