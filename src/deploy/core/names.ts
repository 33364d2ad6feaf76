/**
 * Tags that say whose a service is, and (`release`) which release it came with; src/ecs/names.ts writes the same on
 * task definitions.
 */
export const TAGS = {
  app: 'renga:app',
  environment: 'renga:environment',
  process: 'renga:process',
  release: 'renga:release',
} as const

/** `arn:aws:ecs:eu-west-1:1:task-definition/shop-production-web:7` -> `shop-production-web:7` */
export function shortTaskDefinition(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1)
}
