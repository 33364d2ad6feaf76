import { createHash } from 'node:crypto'
import { resolveCommit } from '../git.ts'
import { GithubError, nodeId, notFound, timestamp, validationFailed } from '../respond.ts'
import { fullName, repositoryUrl, userShape } from '../shapes.ts'
import type { Release, ReleaseAsset } from '../state.ts'
import { type ApiCall, flag, needs, type Route, text } from './route.ts'

const releases = '/repos/{owner}/{repo}/releases'
const write = needs('contents:write')
const LONGEST_BODY = 125_000

/** https://docs.github.com/rest/releases/releases and /rest/releases/assets: what a release with assets takes. */
export const releaseRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: releases,
    needs: write,
    handle: (call) => {
      const { body, repository, state, clock } = call
      const tag = text(body, 'tag_name') ?? ''
      const draft = flag(body, 'draft', false)
      if (!draft && published(call, tag) !== undefined) {
        throw validationFailed({ resource: 'Release', code: 'already_exists', field: 'tag_name' })
      }
      if ((text(body, 'body') ?? '').length > LONGEST_BODY) {
        throw validationFailed({ resource: 'Release', code: 'custom', field: 'body' })
      }
      const target = text(body, 'target_commitish') ?? repository.defaultBranch
      if (!draft) createTag(call, tag, target)
      const release: Release = {
        id: state.nextId(),
        tag,
        target,
        name: text(body, 'name') ?? null,
        body: text(body, 'body') ?? null,
        draft,
        prerelease: flag(body, 'prerelease', false),
        makeLatest: text(body, 'make_latest') !== 'false',
        author: call.user,
        createdAt: clock.now(),
        publishedAt: draft ? undefined : clock.now(),
        assets: [],
      }
      repository.releases.push(release)
      return { status: 201, body: releaseShape(call, release) }
    },
  },
  {
    method: 'GET',
    path: `${releases}/tags/{tag}`,
    needs: needs('contents:read'),
    handle: (call) => {
      const release = published(call, call.parameters['tag'] ?? '')
      if (release === undefined) throw notFound()
      return { status: 200, body: releaseShape(call, release) }
    },
  },
  {
    method: 'PATCH',
    path: `${releases}/{release_id}`,
    needs: write,
    handle: (call) => {
      const release = find(call)
      const draft = flag(call.body, 'draft', release.draft)
      if (release.draft && !draft) {
        if (published(call, release.tag) !== undefined) {
          throw validationFailed({ resource: 'Release', code: 'already_exists', field: 'tag_name' })
        }
        createTag(call, release.tag, release.target)
        release.publishedAt = call.clock.now()
        // gh before 2.38 does not repeat it here (https://github.com/cli/cli/issues/8201).
        if (call.body['make_latest'] !== undefined) release.makeLatest = call.body['make_latest'] !== 'false'
      }
      release.draft = draft
      release.name = text(call.body, 'name') ?? release.name
      release.body = text(call.body, 'body') ?? release.body
      return { status: 200, body: releaseShape(call, release) }
    },
  },
  {
    method: 'DELETE',
    path: `${releases}/{release_id}`,
    needs: write,
    handle: (call) => {
      call.repository.releases.splice(call.repository.releases.indexOf(find(call)), 1)
      return { status: 204 }
    },
  },
  {
    method: 'POST',
    path: `${releases}/{release_id}/assets`,
    needs: write,
    takesBytes: true,
    handle: (call) => {
      const release = find(call)
      const name = call.query.get('name') ?? ''
      if (name === '') throw new GithubError(400, 'Bad Request')
      if (release.assets.some((asset) => asset.name === name)) {
        throw validationFailed({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
      }
      const asset: ReleaseAsset = {
        id: call.state.nextId(),
        name,
        content: call.bytes,
        contentType: call.contentType,
        uploader: call.user,
        createdAt: call.clock.now(),
      }
      release.assets.push(asset)
      return { status: 201, body: assetShape(call, release, asset) }
    },
  },
]

function published(call: ApiCall, tag: string): Release | undefined {
  return call.repository.releases.find((release) => release.tag === tag && !release.draft)
}

function find(call: ApiCall): Release {
  const release = call.repository.releases.find(({ id }) => String(id) === call.parameters['release_id'])
  if (release === undefined) throw notFound()
  return release
}

/** A release that is published makes its tag where there is none. */
function createTag({ repository }: ApiCall, tag: string, target: string): void {
  if (resolveCommit(repository, `refs/tags/${tag}`) !== undefined) return
  const sha = resolveCommit(repository, target)
  if (sha === undefined)
    throw validationFailed({ resource: 'Release', code: 'invalid', field: 'target_commitish' })
  repository.refs.set(`refs/tags/${tag}`, sha)
}

function releaseShape(call: ApiCall, release: Release) {
  const { repository, urls } = call
  const url = `${repositoryUrl(repository, urls)}/releases/${release.id}`
  const archive = `${repositoryUrl(repository, urls)}`
  return {
    url,
    html_url: `${urls.web}/${fullName(repository)}/releases/tag/${release.tag}`,
    assets_url: `${url}/assets`,
    // Uploads have an address of their own: https://docs.github.com/rest/releases/assets#upload-a-release-asset
    upload_url: `${urls.web}/api/uploads/repos/${fullName(repository)}/releases/${release.id}/assets{?name,label}`,
    tarball_url: `${archive}/tarball/${release.tag}`,
    zipball_url: `${archive}/zipball/${release.tag}`,
    id: release.id,
    node_id: nodeId('RE', release.id),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.draft,
    prerelease: release.prerelease,
    created_at: timestamp(release.createdAt),
    published_at: release.publishedAt === undefined ? null : timestamp(release.publishedAt),
    author: userShape(release.author, urls),
    assets: release.assets.map((asset) => assetShape(call, release, asset)),
  }
}

function assetShape({ repository, urls }: ApiCall, release: Release, asset: ReleaseAsset) {
  return {
    url: `${repositoryUrl(repository, urls)}/releases/assets/${asset.id}`,
    browser_download_url: `${urls.web}/${fullName(repository)}/releases/download/${release.tag}/${asset.name}`,
    id: asset.id,
    node_id: nodeId('RA', asset.id),
    name: asset.name,
    label: null,
    state: 'uploaded',
    content_type: asset.contentType,
    size: asset.content.byteLength,
    digest: `sha256:${createHash('sha256').update(asset.content).digest('hex')}`,
    download_count: 0,
    created_at: timestamp(asset.createdAt),
    updated_at: timestamp(asset.createdAt),
    uploader: userShape(asset.uploader, urls),
  }
}
