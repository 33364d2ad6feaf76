/** SSM Parameter Store (https://docs.aws.amazon.com/systems-manager/latest/APIReference/). */
import * as sdk from '@aws-sdk/client-ssm'
import type { EngineClock } from '../../clock.ts'
import { need, page } from '../wire/pages.ts'
import { AwsError, type CallContext, type ServiceDefinition } from '../wire/service.ts'
import type { ParameterStore, ParameterType, ParameterVersion, StoredParameter } from './parameters.ts'

const STANDARD_BYTES = 4096
const ADVANCED_BYTES = 8192

export function createSsm(options: {
  readonly clock: EngineClock
  readonly parameters: ParameterStore
}): ServiceDefinition {
  const { clock, parameters } = options

  function put(input: sdk.PutParameterCommandInput, { caller }: CallContext): sdk.PutParameterResult {
    const name = need(input.Name, 'Name')
    const value = need(input.Value, 'Value')
    checkName(name)
    const existing = parameters.find(name)
    if (existing !== undefined && input.Overwrite !== true) {
      throw new AwsError(
        'ParameterAlreadyExists',
        'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
      )
    }
    if (existing !== undefined && input.Tags !== undefined) {
      throw validation(
        "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.",
      )
    }
    const type = parameterType(input.Type ?? existing?.versions.at(-1)?.type)
    if (input.AllowedPattern !== undefined && !new RegExp(input.AllowedPattern).test(value)) {
      throw new AwsError(
        'ParameterPatternMismatchException',
        `Parameter value, cannot be validated against allowedPattern: ${input.AllowedPattern}`,
      )
    }
    const size = Buffer.byteLength(value)
    const tier =
      input.Tier === 'Advanced' || (input.Tier === 'Intelligent-Tiering' && size > STANDARD_BYTES)
        ? 'Advanced'
        : 'Standard'
    if (size > (tier === 'Advanced' ? ADVANCED_BYTES : STANDARD_BYTES)) throw tooLong(tier)
    const added = parameters.put(name, {
      value,
      type,
      tier,
      modified: clock.now(),
      modifiedBy: caller.arn,
      description: input.Description,
    })
    for (const { Key, Value } of input.Tags ?? [])
      if (Key !== undefined) parameters.find(name)?.tags.set(Key, Value ?? '')
    return { Version: added.version, Tier: added.tier === 'Advanced' ? 'Advanced' : 'Standard' }
  }

  function shown(selector: string, decrypt: boolean | undefined): sdk.Parameter {
    const { parameter, version, selector: suffix } = parameters.select(selector)
    return {
      Name: parameter.name,
      Type: version.type,
      Value: parameters.value(version, decrypt === true),
      Version: version.version,
      ...(suffix === undefined ? {} : { Selector: suffix }),
      LastModifiedDate: new Date(version.modified),
      ARN: parameters.arn(parameter.name),
      DataType: 'text',
    }
  }

  function getMany(input: sdk.GetParametersCommandInput) {
    const names = need(input.Names, 'Names')
    if (names.length > 10) throw validation(lengthConstraint('names', names, 10))
    const found: sdk.Parameter[] = []
    const invalid: string[] = []
    for (const name of names) {
      try {
        found.push(shown(name, input.WithDecryption))
      } catch (error) {
        if (!(error instanceof AwsError)) throw error
        invalid.push(name)
      }
    }
    return { Parameters: found, InvalidParameters: invalid }
  }

  function getByPath(input: sdk.GetParametersByPathCommandInput) {
    const path = need(input.Path, 'Path')
    if (!path.startsWith('/')) {
      throw validation(
        'The parameter doesn\'t meet the parameter name requirements. The parameter name must begin with a forward slash "/". It can\'t be prefixed with "aws" or "ssm" (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol "/". Valid example: /get/parameters2-/by1./path0_.',
      )
    }
    const prefix = path.endsWith('/') ? path : `${path}/`
    const under = parameters
      .list()
      .filter(
        ({ name }) =>
          name.startsWith(prefix) && (input.Recursive === true || !name.slice(prefix.length).includes('/')),
      )
    const { items, next } = page(
      under,
      { size: pageSize(input.MaxResults, 10), token: input.NextToken },
      badToken,
    )
    return { Parameters: items.map(({ name }) => shown(name, input.WithDecryption)), NextToken: next }
  }

  function describe(input: sdk.DescribeParametersCommandInput) {
    if (input.Filters !== undefined)
      throw new AwsError('InvalidFilterKey', 'The emulator supports only ParameterFilters.')
    const matching = parameters
      .list()
      .filter((one) => (input.ParameterFilters ?? []).every((filter) => passes(one, filter)))
    const { items, next } = page(
      matching,
      { size: pageSize(input.MaxResults, 50), token: input.NextToken },
      badToken,
    )
    return { Parameters: items.map(metadata), NextToken: next }
  }

  function metadata(parameter: StoredParameter): sdk.ParameterMetadata {
    const version = need(parameter.versions.at(-1), 'version')
    return {
      Name: parameter.name,
      ARN: parameters.arn(parameter.name),
      ...described(version),
      Version: version.version,
    }
  }

  function history(input: sdk.GetParameterHistoryCommandInput) {
    const { parameter } = parameters.select(need(input.Name, 'Name'))
    const { items, next } = page(
      parameter.versions,
      { size: pageSize(input.MaxResults, 50), token: input.NextToken },
      badToken,
    )
    return {
      Parameters: items.map(
        (version): sdk.ParameterHistory => ({
          Name: parameter.name,
          ...described(version),
          Value: parameters.value(version, input.WithDecryption === true),
          Version: version.version,
          Labels: [...version.labels],
        }),
      ),
      NextToken: next,
    }
  }

  function remove(input: sdk.DeleteParameterCommandInput) {
    if (!parameters.remove(need(input.Name, 'Name'))) throw new AwsError('ParameterNotFound', '')
    return {}
  }

  function removeMany(input: sdk.DeleteParametersCommandInput) {
    const names = need(input.Names, 'Names')
    const deleted = names.filter((name) => parameters.remove(name))
    return { DeletedParameters: deleted, InvalidParameters: names.filter((name) => !deleted.includes(name)) }
  }

  function tagged(input: {
    readonly ResourceType?: string | undefined
    readonly ResourceId?: string | undefined
  }): StoredParameter {
    if (input.ResourceType !== 'Parameter')
      throw new AwsError('InvalidResourceType', 'The resource type is not valid.')
    const parameter = parameters.find(need(input.ResourceId, 'ResourceId'))
    if (parameter === undefined)
      throw new AwsError(
        'InvalidResourceId',
        'The resource ID is not valid. Verify that you entered the correct ID and try again.',
      )
    return parameter
  }

  return {
    name: 'ssm',
    protocol: 'awsJson1_1',
    targetPrefix: 'AmazonSSM',
    sdk,
    operations: {
      PutParameter: put,
      GetParameter: (input: sdk.GetParameterCommandInput) => ({
        Parameter: shown(need(input.Name, 'Name'), input.WithDecryption),
      }),
      GetParameters: getMany,
      GetParametersByPath: getByPath,
      GetParameterHistory: history,
      DescribeParameters: describe,
      DeleteParameter: remove,
      DeleteParameters: removeMany,
      AddTagsToResource: (input: sdk.AddTagsToResourceCommandInput) => {
        const { tags } = tagged(input)
        for (const { Key, Value } of input.Tags ?? []) if (Key !== undefined) tags.set(Key, Value ?? '')
        return {}
      },
      RemoveTagsFromResource: (input: sdk.RemoveTagsFromResourceCommandInput) => {
        const { tags } = tagged(input)
        for (const key of input.TagKeys ?? []) tags.delete(key)
        return {}
      },
      ListTagsForResource: (input: sdk.ListTagsForResourceCommandInput) => ({
        TagList: [...tagged(input).tags].map(([Key, Value]) => ({ Key, Value })),
      }),
    },
  }
}

