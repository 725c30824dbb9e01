import type { JobRegistration } from '@nexus/platform-jobs'
import { Injectable } from '@nestjs/common'

/** The kinds of jobs that a service's features do, collected at start; the worker refuses one that is there twice. */
@Injectable()
export class JobRegistry {
  readonly registrations: JobRegistration[] = []

  add(registration: JobRegistration): void {
    this.registrations.push(registration)
  }
}
