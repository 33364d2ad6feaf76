import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { HttpResponse } from '@smithy/core/protocols'
import { CodeDeployDeployments } from '../../../../src/aws/codedeploy/deployments.ts'

interface Answer {
  readonly status?: number
  readonly body: object
}

/** The adapter with what AWS answers, by operation; an Error is a connection that breaks. */
function adapter(answers: Readonly<Record<string, Answer | Error>>) {
  const asked: { readonly operation: string; readonly input: Readonly<Record<string, unknown>> }[] = []
  const client = {
    region: 'eu-west-1',
    maxAttempts: 1,
    retryMode: 'standard' as const,
    customUserAgent: [],
    credentials: {
      accessKeyId: 'AKIATEST',
      secretAccessKey: 'secret',
      sessionToken: '',
      expiration: new Date('2100-01-01'),
    },
    requestHandler: {
      handle: async (request: { headers: Record<string, string>; body: unknown }) => {
        const operation = request.headers['x-amz-target']?.split('.').at(-1) ?? ''
        asked.push({ operation, input: JSON.parse(textOf(request.body)) })
        const answer = answers[operation] ?? { status: 400, body: { __type: 'NotScripted' } }
        if (answer instanceof Error) throw answer
        const body = new Response(JSON.stringify(answer.body)).body ?? undefined
        const headers = { 'content-type': 'application/x-amz-json-1.1' }
        return { response: new HttpResponse({ statusCode: answer.status ?? 200, headers, body }) }
      },
    },
  }
  return { asked, port: new CodeDeployDeployments({ client }, { cluster: 'main' }) }
}

const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : body instanceof Uint8Array ? new TextDecoder().decode(body) : '{}'

const refused = (type: string, message: string, status = 400): Answer => ({
  status,
  body: { __type: type, message },
})
const content = '{"version":0}'
const request = {
  service: 'web',
  content,
  description: 'Renga',
  rollBackOn: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST'],
}

describe('CodeDeploy through the SDK', () => {
  it('creates with the content, its SHA-256 and the automatic rollback, under the console’s names', async () => {
    const { asked, port } = adapter({ CreateDeployment: { body: { deploymentId: 'd-1' } } })
    expect(await port.create({ ...request, config: 'Custom', withoutAlarms: true })).toBe('d-1')
    const sha256 = createHash('sha256').update(content).digest('hex')
    expect(asked[0]?.input).toEqual({
      applicationName: 'AppECS-main-web',
      deploymentGroupName: 'DgpECS-main-web',
      description: 'Renga',
      deploymentConfigName: 'Custom',
      revision: { revisionType: 'AppSpecContent', appSpecContent: { content, sha256 } },
      autoRollbackConfiguration: { enabled: true, events: request.rollBackOn },
      overrideAlarmConfiguration: { enabled: false, alarms: [] },
    })
  })

  it.each<[string, Answer | Error, object]>([
    [
      'the limit, as AWS says it',
      refused(
        'DeploymentLimitExceededException',
        "The Deployment Group 'DgpECS-main-web' already has an active Deployment 'd-ABC123XYZ'",
      ),
      { kind: 'active', active: 'd-ABC123XYZ' },
    ],
    [
      'the limit, as AWS has said it before',
      refused(
        'DeploymentLimitExceededException',
        "Deployment group 'x' is already deploying deployment 'd-ABC123XYZ'",
      ),
      { kind: 'active', active: 'd-ABC123XYZ' },
    ],
    [
      'the limit, in words that nobody knows',
      refused('DeploymentLimitExceededException', 'Too many.'),
      { kind: 'active', active: undefined },
    ],
    ['a throttle', refused('ThrottlingException', 'Rate exceeded'), { kind: 'throttled' }],
    ['a fault of AWS', refused('InternalFailure', 'Try again', 500), { kind: 'unanswered' }],
    [
      'a broken connection',
      Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
      { kind: 'unanswered' },
    ],
    [
      'a denial',
      refused('AccessDeniedException', 'no'),
      { message: expect.stringMatching(/is not allowed to do codedeploy:CreateDeployment/) },
    ],
    ['a role that does not fit', refused('InvalidRoleException', 'no'), { name: 'UserError' }],
  ])('%s', async (_name, answer, thrown) => {
    const { asked, port } = adapter({ CreateDeployment: answer })
    await expect(port.create(request)).rejects.toMatchObject(thrown)
    expect(asked).toHaveLength(1)
  })

  it('a denial while alarms are overridden is about that', async () => {
    const { port } = adapter({ CreateDeployment: refused('AccessDeniedException', 'no') })
    await expect(port.create({ ...request, withoutAlarms: true })).rejects.toMatchObject({
      kind: 'alarms-denied',
    })
  })

  it.each(['DeploymentNotStartedException', 'DeploymentTargetDoesNotExistException'])(
    'there is no target yet: %s',
    async (type) => {
      const { port } = adapter({ GetDeploymentTarget: refused(type, 'not yet') })
      expect(await port.target('d-1', 'web')).toBeUndefined()
    },
  )

  it('a stop that comes too late is no error', async () => {
    const { port } = adapter({ StopDeployment: refused('DeploymentAlreadyCompletedException', 'over') })
    expect(await port.stop('d-1')).toBe('ended')
  })

  it('a wait that is over: fine for the end of the earlier tasks, an error for Ready', async () => {
    const over = refused('DeploymentIsNotInReadyStateException', 'no')
    const { port } = adapter({ ContinueDeployment: over })
    await port.proceed('d-1', 'TERMINATION_WAIT')
    await expect(port.proceed('d-1', 'READY_WAIT')).rejects.toThrow(/codedeploy:ContinueDeployment/)
  })

  it.each([
    [refused('ThrottlingException', 'Rate exceeded'), 'throttled'],
    [refused('InternalFailure', 'Try again', 500), 'transient'],
    [refused('AccessDeniedException', 'no'), 'permanent'],
    [refused('DeploymentDoesNotExistException', 'no'), 'permanent'],
  ])('reads say whether to read again (%#)', async (answer, kind) => {
    const { port } = adapter({ GetDeployment: answer })
    await expect(port.deployment('d-1')).rejects.toMatchObject({ name: 'ServiceReadError', kind })
  })

  it('takes words that it does not know, and what is left out', async () => {
    const deploymentInfo = { deploymentId: 'd-1', status: 'Pondering', creator: 'CloudSomething' }
    const { port } = adapter({ GetDeployment: { body: { deploymentInfo } } })
    expect(await port.deployment('d-1')).toMatchObject({
      status: 'Pondering',
      creator: 'CloudSomething',
      terminationWaitStarted: false,
      rollback: { by: undefined, of: undefined },
    })
  })

  it('reads the images of a task definition once, that of the app first', async () => {
    const containerDefinitions = [
      { name: 'proxy', image: 'proxy:1' },
      { name: 'app', image: 'shop@sha256:1' },
    ]
    const { asked, port } = adapter({
      DescribeTaskDefinition: { body: { taskDefinition: { containerDefinitions } } },
    })
    expect(await port.images('shop:1')).toEqual(['shop@sha256:1', 'proxy:1'])
    await port.images('shop:1')
    expect(asked).toHaveLength(1)
  })
})
