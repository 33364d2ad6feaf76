// Generated from the AWS SDK's partition table (scripts/partitions.ts): npm run docs. Do not edit.

/** A group of regions with accounts, IAM and host names of its own. */
export interface Partition {
  /** As in ARNs: `aws-cn`. */
  readonly name: string
  /** What the host names of its services end with: `amazonaws.com.cn`. */
  readonly dnsSuffix: string
  /** The same of hosts that also have an IPv6 address. */
  readonly dualStackDnsSuffix: string
  /** Regions that are newer than this list match it too. */
  readonly regionForm: RegExp
  readonly regions: ReadonlySet<string>
}

/** The commercial partition is the first. */
export const PARTITIONS: readonly Partition[] = [
  {
    name: 'aws',
    dnsSuffix: 'amazonaws.com',
    dualStackDnsSuffix: 'api.aws',
    regionForm: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
    regions: new Set([
      'af-south-1',
      'ap-east-1',
      'ap-east-2',
      'ap-northeast-1',
      'ap-northeast-2',
      'ap-northeast-3',
      'ap-south-1',
      'ap-south-2',
      'ap-southeast-1',
      'ap-southeast-2',
      'ap-southeast-3',
      'ap-southeast-4',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-central-1',
      'ca-west-1',
      'eu-central-1',
      'eu-central-2',
      'eu-north-1',
      'eu-south-1',
      'eu-south-2',
      'eu-west-1',
      'eu-west-2',
      'eu-west-3',
      'il-central-1',
      'me-central-1',
      'me-south-1',
      'me-west-1',
      'mx-central-1',
      'sa-east-1',
      'sa-west-1',
      'us-east-1',
      'us-east-2',
      'us-west-1',
      'us-west-2',
    ]),
  },
  {
    name: 'aws-cn',
    dnsSuffix: 'amazonaws.com.cn',
    dualStackDnsSuffix: 'api.amazonwebservices.com.cn',
    regionForm: /^cn-\w+-\d+$/,
    regions: new Set(['cn-north-1', 'cn-northwest-1']),
  },
  {
    name: 'aws-eusc',
    dnsSuffix: 'amazonaws.eu',
    dualStackDnsSuffix: 'api.amazonwebservices.eu',
    regionForm: /^eusc-(de)-\w+-\d+$/,
    regions: new Set(['eusc-de-east-1']),
  },
  {
    name: 'aws-iso',
    dnsSuffix: 'c2s.ic.gov',
    dualStackDnsSuffix: 'api.aws.ic.gov',
    regionForm: /^us-iso-\w+-\d+$/,
    regions: new Set(['us-iso-east-1', 'us-iso-west-1']),
  },
  {
    name: 'aws-iso-b',
    dnsSuffix: 'sc2s.sgov.gov',
    dualStackDnsSuffix: 'api.aws.scloud',
    regionForm: /^us-isob-\w+-\d+$/,
    regions: new Set(['us-isob-east-1', 'us-isob-west-1']),
  },
  {
    name: 'aws-iso-e',
    dnsSuffix: 'cloud.adc-e.uk',
    dualStackDnsSuffix: 'api.cloud-aws.adc-e.uk',
    regionForm: /^eu-isoe-\w+-\d+$/,
    regions: new Set(['eu-isoe-west-1']),
  },
  {
    name: 'aws-iso-f',
    dnsSuffix: 'csp.hci.ic.gov',
    dualStackDnsSuffix: 'api.aws.hci.ic.gov',
    regionForm: /^us-isof-\w+-\d+$/,
    regions: new Set(['us-isof-east-1', 'us-isof-south-1']),
  },
  {
    name: 'aws-us-gov',
    dnsSuffix: 'amazonaws.com',
    dualStackDnsSuffix: 'api.aws',
    regionForm: /^us-gov-\w+-\d+$/,
    regions: new Set(['us-gov-east-1', 'us-gov-west-1']),
  },
]
