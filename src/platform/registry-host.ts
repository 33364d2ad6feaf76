import { knownPartition } from './region.ts'

const HOST =
  /^(?<account>\d{12})\.dkr(?<separator>[.-])ecr(?:-fips)?\.(?<region>[a-z0-9-]{1,41})\.(?<suffix>[a-z0-9.-]{1,60})$/

/**
 * Account and region of a private registry's host; undefined for any other. The host ends with the suffix of the
 * region's partition; that of a dual-stack one (https://docs.aws.amazon.com/general/latest/gr/ecr.html) is
 * `dkr-ecr.eu-west-1.on.aws`, where its API is at `api.aws`.
 */
export function parseRegistryHost(
  host: string,
): { readonly account: string; readonly region: string } | undefined {
  const { account, separator, region, suffix } = HOST.exec(host)?.groups ?? {}
  if (account === undefined || region === undefined) return undefined
  const partition = knownPartition(region)
  const own =
    separator === '.' ? partition?.dnsSuffix : partition?.dualStackDnsSuffix.replace(/^api\./, 'on.')
  return suffix === own ? { account, region } : undefined
}
