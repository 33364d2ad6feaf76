import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/runtime/summary.ts
var LIMIT_BYTES = 1024 * 1024;
var Summary = class _Summary {
  #blocks = [];
  heading(text, level = 2) {
    return this.#add(`${"#".repeat(level)} ${oneLine(escapeMarkdown(text))}`);
  }
  paragraph(...parts) {
    return this.#add(parts.map(render).join(""));
  }
  /** A list with a bullet per item. */
  list(items) {
    return this.#add(items.map((item) => `- ${oneLine(item.map(render).join(""))}`).join("\n"));
  }
  /** A table; cells are text or markup. */
  table(header, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    const cell = (value) => wholePipes(render(value)).replaceAll("\n", "<br>");
    return this.#add(
      [line(header.map(cell)), line(header.map(() => ":--")), ...rows.map((row) => line(row.map(cell)))].join(
        "\n"
      )
    );
  }
  /** A fenced block that its content cannot close. */
  code(text, language = "") {
    const fence = "`".repeat(Math.max(2, longestRun(text)) + 1);
    return this.#add(`${fence}${language}
${visible(text).replace(/\n$/, "")}
${fence}`);
  }
  /** A folded section. */
  details(title, inner) {
    const content = new _Summary();
    inner(content);
    return this.#add(
      `<details><summary>${oneLine(escapeHtml(visible(title)))}</summary>

${content.#blocks.join("\n\n")}

</details>`
    );
  }
  /** All of it, for who has a limit of his own. */
  get whole() {
    return this.#blocks.map((block) => `${block}

`).join("");
  }
  /** The Markdown, cut at GitHub's limit by whole blocks, with a word that says so. */
  toString() {
    const kept = [];
    let bytes = 0;
    for (const block of this.#blocks) {
      bytes += Buffer.byteLength(block) + 2;
      if (bytes > LIMIT_BYTES - 200) {
        kept.push("\n_The rest was cut: GitHub shows at most 1 MiB._\n");
        break;
      }
      kept.push(`${block}

`);
    }
    return kept.join("");
  }
  #add(block) {
    this.#blocks.push(block);
    return this;
  }
};
var bold = (text) => {
  const inner = text.trim();
  if (inner === "") return { markdown: " " };
  const [before, after] = [text.trimStart() === text ? "" : " ", text.trimEnd() === text ? "" : " "];
  return { markdown: `${before}**${escapeMarkdown(inner)}**${after}` };
};
var code = (text) => {
  const inner = visible(text).replaceAll("\n", " ") || " ";
  const fence = "`".repeat(longestRun(inner) + 1);
  const pad = inner.startsWith("`") || inner.endsWith("`") ? " " : "";
  return { markdown: `${fence}${pad}${inner}${pad}${fence}` };
};
var link = (text, url) => {
  if (!/^https?:\/\/[^\s<>()]+$/.test(url)) return { markdown: escapeMarkdown(text) };
  return { markdown: `[${escapeMarkdown(text)}](${url})` };
};
function render(part) {
  return typeof part === "string" ? escapeMarkdown(part) : part.markdown;
}
function wholePipes(markdown) {
  return markdown.replace(/\\[\s\S]|\|/g, (part) => part === "|" ? "\\|" : part);
}
function escapeMarkdown(text) {
  return escapeHtml(visible(text)).replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&").replace(/^[^\S\r\n\u2028\u2029]+/gm, " ").replace(/^([^\S\r\n\u2028\u2029]*)([-=>])/gm, "$1\\$2").replace(/^([^\S\r\n\u2028\u2029]*\d+)\./gm, "$1\\.").replace(/@(?=\w)/g, "@\u200B").replace(/:(?=\/\/)/g, "\\:").replace(/\bwww\./gi, (match) => match.replace(".", "\\.")).replace(/(#|\bGH-)(?=\d)/gi, "$1\u200B");
}
function visible(text) {
  return text.replace(/\r\n?/g, "\n").replace(/[\u0085\u2028\u2029]/g, " ").replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "");
}
function escapeHtml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
var oneLine = (markdown) => markdown.split("\n").map((line) => line.trim()).filter((line) => line !== "").join(" ");
function longestRun(text) {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

export {
  Summary,
  bold,
  code,
  link
};
