import type { Schema } from '@cfworker/json-schema'

/**
 * JSON Schema (2020-12) of the descriptor documents: the contract between infrastructure as code and the actions.
 * docs/platform.schema.json is this object, written out; test/unit/platform/parse.test.ts holds them equal.
 * Every `description` says the form of a value: error messages quote it. Unknown fields are allowed, so that newer
 * infrastructure does not stop older actions.
 */
export const arn = (service: string, resource: string, description: string): Schema => ({
  type: 'string',
  // Any partition: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
  pattern: `^arn:aws[a-z-]*:${service}:[a-z0-9-]*:[0-9]{12}:${resource}`,
  description,
})

export const ids = (prefix: string, description: string): Schema => ({
  type: 'array',
  minItems: 1,
  items: {
    type: 'string',
    pattern: `^${prefix}-[0-9a-zA-Z]+$`,
    description: `an id such as ${prefix}-0123456789abcdef0`,
  },
  description,
})

export const version = { const: 1, description: '1, the document version that these actions read' }

export const platformDescriptorSchema: Schema = {
  type: 'object',
  required: [
    'version',
    'cluster',
    'subnets',
    'securityGroups',
    'assignPublicIp',
    'executionRole',
    'loadBalancerRole',
    'ledgerTable',
  ],
  properties: {
    version,
    cluster: {
      type: 'string',
      pattern: '^[A-Za-z0-9_-]{1,255}$',
      description: 'the name of the ECS cluster (not its ARN)',
    },
    subnets: ids('subnet', 'a list of the subnet ids that tasks run in'),
    securityGroups: ids('sg', 'a list of the security group ids of the tasks'),
    assignPublicIp: {
      type: 'boolean',
      description: 'true when the subnets are public and have no NAT gateway, false otherwise',
    },
    executionRole: arn('iam', 'role/.+$', 'the ARN of the ECS task execution role'),
    loadBalancerRole: arn(
      'iam',
      'role/.+$',
      'the ARN of the role that lets ECS change listener rules and targets',
    ),
    ledgerTable: {
      type: 'string',
      pattern: '^[A-Za-z0-9_.-]{3,255}$',
      description: 'the name of the DynamoDB table of the release ledger',
    },
  },
  description: 'a JSON object',
}

export const httpUrl = (description: string): Schema => ({
  type: 'string',
  pattern: '^https?://[^/\\s]+',
  description,
})

export const appEnvironmentDescriptorSchema: Schema = {
  type: 'object',
  required: ['version', 'repository', 'taskRole', 'logGroup', 'configSecret'],
  properties: {
    version,
    repository: {
      type: 'string',
      pattern: '^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$',
      description: 'the name of the ECR repository, without the registry host',
    },
    keepReleases: {
      type: 'integer',
      minimum: 1,
      maximum: 900,
      description: 'how many released images keep a tag that protects them from lifecycle policies, 1 to 900',
    },
    taskRole: arn('iam', 'role/.+$', 'the ARN of the task role of the app'),
    logGroup: {
      type: 'string',
      pattern: '^[A-Za-z0-9_/.#-]{1,512}$',
      description: 'the name of the CloudWatch Logs group',
    },
    configSecret: arn(
      'secretsmanager',
      'secret:.+$',
      'the ARN of the Secrets Manager secret with the config vars',
    ),
    attachments: {
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
      additionalProperties: {
        type: 'string',
        // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html; a pinned version would not follow
        // a rotation.
        pattern: '^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]*:[0-9]{12}:secret:[^:]+(:[^:]*::)?$',
        description: 'the ARN of a secret, with `:<JSON key>::` appended for one of its keys',
      },
      description:
        'an object of attached resources\' variables, e.g. {"DATABASE_URL":"arn:aws:secretsmanager:…:secret:my-app/db-AbCdEf:url::"}',
    },
    web: {
      type: 'object',
      required: ['url', 'containerPort', 'targetGroup', 'alternateTargetGroup', 'productionListenerRule'],
      properties: {
        url: httpUrl('the public address, e.g. https://app.example.com'),
        testUrl: httpUrl('the address of the test listener'),
        containerPort: {
          type: 'integer',
          minimum: 1,
          maximum: 65535,
          description: 'the port the web process must listen on, 1 to 65535',
        },
        targetGroup: arn('elasticloadbalancing', 'targetgroup/.+$', 'the ARN of the first target group'),
        alternateTargetGroup: arn(
          'elasticloadbalancing',
          'targetgroup/.+$',
          'the ARN of the second target group',
        ),
        productionListenerRule: arn(
          'elasticloadbalancing',
          'listener-rule/.+$',
          'the ARN of the production listener rule',
        ),
        testListenerRule: arn(
          'elasticloadbalancing',
          'listener-rule/.+$',
          'the ARN of the test listener rule',
        ),
      },
      description: 'an object that describes how the web process is reached',
    },
  },
  description: 'a JSON object',
}
