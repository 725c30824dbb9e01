import { Module } from '@nestjs/common'
import { ExportsRepository } from './exports.repository.js'
import { OwnExports } from './own-exports.guard.js'

/** Whose export it is, for the files too. */
@Module({ providers: [ExportsRepository, OwnExports], exports: [ExportsRepository, OwnExports] })
export class OwnExportsModule {}
