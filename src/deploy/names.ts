/** Names and tags of what a deploy owns. They are how a later run finds it again. */

/** Service and task definition family of one process type. */
export function serviceName(app: string, environment: string, process: string): string {
  return `${app}-${environment}-${process}`
}

export const CONTAINER_NAME = 'app'

export const TAGS = { app: 'renga:app', environment: 'renga:environment', process: 'renga:process' } as const

/** `arn:aws:ecs:eu-west-1:1:task-definition/shop-production-web:7` -> `shop-production-web:7` */
export function shortTaskDefinition(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1)
}