function described(version: ParameterVersion) {
  return {
    Type: version.type,
    ...(version.type === 'SecureString' ? { KeyId: 'alias/aws/ssm' } : {}),
    LastModifiedDate: new Date(version.modified),
    LastModifiedUser: version.modifiedBy,
    ...(version.description === undefined ? {} : { Description: version.description }),
    Tier: version.tier === 'Advanced' ? ('Advanced' as const) : ('Standard' as const),
    Policies: [],
    DataType: 'text',
  }
}

/** Name with Equals, BeginsWith or Contains; Path with OneLevel or Recursive; Type; `tag:<key>`. */
function passes(parameter: StoredParameter, filter: sdk.ParameterStringFilter): boolean {
  const values = filter.Values ?? []
  const key = need(filter.Key, 'Key')
  if (key === 'Name') {
    return values.some((value) => {
      if (filter.Option === 'BeginsWith') return parameter.name.startsWith(value)
      if (filter.Option === 'Contains') return parameter.name.includes(value)
      return parameter.name === value
    })
  }
  if (key === 'Path') {
    return values.some((value) => {
      const prefix = value.endsWith('/') ? value : `${value}/`
      const rest = parameter.name.slice(prefix.length)
      return parameter.name.startsWith(prefix) && (filter.Option === 'Recursive' || !rest.includes('/'))
    })
  }
  if (key === 'Type') return values.includes(parameter.versions.at(-1)?.type ?? '')
  if (key.startsWith('tag:')) {
    const tag = parameter.tags.get(key.slice('tag:'.length))
    return tag !== undefined && (values.length === 0 || values.includes(tag))
  }
  throw new AwsError(
    'InvalidFilterKey',
    `The filter key '${key}' is not supported by the emulator (Name, Path, Type, tag:*).`,
  )
}

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html */
function checkName(name: string): void {
  if (/^\/?(aws|ssm)/i.test(name))
    throw new AwsError('AccessDeniedException', `No access to reserved parameter name: ${name}.`)
  if (!/^[a-zA-Z0-9_.\-/]+$/.test(name) || (name.includes('/') && !name.startsWith('/'))) {
    throw validation(
      'Parameter name: can\'t be prefixed with "ssm" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_',
    )
  }
  if (name.split('/').length > 16)
    throw new AwsError('HierarchyLevelLimitExceededException', 'A hierarchy can have a maximum of 15 levels.')
}

