import { runAction } from './run-action.ts'

/** Every action by its public name. The import() splits the bundle, so an action loads only what it needs. */
const actions = {
  'build-from-buildpack': () => import('../../actions/build-from-buildpack/main.ts'),
  'deploy-ecs-bluegreen': () => import('../../actions/deploy-ecs-bluegreen/main.ts'),
  'list-releases': () => import('../../actions/list-releases/main.ts'),
  'maintenance-mode': () => import('../../actions/maintenance-mode/main.ts'),
  'preview-command': () => import('../../actions/preview-command/main.ts'),
  'promote-release': () => import('../../actions/promote-release/main.ts'),
  'push-ecr': () => import('../../actions/push-ecr/main.ts'),
  'retry-release': () => import('../../actions/retry-release/main.ts'),
  'rollback-release': () => import('../../actions/rollback-release/main.ts'),
  'run-one-off': () => import('../../actions/run-one-off/main.ts'),
  'run-release-phase': () => import('../../actions/run-release-phase/main.ts'),
  'scale-processes': () => import('../../actions/scale-processes/main.ts'),
  'set-config-vars': () => import('../../actions/set-config-vars/main.ts'),
} as const

export type ActionName = keyof typeof actions

/** Called by the generated stub dist/<name>/index.js. */
export async function run(name: ActionName): Promise<void> {
  await runAction(name, actions[name])
}

/** The post steps, which GitHub runs at the end of the job, also of one that failed or was cancelled. */
const posts = {
  'deploy-ecs-bluegreen': () => import('../../actions/deploy-ecs-bluegreen/post.ts'),
  'run-one-off': () => import('../../actions/run-one-off/post.ts'),
} as const

/** Called by the generated stub dist/<name>/post.js of an action whose action.yml declares `post`. */
export async function runPost(name: keyof typeof posts): Promise<void> {
  await runAction(name, posts[name])
}
