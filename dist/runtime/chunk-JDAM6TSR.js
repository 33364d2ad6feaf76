import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  openOctokit
} from "./chunk-4COWPRAW.js";

// src/github/repository-api.ts
var PAUSES_MS = [500, 2e3];
var LONGEST_PAUSE_MS = 6e4;
function repositoryApi(token, place, { clock, redactor }) {
  const [owner = "", repo = ""] = place.repository.split("/");
  return {
    octokit: openOctokit(token, place, redactor),
    redactor,
    at: { owner, repo },
    again: async (call) => {
      for (const standard of PAUSES_MS) {
        try {
          return await call();
        } catch (error) {
          const pause = pauseAfter(error, standard);
          if (pause === void 0) throw error;
          await clock.sleep(pause);
        }
      }
      return call();
    }
  };
}
function statusOf(error) {
  const status = error instanceof Error ? Reflect.get(error, "status") : void 0;
  return typeof status === "number" ? status : void 0;
}
function pauseAfter(error, standard) {
  const status = statusOf(error) ?? 0;
  if (status >= 500) return standard;
  const asked = status === 403 || status === 429 ? retryAfterOf(error) : void 0;
  return asked === void 0 || asked > LONGEST_PAUSE_MS ? void 0 : asked;
}
function retryAfterOf(error) {
  const response = error instanceof Error ? Reflect.get(error, "response") : void 0;
  const headers = typeof response === "object" && response !== null ? Reflect.get(response, "headers") : void 0;
  const value = typeof headers === "object" && headers !== null ? Reflect.get(headers, "retry-after") : void 0;
  const seconds = Number(value);
  return typeof value === "string" && Number.isFinite(seconds) ? seconds * 1e3 : void 0;
}

// src/github/pull-requests.ts
var PAGE = 100;
var BEGINNING = "1970-01-01T00:00:00Z";
var GitHubPullRequests = class {
  #api;
  constructor(api) {
    this.#api = api;
  }
  async get(number) {
    const { octokit, at, again } = this.#api;
    try {
      const { data } = await again(() => octokit.rest.pulls.get({ ...at, pull_number: number }));
      return pullRequest(data);
    } catch (error) {
      if (statusOf(error) === 404) return void 0;
      throw error;
    }
  }
  /**
   * Oldest first, so that new ones come last and move nothing. One that is closed while the pages are read may still hide
   * another at a page's edge: whoever deletes asks for each pull request by its number first.
   */
  async listOpen() {
    const all = [];
    for (let page = 1; ; page++) {
      const data = await this.#page({ state: "open", sort: "created", direction: "asc", page });
      all.push(...data.map(pullRequest));
      if (data.length < PAGE) return all;
    }
  }
  /** Newest change first. What changes meanwhile comes to the front, and has a time after the new cursor. */
  async closedSince(cursor) {
    const found = [];
    let newest = cursor ?? BEGINNING;
    for (let page = 1; ; page++) {
      const data = await this.#page({ state: "closed", sort: "updated", direction: "desc", page });
      const fresh = data.filter(({ updated_at }) => cursor === void 0 || updated_at >= cursor);
      found.push(...fresh.map(pullRequest));
      for (const { updated_at } of fresh) if (updated_at > newest) newest = updated_at;
      if (data.length < PAGE || fresh.length < data.length || cursor === void 0)
        return { pullRequests: found, cursor: newest };
    }
  }
  async #page(query) {
    const { octokit, at, again } = this.#api;
    const { data } = await again(() => octokit.rest.pulls.list({ ...at, ...query, per_page: PAGE }));
    return data;
  }
};
function pullRequest(data) {
  return {
    number: data.number,
    state: data.state,
    merged: data.merged_at !== null,
    headSha: data.head.sha,
    headRef: data.head.ref,
    // A fork that was deleted has no repository any more.
    fork: data.head.repo === null || data.head.repo.id !== data.base.repo.id,
    draft: data.draft ?? false,
    // The account of an author who has left GitHub is gone.
    authorType: data.user?.type ?? "User",
    author: data.user?.login ?? "ghost",
    labels: data.labels.flatMap(({ name }) => name ?? []),
    ...data.closed_at === null ? {} : { closedAt: data.closed_at }
  };
}

export {
  repositoryApi,
  statusOf,
  GitHubPullRequests
};
