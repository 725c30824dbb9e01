import { brandingChanged, type changeBranding } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { type BrandingChoices, brandingPayload, brandingViewOf, NO_CHOICES } from './branding.view.js'
import { BrandingsRepository } from './brandings.repository.js'
import { assertReadable } from './color-contrast.policy.js'
import { logoFrom } from './logo.policy.js'

type Change = typeof changeBranding

@Injectable()
export class ChangeBranding implements UseCase<Change> {
  constructor(
    private readonly brandings: BrandingsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Change>): Promise<OutputOf<Change>> {
    const seen = await this.brandings.find(ctx)
    const choices = chosenWith(seen ?? NO_CHOICES, input)
    const before = brandingPayload(seen ?? NO_CHOICES)
    const payload = brandingPayload(choices)
    const { primaryColor, accentColor } = payload
    assertReadable({ primaryColor, accentColor })
    const row = await this.brandings.store(ctx, seen, choices)
    const { id, version } = row
    await this.outbox.add(ctx, brandingChanged, { aggregateId: id, aggregateSeq: version, payload })
    await this.audit.record(ctx, {
      action: 'identity.branding.change',
      entity: 'branding',
      entityId: id,
      before,
      after: payload,
    })
    return brandingViewOf(row)
  }
}

/** What is left out stays; null is the default again. */
function chosenWith(before: BrandingChoices, input: InputOf<Change>): BrandingChoices {
  const {
    productName = before.productName,
    primaryColor = before.primaryColor,
    accentColor = before.accentColor,
    locale = before.locale,
    supportEmail = before.supportEmail,
  } = input
  return { productName, primaryColor, accentColor, locale, supportEmail, ...logoWith(before, input.logo) }
}

function logoWith(
  { logo, logoMediaType }: BrandingChoices,
  given: string | null | undefined,
): Pick<BrandingChoices, 'logo' | 'logoMediaType'> {
  if (given === undefined) return { logo, logoMediaType }
  if (given === null) return { logo: null, logoMediaType: null }
  const { bytes, mediaType } = logoFrom(given)
  return { logo: bytes.toString('base64'), logoMediaType: mediaType }
}
