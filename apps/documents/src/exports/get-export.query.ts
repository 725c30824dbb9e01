import type { getExport } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { exportViewOf } from './export.view.js'
import { OwnExports } from './own-exports.guard.js'

type Get = typeof getExport

@Injectable()
export class GetExport implements UseCase<Get> {
  constructor(private readonly own: OwnExports) {}

  async execute(ctx: TenantContext, { exportId }: InputOf<Get>): Promise<OutputOf<Get>> {
    return exportViewOf(await this.own.get(ctx, exportId))
  }
}
