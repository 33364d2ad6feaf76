import { type ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr'
import { knownPartition, partitionOf } from '../../platform/region.ts'
import { explaining } from '../client/errors.ts'

/**
 * The host of a private registry, given its id. AWS's hosts follow from account and region
 * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html), so no call is spent on them; where another
 * endpoint stands in for AWS, it is asked once.
 */
export function registryHosts(
  client: ECRClient,
  region: string,
  env: Readonly<Record<string, string | undefined>>,
): (registryId: string) => Promise<string> {
  const elsewhere = env['AWS_ENDPOINT_URL_ECR'] ?? env['AWS_ENDPOINT_URL'] ?? ''
  let asked: Promise<string> | undefined
  return async (registryId) => {
    if (elsewhere === '') return privateRegistryHost(registryId, region)
    asked ??= askedHost(client, region)
    return asked
  }
}

async function askedHost(client: ECRClient, region: string): Promise<string> {
  const answer = await explaining('ecr:GetAuthorizationToken', `the registry in ${region}`, () =>
    client.send(new GetAuthorizationTokenCommand({})),
  )
  return new URL(answer.authorizationData?.[0]?.proxyEndpoint ?? 'https://unknown').host
}

/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`, and in China `….cn-north-1.amazonaws.com.cn`. */
export function privateRegistryHost(registryId: string, region: string): string {
  return `${registryId}.dkr.ecr.${region}.${partitionOf(region).dnsSuffix}`
}

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
