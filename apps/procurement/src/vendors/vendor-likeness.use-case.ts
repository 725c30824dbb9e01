import { vendorDuplicateChanged, vendorLikelyDuplicate } from '@nexus/contracts-procurement'
import { type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { FILL_BATCH, fillVendorKeys } from './fill-vendor-keys.job.js'
import { vendorDuplicateFacts } from './vendor-duplicate.view.js'
import { VendorDuplicate } from './vendor-duplicate.entity.js'
import { pairOf, VendorDuplicatesRepository } from './vendor-duplicates.repository.js'
import { likenessOf, type Likeness } from './vendor-likeness.policy.js'
import type { Vendor } from './vendor.entity.js'

/** A vendor that is like the one in hand. */
export type Alike = Likeness & { readonly vendorId: string; readonly name: string }

type Compared = Pick<Vendor, 'id' | 'matchKey' | 'country' | 'postalCode' | 'website' | 'bankAccounts'>

/** Finds vendors that may be one, and puts them on the list (VEN-2). */
@Injectable()
export class VendorLikeness {
  constructor(
    private readonly duplicates: VendorDuplicatesRepository,
    private readonly settings: ProcurementSettingsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Those at or above the threshold of the organization, or with the same IBAN; the likest first. */
  async alike(ctx: TenantContext, vendor: Compared): Promise<Alike[]> {
    await this.fillOlder(ctx)
    const { vendorDuplicatePercent } = await this.settings.current(ctx)
    const self = { ...vendor, ibans: new Set(vendor.bankAccounts.map(({ iban }) => iban)) }
    const candidates = await this.duplicates.candidates(ctx, self)
    return candidates
      .map((other) => ({ vendorId: other.id, name: other.name, ...likenessOf(self, other) }))
      .filter(({ percent, reasons }) => percent >= vendorDuplicatePercent || reasons.includes('iban'))
      .sort((a, b) => b.percent - a.percent)
  }

  /** @throws DomainError procurement.vendor.likely_duplicate naming those that nobody acknowledged */
  async assertAcknowledged(
    ctx: TenantContext,
    alike: readonly Alike[],
    acknowledged: readonly string[],
  ): Promise<void> {
    const { vendorDuplicatePercent, vendorSharedIban } = await this.settings.current(ctx)
    const duplicates = alike.filter(
      ({ vendorId, percent, reasons }) =>
        !acknowledged.includes(vendorId) &&
        (percent >= vendorDuplicatePercent || (vendorSharedIban === 'acknowledge' && reasons.includes('iban'))),
    )
    if (duplicates.length === 0) return
    const names = duplicates.map(({ name, percent }) => `${name} (${String(percent)} %)`).join(', ')
    throw vendorLikelyDuplicate(
      `This may be ${names}: use that vendor, or repeat with its id in \`acknowledgedDuplicates\`.`,
      { facts: { duplicates: duplicates.slice(0, 20) } },
    )
  }

  /** Keeps the vendor's IBANs findable, and puts every new pair on the list. */
  async record(ctx: TenantContext, vendor: Compared, alike: readonly Alike[]): Promise<void> {
    const ibans = [...new Set(vendor.bankAccounts.map(({ iban }) => iban))]
    await this.duplicates.storeIbans(
      ctx,
      vendor.id,
      ibans.map((iban) => ({ id: this.ids.next(), vendorId: vendor.id, iban })),
    )
    for (const { vendorId, percent, reasons } of alike) {
      const pair = Object.assign(new VendorDuplicate(), {
        id: this.ids.next(),
        pair: pairOf(vendor.id, vendorId),
        vendorId: vendor.id,
        otherVendorId: vendorId,
        percent,
        reasons: [...reasons],
        state: 'OPEN' as const,
      })
      if (await this.duplicates.add(ctx, pair)) await this.tell(ctx, pair, 'find')
    }
  }

  /** One event and one audit row of the version that the pair has now. */
  async tell(ctx: TenantContext, pair: VendorDuplicate, verb: string, reason?: string): Promise<void> {
    const facts = vendorDuplicateFacts(pair)
    await this.outbox.add(ctx, vendorDuplicateChanged, {
      aggregateId: pair.id,
      aggregateSeq: pair.version,
      payload: facts,
    })
    await this.audit.record(ctx, {
      action: `procurement.vendor-duplicate.${verb}`,
      entity: 'vendor-duplicate',
      entityId: pair.id,
      after: facts,
      reason,
    })
  }

  /** The few of a small organization at once; what is left of many, a job. */
  private async fillOlder(ctx: TenantContext): Promise<void> {
    const filled = await this.duplicates.fillKeys(ctx, () => this.ids.next(), FILL_BATCH)
    if (filled === FILL_BATCH) await this.jobs.add(ctx, fillVendorKeys, {}, { dedupeKey: fillVendorKeys.name })
  }
}
