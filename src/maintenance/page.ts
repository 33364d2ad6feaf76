import type { Page } from './ports.ts'

/**
 * Of a fixed response:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_FixedResponseActionConfig.html
 */
export const BODY_LIMIT = 1024

/** Heroku answers 503 while maintenance mode is on, and so do we: crawlers and monitors know that it passes. */
const STATUS = 503

export type PageSource =
  | { readonly kind: 'default' }
  | { readonly kind: 'html'; readonly html: string }
  /** Shown in a frame, as Heroku shows MAINTENANCE_PAGE_URL. */
  | { readonly kind: 'url'; readonly url: string }

/** Throws nothing: the caller has checked the length with BODY_LIMIT. */
export function maintenancePage(source: PageSource): Page {
  return { status: STATUS, contentType: 'text/html', body: bodyOf(source) }
}

function bodyOf(source: PageSource): string {
  switch (source.kind) {
    case 'html':
      return source.html
    case 'url':
      return document(
        '<style>iframe{position:fixed;inset:0;width:100%;height:100%;border:0}</style>',
        `<iframe src="${attribute(source.url)}" title="Maintenance"></iframe>`,
      )
    case 'default':
      return document(
        '<style>body{font:18px/1.5 system-ui,sans-serif;margin:20vh auto;max-width:30em;padding:0 1em;color:#222}</style>',
        '<h1>Offline for maintenance</h1><p>This application is undergoing maintenance right now. Please come back in a little while.</p>',
      )
  }
}

const document = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Maintenance</title>${head}<body>${body}</body></html>`

const attribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
