import { runAction } from '../src/runtime/run-action.ts'

/** Every action by its public name. The import() splits the bundle, so an action loads only what it needs. */
const actions = {
  'build-from-buildpack': () => import('./build-from-buildpack/main.ts'),
  'deploy-ecs-bluegreen': () => import('./deploy-ecs-bluegreen/main.ts'),
  'list-releases': () => import('./list-releases/main.ts'),
  'maintenance-mode': () => import('./maintenance-mode/main.ts'),
  'preview-announce': () => import('./preview-announce/main.ts'),
  'preview-command': () => import('./preview-command/main.ts'),
  'preview-env-down': () => import('./preview-env-down/main.ts'),
  'preview-env-sweep': () => import('./preview-env-sweep/main.ts'),
  'preview-env-up': () => import('./preview-env-up/main.ts'),
  'promote-release': () => import('./promote-release/main.ts'),
  'push-ecr': () => import('./push-ecr/main.ts'),
  'rebase-image': () => import('./rebase-image/main.ts'),
  'retry-release': () => import('./retry-release/main.ts'),
  'rollback-release': () => import('./rollback-release/main.ts'),
  'run-one-off': () => import('./run-one-off/main.ts'),
  'run-release-phase': () => import('./run-release-phase/main.ts'),
  'scale-processes': () => import('./scale-processes/main.ts'),
  'set-config-vars': () => import('./set-config-vars/main.ts'),
} as const

export type ActionName = keyof typeof actions

/** Called by the generated stub dist/<name>/index.js. */
export async function run(name: ActionName): Promise<void> {
  await runAction(name, actions[name])
}

/** The post steps, which GitHub runs at the end of the job, also of one that failed or was cancelled. */
const posts = {
  'deploy-ecs-bluegreen': () => import('./deploy-ecs-bluegreen/post.ts'),
  'run-one-off': () => import('./run-one-off/post.ts'),
} as const

/** Called by the generated stub dist/<name>/post.js of an action whose action.yml declares `post`. */
export async function runPost(name: keyof typeof posts): Promise<void> {
  await runAction(name, posts[name])
}
