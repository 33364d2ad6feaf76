import { ECRClient } from '@aws-sdk/client-ecr'
import { describe, expect, it } from '@jest/globals'
import { realRegions, sdkPartitions } from '../../../../scripts/partitions.ts'
import { privateRegistryHost } from '../../../../src/aws/ecr/registry-host.ts'
import { parseRegistryHost } from '../../../../src/platform/registry-host.ts'
import { PARTITION_CASES } from '../../../support/platform/partitions.ts'

const ACCOUNT = '123456789012'

describe.each(PARTITION_CASES)('the registry of $region', ({ region, suffix }) => {
  const host = `${ACCOUNT}.dkr.ecr.${region}.${suffix}`

  it('has its host', () => expect(privateRegistryHost(ACCOUNT, region)).toBe(host))

  it.each([host, host.replace('.ecr.', '.ecr-fips.')])('is found in %s', (name) =>
    expect(parseRegistryHost(name)).toEqual({ account: ACCOUNT, region }),
  )

  it.each([
    host.replace(suffix, 'example.com'),
    `${host}.example.com`,
    `${host}:443`,
    `x${host}`,
    host.replace('.dkr.', '.'),
    host.replace(suffix, suffix === 'amazonaws.com' ? 'amazonaws.com.cn' : 'amazonaws.com'),
    host.toUpperCase(),
  ])('is not found in %s', (name) => expect(parseRegistryHost(name)).toBeUndefined())

  it("has the suffix of the SDK's own endpoint", () => {
    const client = new ECRClient({ region })
    const { url } = client.config.endpointProvider({ Region: region, UseDualStack: false, UseFIPS: false })
    expect(url.hostname).toBe(`api.ecr.${region}.${suffix}`)
  })
})

it.each(sdkPartitions().flatMap(realRegions))('the registry of %s is found by its own host', (region) =>
  expect(parseRegistryHost(privateRegistryHost(ACCOUNT, region))).toEqual({ account: ACCOUNT, region }),
)

it.each([
  ['eu-west-1', 'on.aws'],
  ['us-gov-west-1', 'on.aws'],
  ['cn-north-1', 'on.amazonwebservices.com.cn'],
  ['eusc-de-east-1', 'on.amazonwebservices.eu'],
])('a dual-stack host of %s ends with %s', (region, suffix) => {
  expect(parseRegistryHost(`${ACCOUNT}.dkr-ecr.${region}.${suffix}`)).toEqual({ account: ACCOUNT, region })
  expect(parseRegistryHost(`${ACCOUNT}.dkr-ecr-fips.${region}.${suffix}`)).toBeDefined()
  expect(parseRegistryHost(`${ACCOUNT}.dkr.ecr.${region}.${suffix}`)).toBeUndefined()
})

it.each(['', 'docker.io', '127.0.0.1:5000', `${ACCOUNT}.dkr.ecr..amazonaws.com`])(
  '%j is another registry',
  (host) => expect(parseRegistryHost(host)).toBeUndefined(),
)
