const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** The board as HTML, newest verse first. */
export function renderPage(release, verses) {
  const title = escapeHtml(process.env.BOARD_TITLE ?? 'Renga')
  const lines = verses.map(
    ({ line, syllables }) =>
      `<li>${escapeHtml(line)}${syllables === null ? '' : ` <small>${syllables}</small>`}</li>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>
<body style="font:18px/1.6 Georgia,serif;max-width:34em;margin:3em auto"><h1>${title}</h1>
<ol reversed style="list-style:none;padding:0">${lines.join('\n')}</ol>
<p><small>${escapeHtml(release)}</small></p>`
}
