import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/image/oci/release-tags.ts
var RELEASE_TAG_PREFIX = "release-";
var releaseTag = (environment, version) => `${RELEASE_TAG_PREFIX}${environment}-v${version}`;
function planReleaseTags(environment, releases, existing, keep) {
  const wanted = /* @__PURE__ */ new Map();
  const digests = /* @__PURE__ */ new Set();
  for (const { version, digest } of [...releases].sort((a, b) => b.version - a.version)) {
    if (digests.has(digest)) continue;
    if (digests.size === keep) break;
    digests.add(digest);
    wanted.set(releaseTag(environment, version), digest);
  }
  const own = `${RELEASE_TAG_PREFIX}${environment}-v`;
  return {
    put: [...wanted].filter(([tag, digest]) => existing.get(tag) !== digest).map(([tag, digest]) => ({ tag, digest })),
    // Of an image that has no other tag, the last one takes the image with it: it is older than what is kept.
    remove: [...existing.keys()].filter(
      (tag) => tag.startsWith(own) && /^\d+$/.test(tag.slice(own.length)) && !wanted.has(tag)
    )
  };
}

export {
  RELEASE_TAG_PREFIX,
  planReleaseTags
};
