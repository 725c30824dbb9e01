/**
 * Whether the demo organization, whose passwords everyone knows, may be made: never in production, and only where nobody
 * but this machine can reach it.
 */
export function seedsDemo(settings: { readonly NODE_ENV: string; readonly NEXUS_HOST: string }): boolean {
  return settings.NODE_ENV !== 'production' && /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(settings.NEXUS_HOST)
}
