import { type ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr'
import { partitionOf } from '../../platform/region.ts'
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
