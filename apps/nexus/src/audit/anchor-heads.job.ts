import type { Clock } from '@nexus/kernel'
import { type AuditAnchors, auditHeads, type AuditSealer, type ChainHead } from '@nexus/platform-audit'
import type { ServiceDatabase } from '@nexus/platform-database'
import type { RunningService } from '@nexus/platform-service'
import type { Logger } from '@nexus/platform-telemetry'
import { keepAnchors } from './anchor-file.adapter.js'

/** reliability.md 2.11: a head is anchored at least so often while it moves. */
const EVERY_MS = 15 * 60_000

/**
 * Signs the heads of all audit chains every 15 minutes and at the stop, into a file and the log: who can write to the
 * database cannot take that back, so a trail that was cut off or written anew shows.
 */
export class AnchorHeads {
  private timer: NodeJS.Timeout | undefined
  private running: Promise<unknown> = Promise.resolve()
  private readonly anchored = new Map<string, string>()

  constructor(
    private readonly options: {
      readonly services: () => ReadonlyMap<string, RunningService>
      readonly anchors: AuditAnchors
      readonly file: () => string
      readonly clock: Clock
      readonly log: Logger
    },
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running = this.run()
    }, EVERY_MS)
    this.timer.unref()
  }

  /**
   * Ends the rounds; with `anchorsNow` after a last one, while the services still run. Not where other processes of the
   * service go on writing: they anchor what follows, and all of it may never be sealed at one moment.
   */
  async stop({ anchorsNow = true } = {}): Promise<void> {
    clearInterval(this.timer)
    await this.running
    if (anchorsNow) await this.run()
  }

  /** Anchors the heads that have moved since the last round, of every database of each service. */
  async run(): Promise<void> {
    for (const [name, { machinery }] of this.options.services())
      for (const { sealer, options } of machinery) await this.anchor(name, sealer, options.database)
  }

  private async anchor(service: string, sealer: AuditSealer, { platformTx }: ServiceDatabase): Promise<void> {
    const { anchors, file, clock, log } = this.options
    try {
      await sealer.sealed()
      const heads = await auditHeads({ service, platformTx })
      const signed = heads.filter((head) => this.hasMoved(head)).map((head) => anchors.sign(head, clock.now()))
      await keepAnchors(file(), signed)
      for (const anchor of signed) {
        this.anchored.set(keyOf(anchor), anchor.hash)
        // Under another name: what is called a signature is left out of logs.
        const { signature, ...head } = anchor
        log.info({ anchor: head, ed25519: signature }, 'audit chain anchored')
      }
    } catch (error) {
      log.error({ err: error, service }, 'the audit chains could not be anchored; tried again in 15 minutes')
    }
  }

  private hasMoved(head: ChainHead): boolean {
    return this.anchored.get(keyOf(head)) !== head.hash
  }
}

const keyOf = ({ service, tenantId }: ChainHead): string => `${service} ${tenantId}`
