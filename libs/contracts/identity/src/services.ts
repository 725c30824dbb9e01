/** Every service of the platform. Each keeps its own trail, and letters that could not be delivered. */
export const SERVICES = ['identity', 'procurement', 'workflow', 'billing', 'documents'] as const

export type ServiceName = (typeof SERVICES)[number]
