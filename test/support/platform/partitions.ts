/**
 * Of each partition a region and what is written with it, from AWS's own pages and not from the code under test: ARNs
 * (https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html) and the host of a
 * private registry (https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html, and docs.amazonaws.cn).
 */
export const PARTITION_CASES = [
  { partition: 'aws', region: 'eu-west-1', suffix: 'amazonaws.com', console: 'console.aws.amazon.com' },
  { partition: 'aws-cn', region: 'cn-north-1', suffix: 'amazonaws.com.cn', console: 'console.amazonaws.cn' },
  {
    partition: 'aws-us-gov',
    region: 'us-gov-west-1',
    suffix: 'amazonaws.com',
    console: 'console.amazonaws-us-gov.com',
  },
  {
    partition: 'aws-eusc',
    region: 'eusc-de-east-1',
    suffix: 'amazonaws.eu',
    console: 'console.amazonaws-eusc.eu',
  },
  { partition: 'aws-iso', region: 'us-iso-east-1', suffix: 'c2s.ic.gov', console: undefined },
  { partition: 'aws-iso-b', region: 'us-isob-east-1', suffix: 'sc2s.sgov.gov', console: undefined },
  { partition: 'aws-iso-e', region: 'eu-isoe-west-1', suffix: 'cloud.adc-e.uk', console: undefined },
  { partition: 'aws-iso-f', region: 'us-isof-south-1', suffix: 'csp.hci.ic.gov', console: undefined },
] as const
