import { type listPermissions, PERMISSIONS, SEPARATED_DUTIES } from '@nexus/contracts-identity'
import type { OutputOf, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'

@Injectable()
export class ListPermissions implements UseCase<typeof listPermissions> {
  execute(): Promise<OutputOf<typeof listPermissions>> {
    const items = Object.entries(PERMISSIONS).map(([permission, allows]) => ({ permission, allows }))
    return Promise.resolve({ items, separatedDuties: SEPARATED_DUTIES.map((duty) => ({ ...duty })) })
  }
}
