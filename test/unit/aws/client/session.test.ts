import { STSClient } from '@aws-sdk/client-sts'
import { describe, expect, it } from '@jest/globals'
import { openSession } from '../../../../src/aws/client/session.ts'
import { systemClock } from '../../../../src/runtime/clock.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'
import { Redactor } from '../../../../src/runtime/redaction/redactor.ts'
import { readRunContext } from '../../../../src/runtime/run-context.ts'
import { PARTITION_CASES } from '../../../support/platform/partitions.ts'

/** A job whose OIDC token is asked for, and not given. */
const jobThatStops = (audiences: string[]) => ({
  action: 'push-ecr',
  clock: systemClock,
  idToken: (audience: string) => {
    audiences.push(audience)
    return Promise.reject(new Error('no further'))
  },
  log: silentLogger,
  redactor: new Redactor(),
  run: readRunContext({ GITHUB_RUN_ID: '77' }),
})

describe.each(PARTITION_CASES)('a role in $region', ({ partition, region, suffix }) => {
  it('is assumed with a token for the audience of its partition', async () => {
    const audiences: string[] = []
    const opened = openSession(jobThatStops(audiences), {
      region,
      role: `arn:${partition}:iam::123456789012:role/shop-deploy`,
    })
    await expect(opened).rejects.toThrow('no further')
    expect(audiences).toEqual([partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com'])
  })

  it("is assumed at the region's own endpoint", () => {
    const { endpointProvider } = new STSClient({ region }).config
    const { url } = endpointProvider({
      Region: region,
      UseDualStack: false,
      UseFIPS: false,
      UseGlobalEndpoint: false,
    })
    expect(url.hostname).toBe(`sts.${region}.${suffix}`)
  })
})
