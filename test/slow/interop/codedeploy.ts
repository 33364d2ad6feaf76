/**
 * Makes an app environment whose service CodeDeploy deploys, on the emulator that the environment points at; prints it
 * as JSON.
 */

import { provisionCodeDeploy } from '../../../emulator/platform/codedeploy.ts'
import { provisionPlatform } from '../../../emulator/platform/platform.ts'

const variable = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`Set ${name}.`)
  return value
}

const target = {
  endpoint: variable('AWS_ENDPOINT_URL'),
  region: variable('AWS_REGION'),
  accountId: '123456789012',
  credentials: {
    accessKeyId: variable('AWS_ACCESS_KEY_ID'),
    secretAccessKey: variable('AWS_SECRET_ACCESS_KEY'),
  },
}
const platform = await provisionPlatform(target, {
  app: 'deploys',
  environment: 'production',
  issuer: variable('OIDC_ISSUER'),
  repository: 'octo/deploys',
  deregistrationDelay: 5,
})
const made = await provisionCodeDeploy(target, platform, {
  service: 'deploys-production-web',
  taskDefinition: variable('TASK_DEFINITION'),
  desiredCount: 2,
  terminationWait: 1,
  deploymentConfig: 'CodeDeployDefault.ECSCanary10Percent5Minutes',
})
process.stdout.write(JSON.stringify({ ...made, web: platform.appEnvironment.web }))
