import { Readable } from 'node:stream'
import { expect, it } from '@jest/globals'
import { HttpResponse } from '@smithy/core/protocols'
import { SchedulerTimer } from '../../../../src/aws/scheduler/preview-timer.ts'
import { PARTITION_CASES } from '../../../support/platform/partitions.ts'

/** Takes every request, and keeps what was asked for. */
function recorder() {
  const bodies: unknown[] = []
  const hosts: string[] = []
  const handle = async (request: { readonly hostname: string; readonly body: Uint8Array }) => {
    hosts.push(request.hostname)
    bodies.push(JSON.parse(new TextDecoder().decode(request.body)))
    const body = Readable.from([JSON.stringify({ ScheduleArn: 'arn' })])
    return { response: new HttpResponse({ statusCode: 200, headers: {}, body }) }
  }
  return { bodies, hosts, requestHandler: { handle } }
}

it.each(PARTITION_CASES)(
  'a timer in $region calls ECS by the universal target of its partition',
  async ({ partition, region, suffix }) => {
    const { bodies, hosts, requestHandler } = recorder()
    const client = {
      region,
      maxAttempts: 1,
      retryMode: 'standard' as const,
      customUserAgent: [],
      credentials: {
        accessKeyId: 'a',
        secretAccessKey: 'b',
        sessionToken: 'c',
        expiration: new Date(8_640_000_000_000_000),
      },
      requestHandler,
    }
    const role = `arn:${partition}:iam::123456789012:role/timer`
    const timer = new SchedulerTimer({ client }, { cluster: 'previews', role, group: 'shop-previews' })
    await timer.set({ repositoryId: '1', app: 'shop', number: 7 }, ['web'], 0)
    expect(hosts).toEqual([`scheduler.${region}.${suffix}`])
    expect(bodies).toEqual([
      expect.objectContaining({
        Target: expect.objectContaining({
          // https://docs.amazonaws.cn/scheduler/latest/UserGuide/managing-targets-universal.html, for one
          Arn: `arn:${partition}:scheduler:::aws-sdk:ecs:updateService`,
          RoleArn: role,
        }),
      }),
    ])
  },
)
