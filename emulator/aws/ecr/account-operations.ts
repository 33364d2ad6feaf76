import type {
  GetAccountSettingRequest,
  GetAccountSettingResponse,
  GetAuthorizationTokenRequest,
  GetAuthorizationTokenResponse,
  PutAccountSettingRequest,
  PutAccountSettingResponse,
} from '@aws-sdk/client-ecr'
import type { CallContext, OperationHandler } from '../wire/service.ts'
import type { AuthorizationTokens } from './authorization.ts'
import { type EcrState, invalidParameter } from './state.ts'

/**
 * Settings of the registry with their values and defaults:
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/account-settings.html
 */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  BASIC_SCAN_TYPE_VERSION: ['AWS_NATIVE', 'CLAIR'],
  REGISTRY_POLICY_SCOPE: ['V2', 'V1'],
  BLOB_MOUNTING: ['DISABLED', 'ENABLED'],
}

/** The registry's account: its token and its settings. */
export function accountOperations(
  state: EcrState,
  tokens: AuthorizationTokens,
): Readonly<Record<string, OperationHandler>> {
  const valuesOf = (name: string | undefined): readonly [string, readonly string[]] => {
    const values = name === undefined ? undefined : SETTINGS[name]
    if (name !== undefined && values !== undefined) return [name, values]
    throw invalidParameter(
      `Invalid parameter at 'name': '${name}' is not one of ${Object.keys(SETTINGS).join(', ')}`,
    )
  }
  return {
    GetAuthorizationToken: (
      _input: GetAuthorizationTokenRequest,
      context: CallContext,
    ): GetAuthorizationTokenResponse => {
      const { token, expiresAt } = tokens.issue(context.caller)
      return {
        authorizationData: [{ authorizationToken: token, expiresAt, proxyEndpoint: state.endpoint() }],
      }
    },
    GetAccountSetting: (input: GetAccountSettingRequest): GetAccountSettingResponse => {
      const [name, values] = valuesOf(input.name)
      const value = state.accountSettings.get(name) ?? values[0]
      return { name, ...(value === undefined ? {} : { value }) }
    },
    PutAccountSetting: (input: PutAccountSettingRequest): PutAccountSettingResponse => {
      const [name, values] = valuesOf(input.name)
      const value = input.value ?? ''
      if (!values.includes(value))
        throw invalidParameter(`Invalid parameter at 'value': '${value}' is not one of ${values.join(', ')}`)
      state.accountSettings.set(name, value)
      return { name, value }
    },
  }
}
