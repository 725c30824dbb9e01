import { Module } from '@nestjs/common'
import { BrandingMessages } from './branding.messages.js'
import { BrandingsRepository } from './brandings.repository.js'

@Module({
  controllers: [BrandingMessages],
  providers: [BrandingsRepository, ...BrandingMessages.providers],
  exports: [BrandingsRepository],
})
export class BrandingModule {}
