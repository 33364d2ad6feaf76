import type { FaultRule } from '../../../emulator/aws/wire/faults.ts'
import { type ConformanceHarness, WEB } from '../harness.ts'
import { everywhere, given, LANDED, REFUSED, type Scenario } from '../scenario.ts'

/** The call that begins a deployment. */
function begins(harness: ConformanceHarness, fault: FaultRule['fault'], times?: number): void {
  const operation = harness.strategy === 'CODE_DEPLOY' ? 'CreateDeployment' : 'UpdateService'
  harness.account.server.faults.add({ operation, fault, ...(times === undefined ? {} : { times }) })
}

/** Deployments of v2 that came to be. */
function begun(harness: ConformanceHarness): number {
  if (harness.strategy === 'CODE_DEPLOY')
    return harness.account.server.journal.calls.filter(
      ({ operation, outcome, status }) =>
        operation === 'CreateDeployment' && (outcome === 'ok' || (outcome === 'dropped' && status === 0)),
    ).length
  const { serviceDeployments = [] } = harness.ecs.operations.ListServiceDeployments({
    cluster: 'main',
    service: WEB,
  })
  return serviceDeployments.length - 1
}

const NOT_BEGUN = { verdict: 'failed', serves: 'v1', release: 'failed' } as const

export const callScenarios: readonly Scenario[] = [
  {
    name: 'The response to the starting call is lost, but the call took effect: found, not repeated',
    documented:
      'https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeployment.html (takes no client token)',
    play: given((harness) => begins(harness, { kind: 'drop', when: 'after' }, 1)),
    also: (harness) => {
      if (begun(harness) !== 1) throw new Error(`it was begun ${begun(harness)} times`)
    },
    cells: everywhere(LANDED),
  },
  {
    name: 'The starting call is lost in transit',
    documented: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html',
    play: given((harness) => begins(harness, { kind: 'drop', when: 'before' }, 1)),
    cells: everywhere(LANDED),
  },
  {
    name: 'The starting call is throttled twice',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html (UpdateService 50, then 5 a second)',
    play: given((harness) => begins(harness, { kind: 'throttle' }, 2)),
    cells: everywhere(LANDED),
  },
  {
    name: 'The starting call gets a server error once',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html (ServerException)',
    play: given((harness) => begins(harness, { kind: 'server-error' }, 1)),
    cells: everywhere(LANDED),
  },
  {
    name: 'The role cannot start a deployment',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html (AccessDeniedException)',
    play: given((harness) => begins(harness, { kind: 'deny' })),
    cells: everywhere({ ...NOT_BEGUN, says: /not authorized|not allowed/, within: 30 }),
  },
  {
    name: 'Five deployments of the service are already active',
    documented: 'aws/containers-roadmap#2836 (the message)',
    play: given((harness) =>
      begins(harness, {
        kind: 'error',
        code: harness.strategy === 'CODE_DEPLOY' ? 'ThrottlingException' : 'InvalidParameterException',
        message: '5 active deployments exist, unable to create new deployment',
      }),
    ),
    cells: everywhere({ ...NOT_BEGUN, says: /5 active deployments exist/ }),
  },
  {
    name: 'The role cannot write to the ledger: detected before anything is changed',
    documented: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html',
    play: async (harness) => {
      await harness.seed()
      await harness.release()
      for (const operation of ['PutItem', 'UpdateItem'])
        harness.account.server.faults.add({ service: 'dynamodb', operation, fault: { kind: 'deny' } })
      return harness.run(2)
    },
    cells: everywhere({ ...REFUSED, says: /dynamodb/i, within: 5 }),
  },
]
