import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  STATUS_WORDS,
  renderPhases,
  renderView
} from "./chunk-XQ3EM6WT.js";
import {
  Summary,
  link
} from "./chunk-2JHJURRP.js";

// src/preview/comment/render-summary.ts
function renderPreviewSummary(view, pullRequestUrl) {
  const { icon, title } = STATUS_WORDS[view.status];
  const page = new Summary().heading(
    `${icon} Preview of ${view.app} for pull request ${view.number}: ${title}`
  );
  if (pullRequestUrl !== void 0) page.paragraph(link(`Pull request ${view.number}`, pullRequestUrl));
  renderView(page, view);
  renderPhases(page, view);
  return page.toString();
}

export {
  renderPreviewSummary
};
