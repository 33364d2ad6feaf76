/**
 * Schedules' calls in the emulator's account: the role must trust `scheduler.amazonaws.com`, and its policies decide.
 */
import type { Account } from '../../account.ts'
import { assumeAsService } from '../sts/trust.ts'
import type { ScheduleCaller } from './runs.ts'

export const accountCaller = ({
  scope,
  identities,
  keys,
  server,
}: Pick<Account, 'scope' | 'identities' | 'keys' | 'server'>): ScheduleCaller => ({
  schemas: (service, operation) => server.inputSchema(service, operation),
  assume: (roleArn, scheduleArn) =>
    assumeAsService(
      { scope, identities, keys },
      {
        roleArn,
        service: 'scheduler.amazonaws.com',
        // Trust policies are scoped to the group:
        // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
        sourceArn: scheduleArn.replace(/:schedule\/([^/]+)\/.*$/, ':schedule-group/$1'),
        session: 'EventBridgeScheduler',
      },
    ),
  invoke: (call, caller) => server.invoke(call, caller),
})
