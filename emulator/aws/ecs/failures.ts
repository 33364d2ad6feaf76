import { AwsError } from '../wire/service.ts'

/**
 * The errors of ECS in AWS's words (ECS API reference; botocore's ecs model names the shapes). All are HTTP
 * 400.
 */
export const clusterNotFound = (): AwsError => new AwsError('ClusterNotFoundException', 'Cluster not found.')
export const serviceNotFound = (): AwsError => new AwsError('ServiceNotFoundException', 'Service not found.')
export const serviceNotActive = (): AwsError =>
  new AwsError('ServiceNotActiveException', 'Service was not ACTIVE.')
export const invalidParameter = (message: string): AwsError =>
  new AwsError('InvalidParameterException', message)
export const clientError = (message: string): AwsError => new AwsError('ClientException', message)
export const unsupported = (message: string): AwsError => new AwsError('UnsupportedFeatureException', message)
export const conflict = (message: string, resourceIds: readonly string[] = []): AwsError =>
  new AwsError('ConflictException', message, { members: { resourceIds: [...resourceIds] } })
export const serviceDeploymentNotFound = (): AwsError =>
  new AwsError('ServiceDeploymentNotFoundException', 'Service deployment not found.')
export const taskSetNotFound = (): AwsError =>
  new AwsError('TaskSetNotFoundException', 'The specified task set was not found.')
export const resourceNotFound = (message: string): AwsError =>
  new AwsError('ResourceNotFoundException', message)
