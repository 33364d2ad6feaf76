import type { FaultRule } from '../../../emulator/aws/wire/faults.ts'
import type { ConformanceHarness } from '../harness.ts'
import { everywhere, given, LANDED, midway, REFUSED, type Scenario } from '../scenario.ts'

const SDK = 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html'
const READS = ['DescribeServices', 'DescribeServiceDeployments', 'GetDeployment', 'GetDeploymentTarget']

/** The next `times` of each read of a rollout meet this. */
function reads(harness: ConformanceHarness, fault: FaultRule['fault'], times?: number): void {
  for (const operation of READS)
    harness.account.server.faults.add({ operation, fault, ...(times === undefined ? {} : { times }) })
}

/** Time that CODE_DEPLOY or ECS needs on its own until v2 has all traffic. */
const UNSEEN = { verdict: 'unreadable', serves: 'v2', release: 'pending' } as const

export const readScenarios: readonly Scenario[] = [
  {
    name: 'Reads return the state before the update, right after it',
    documented:
      'CruGlobal/.github src/v2/ecs-rollout.js and its tests (stale reads on a fleet); https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html ("eventual consistency model")',
    play: midway((harness) => reads(harness, { kind: 'stale' }, 3)),
    cells: everywhere(LANDED),
  },
  {
    name: 'Reads return the state before the update, long after it',
    documented: 'CruGlobal/.github src/v2/ecs-rollout.js and its tests (stale reads at any time)',
    play: midway(async (harness) => {
      await harness.clock.advance(18_000)
      reads(harness, { kind: 'stale' }, 8)
    }),
    cells: everywhere(LANDED),
  },
  {
    name: 'A list of deployments that does not have ours yet',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html ("eventual consistency model")',
    play: midway((harness) => {
      for (const operation of ['ListServiceDeployments', 'ListDeployments'])
        harness.account.server.faults.add({ operation, fault: { kind: 'stale' }, times: 3 })
    }),
    cells: everywhere(LANDED),
  },
  {
    name: 'The role cannot read services: detected before anything is changed',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html (AccessDeniedException)',
    play: given((harness) => {
      harness.account.server.faults.add({ operation: 'DescribeServices', fault: { kind: 'deny' } })
    }),
    cells: everywhere({ ...REFUSED, says: /DescribeServices/, within: 5 }),
  },
  {
    name: 'The role loses its read permission midway: red at the next tick, and nothing is rolled back blindly',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html (AccessDeniedException)',
    play: midway((harness) => reads(harness, { kind: 'deny' })),
    cells: everywhere({ ...UNSEEN, says: /can no longer be watched/, within: 30 }),
  },
  {
    name: 'The credentials expire midway',
    documented:
      'https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html (ExpiredTokenException); aws-actions/amazon-ecs-deploy-task-definition#527',
    play: midway((harness) =>
      reads(harness, {
        kind: 'error',
        code: 'ExpiredTokenException',
        message: 'The security token included in the request is expired',
      }),
    ),
    cells: everywhere({ ...UNSEEN, says: /expired/i, within: 30 }),
  },
  {
    name: 'Reads are throttled for a while',
    documented: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html',
    play: midway((harness) => reads(harness, { kind: 'throttle' }, 9)),
    cells: everywhere(LANDED),
  },
  {
    name: 'Every read is throttled until the timeout',
    documented: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html',
    play: midway((harness) => reads(harness, { kind: 'throttle' }), {}, { timeoutMinutes: 10 }),
    cells: everywhere(UNSEEN),
  },
  {
    name: 'A burst of server errors',
    documented: `${SDK}; ServerException`,
    play: midway((harness) => reads(harness, { kind: 'server-error' }, 9)),
    cells: everywhere(LANDED),
  },
  {
    name: 'Endless server errors: after half a minute the state is unknown',
    documented: `${SDK}; ServerException`,
    play: midway((harness) => reads(harness, { kind: 'server-error' })),
    cells: everywhere({ ...UNSEEN, says: /can no longer be watched/, within: 120 }),
  },
  {
    name: 'Connections drop during reads',
    documented: `${SDK}; ECONNRESET`,
    play: midway((harness) => reads(harness, { kind: 'drop', when: 'after' }, 9)),
    cells: everywhere(LANDED),
  },
  {
    name: 'A read hangs for 25 s',
    documented:
      'src/deploy/rollout/watch.ts: a read without an answer is given up after 20 s and counts as a failed one',
    play: midway(async (harness) => {
      harness.hang = 25_000
      await harness.clock.advance(30_000)
      harness.hang = 0
    }),
    cells: everywhere(LANDED),
  },
  {
    name: 'The cluster does not exist',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html (ClusterNotFoundException)',
    play: given((harness) => {
      harness.account.server.faults.add({
        operation: 'ListServices',
        fault: { kind: 'error', code: 'ClusterNotFoundException', message: 'Cluster not found.' },
      })
    }),
    cells: everywhere({ ...REFUSED, says: /cluster 'main' does not exist/, within: 5 }),
  },
]
