import { Module } from '@nestjs/common'
import { FilesModule } from '../files/files.module.js'
import { PrintingModule } from '../printing/printing.module.js'
import { DesignMessages } from './designs.messages.js'
import { DesignsRepository } from './designs.repository.js'
import { TemplateChanges } from './template-changes.use-case.js'
import { TemplateTrial } from './template-trial.guard.js'
import { TemplatesRepository } from './templates.repository.js'

@Module({
  imports: [FilesModule, PrintingModule],
  controllers: [DesignMessages],
  providers: [DesignsRepository, TemplatesRepository, TemplateChanges, TemplateTrial, ...DesignMessages.providers],
  exports: [DesignsRepository, TemplatesRepository],
})
export class DesignsModule {}
