import { closest, didYouMean } from '../runtime/suggest.ts'
import { PARTITIONS, type Partition } from './partition-table.ts'

const [COMMERCIAL] = PARTITIONS as readonly [Partition, ...Partition[]]

/** A label of a host name with a number; the forms of the SDK's table alone would take capitals, any length and a 0. */
const LABEL = /^[a-z][a-z0-9-]{1,40}-[1-9]\d?$/

/** The middle word of every region so far. */
const DIRECTIONS = [
  'central',
  'north',
  'northeast',
  'northwest',
  'south',
  'southeast',
  'southwest',
  'east',
  'west',
]

/** `wset` of `eu-wset-1`: the SDK's table would take it for a new region. A new word that is near to none is one. */
function isMisspelt(region: string): boolean {
  const word = region.split('-').at(-2) ?? ''
  return !DIRECTIONS.includes(word) && closest(word, DIRECTIONS) !== undefined
}

/** `us-gov-1`: the SDK's table would take it for a new commercial region, but `us-gov-west-1` is not one. */
function isCutShort(region: string): boolean {
  const start = region.replace(/\d{1,2}$/, '')
  return PARTITIONS.some(({ regions }) =>
    [...regions].some((known) => known.startsWith(start) && /[a-z]/.test(known.charAt(start.length))),
  )
}

/** The partition that has a region of this name, or would have a new one; undefined for what is not a region. */
export function knownPartition(region: string): Partition | undefined {
  const listed = PARTITIONS.find(({ regions }) => regions.has(region))
  if (listed !== undefined || !LABEL.test(region) || isMisspelt(region) || isCutShort(region)) return listed
  return PARTITIONS.find(({ regionForm }) => regionForm.test(region))
}

/** The partition of a region, the commercial one for what is not a region: as the SDK chooses its endpoints. */
export const partitionOf = (region: string): Partition => knownPartition(region) ?? COMMERCIAL

/** Whether ARNs may begin with `arn:<name>:`. */
export const isPartition = (name: string): boolean => PARTITIONS.some((partition) => partition.name === name)

/** `Did you mean 'eu-west-1'? ` or nothing: goes before a fix. */
export const nearRegion = (word: string): string =>
  didYouMean(
    word,
    PARTITIONS.flatMap(({ regions }) => [...regions]),
  )

/** A region of an account. */
export interface AwsPlace {
  readonly accountId: string
  readonly region: string
}

/** `arn:aws-cn:ecs:cn-north-1:123456789012:cluster/main` */
export const arnIn = ({ accountId, region }: AwsPlace, service: string, resource: string): string =>
  `arn:${partitionOf(region).name}:${service}:${region}:${accountId}:${resource}`

/**
 * The audience of the OIDC tokens that roles are assumed with. It has to be one of those of the account's identity
 * provider: that of aws-actions/configure-aws-credentials, whose README ("Audience") gives China another one. A word,
 * not a host: it does not follow from `dnsSuffix`.
 */
export const oidcAudience = (region: string): string =>
  partitionOf(region).name === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com'

/**
 * Regional hosts (https://docs.aws.amazon.com/general/latest/gr/mgmt-console.html), per partition as the AWS CLI has
 * them. Those of the isolated partitions are not public.
 */
const CONSOLES: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-eusc': 'console.amazonaws-eusc.eu',
}

/**
 * Page of a CloudWatch log group, or of its streams with a prefix; undefined where the console has no public address.
 * The console encodes names twice, and its query once, with a dollar sign for the percent sign.
 */
export function logGroupUrl(region: string, logGroup: string, streamPrefix?: string): string | undefined {
  const once = (text: string): string => encodeURIComponent(text).replaceAll('%', '$')
  const twice = (text: string): string => once(encodeURIComponent(text))
  const filter = streamPrefix === undefined ? '' : `${once('?logStreamNameFilter=')}${twice(streamPrefix)}`
  return consoleUrl(
    region,
    `cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${twice(logGroup)}${filter}`,
  )
}

/** `https://eu-west-1.console.aws.amazon.com` and a path; undefined where the console has no public address. */
export function consoleUrl(region: string, path: string): string | undefined {
  const host = CONSOLES[partitionOf(region).name]
  return host === undefined ? undefined : `https://${region}.${host}/${path}`
}