function parameterType(type: string | undefined): ParameterType {
  if (type === undefined) throw validation('A parameter type is required when you create a parameter.')
  if (type === 'String' || type === 'StringList' || type === 'SecureString') return type
  throw validation(
    `1 validation error detected: Value '${type}' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [SecureString, StringList, String]`,
  )
}

function pageSize(asked: number | undefined, most: number): number {
  if (asked === undefined) return most
  if (asked < 1 || asked > most) {
    throw validation(
      `1 validation error detected: Value '${asked}' at 'maxResults' failed to satisfy constraint: Member must have value ${asked < 1 ? 'greater than or equal to 1' : `less than or equal to ${most}`}`,
    )
  }
  return asked
}

const lengthConstraint = (member: string, values: readonly string[], most: number): string =>
  `1 validation error detected: Value '[${values.join(', ')}]' at '${member}' failed to satisfy constraint: Member must have length less than or equal to ${most}`

const tooLong = (tier: string): AwsError =>
  validation(
    tier === 'Advanced'
      ? 'The parameter value exceeds the maximum of 8192 characters for an advanced parameter.'
      : 'Standard tier parameters support a maximum parameter value of 4096 characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html',
  )

const validation = (message: string): AwsError => new AwsError('ValidationException', message)
const badToken = (): AwsError => new AwsError('InvalidNextToken', 'The specified token is not valid.')
