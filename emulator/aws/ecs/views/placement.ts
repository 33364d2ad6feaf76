import type { ServiceRecord } from '../model.ts'

/** Where tasks run, as services and task sets show it. */
export function placement(config: ServiceRecord['config']) {
  return {
    ...(config.capacityProviderStrategy.length > 0
      ? { capacityProviderStrategy: [...config.capacityProviderStrategy] }
      : { launchType: config.launchType === 'EC2' ? ('EC2' as const) : ('FARGATE' as const) }),
    platformVersion: config.platformVersion,
    platformFamily: 'Linux',
  }
}
