import type { Permissions } from '../preview/comment/command.ts'
import { type RepositoryApi, statusOf } from './repository-api.ts'

/**
 * Who may do what in the repository, as GitHub says now. `author_association` of an event is not an answer:
 * COLLABORATOR may be read-only
 * (https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user).
 */
export class GitHubPermissions implements Permissions {
  readonly #api: RepositoryApi

  constructor(api: RepositoryApi) {
    this.#api = api
  }

  async of(login: string): Promise<string> {
    const { octokit, at, again } = this.#api
    try {
      const { data } = await again(() =>
        octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username: login }),
      )
      // `maintain` and `triage` are shown as the `write` and `read` that they imply.
      return data.permission
    } catch (error) {
      if (statusOf(error) === 404) return 'none'
      throw error
    }
  }
}
