/**
 * Writes src/platform/partition-table.ts from the AWS SDK's own partition table. The SDK looks regions up in it
 * (`partition` of `@aws-sdk/core/client`) and turns what it does not know into the commercial partition; the list
 * itself, which tells a typing mistake from a region, it exports nowhere. So the list is copied, and a test holds the
 * copy against both.
 */
import { readFileSync } from 'node:fs'

const TABLE = 'node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js'

/** A partition as the SDK's table has it (https://github.com/smithy-lang/smithy, aws.partition). */
export interface SdkPartition {
  readonly id: string
  readonly outputs: { readonly dnsSuffix: string; readonly dualStackDnsSuffix: string }
  readonly regionRegex: string
  readonly regions: Readonly<Record<string, unknown>>
}

/** The table of the SDK that is installed. Throws when the SDK keeps it in another form. */
export function sdkPartitions(): readonly SdkPartition[] {
  const [, json] = /^export const partitionsInfo = (\{[\s\S]*\});\s*$/.exec(readFileSync(TABLE, 'utf8')) ?? []
  if (json === undefined) throw new Error(`${TABLE} does not begin with the table of partitions any more.`)
  const { partitions }: { readonly partitions: readonly SdkPartition[] } = JSON.parse(json)
  return partitions
}

/** `aws-global` and its kin stand for services without a region: nothing runs there. */
export const realRegions = ({ regionRegex, regions }: SdkPartition): readonly string[] =>
  Object.keys(regions).filter((region) => new RegExp(regionRegex).test(region))

/** On one line where it fits, as Biome writes it. */
function list(before: string, names: readonly string[], after: string): string {
  const quoted = names.map((name) => `'${name}'`)
  const line = `${before}${quoted.join(', ')}${after}`
  return line.length <= 110
    ? line
    : [before, ...quoted.map((name) => `      ${name},`), `    ${after}`].join('\n')
}

/** The text of src/platform/partition-table.ts. */
export function renderPartitions(): string {
  const entries = sdkPartitions().map((partition) =>
    [
      '  {',
      `    name: '${partition.id}',`,
      `    dnsSuffix: '${partition.outputs.dnsSuffix}',`,
      `    dualStackDnsSuffix: '${partition.outputs.dualStackDnsSuffix}',`,
      `    regionForm: /${partition.regionRegex.replaceAll('\\-', '-')}/,`,
      list('    regions: new Set([', realRegions(partition), ']),'),
      '  },',
    ].join('\n'),
  )
  return [
    "// Generated from the AWS SDK's partition table (scripts/partitions.ts): npm run docs. Do not edit.",
    '',
    '/** A group of regions with accounts, IAM and host names of its own. */',
    'export interface Partition {',
    '  /** As in ARNs: `aws-cn`. */',
    '  readonly name: string',
    '  /** What the host names of its services end with: `amazonaws.com.cn`. */',
    '  readonly dnsSuffix: string',
    '  /** The same of hosts that also have an IPv6 address. */',
    '  readonly dualStackDnsSuffix: string',
    '  /** Regions that are newer than this list match it too. */',
    '  readonly regionForm: RegExp',
    '  readonly regions: ReadonlySet<string>',
    '}',
    '',
    '/** The commercial partition is the first. */',
    'export const PARTITIONS: readonly Partition[] = [',
    ...entries,
    ']',
    '',
  ].join('\n')
}
