import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  isDead
} from "./chunk-CJAXHACA.js";
import {
  formatVersion
} from "./chunk-HK3HEG5M.js";

// src/release/config/keep-config.ts
var LABELS_IN_ALL = 20;
var LABELS_OF_AWS = 3;
var VERSIONS_KEPT = 15;
var OURS = /^renga-v\d+$/;
var LOOKED_AT = 200;
async function keepConfigVersions({ ledger, editor, log }) {
  const [releases, versions] = await Promise.all([ledger.list(LOOKED_AT), editor.versions()]);
  const others = versions.flatMap(({ labels }) => labels).filter((one) => !OURS.test(one) && !/^AWS/.test(one));
  const room = Math.min(VERSIONS_KEPT, LABELS_IN_ALL - LABELS_OF_AWS - others.length);
  const present = new Set(versions.map(({ id }) => id));
  const wanted = neededVersions(releases, Math.max(0, room));
  for (const { id, labels } of versions) {
    const [first, ...more] = labels.filter((label) => OURS.test(label));
    const surplus = wanted.has(id) ? more : [...first === void 0 ? [] : [first], ...more];
    for (const label of surplus) await editor.removeLabel(label, id);
  }
  const labelled = new Set(
    versions.filter(({ labels }) => labels.some((label) => OURS.test(label))).map(({ id }) => id)
  );
  for (const [id, release] of wanted) {
    if (labelled.has(id) || !present.has(id)) continue;
    await editor.addLabel(`renga-${formatVersion(release.version)}`, id);
    log.debug(`config version ${id} is kept for ${formatVersion(release.version)}`);
  }
}
function neededVersions(newestFirst, most) {
  const needed = /* @__PURE__ */ new Map();
  for (const release of newestFirst) {
    if (needed.size >= most) break;
    const { versionId } = release.config;
    if (!isDead(release) && !needed.has(versionId)) needed.set(versionId, release);
  }
  return needed;
}

export {
  keepConfigVersions
};
