import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/runtime/summary.ts
var LIMIT_BYTES = 1024 * 1024;
var Summary = class _Summary {
  #blocks = [];
  heading(text, level = 2) {
    return this.#add(`${"#".repeat(level)} ${escapeMarkdown(text)}`);
  }
  paragraph(...parts) {
    return this.#add(parts.map(render).join(""));
  }
  /** A list with a bullet per item. */
  list(items) {
    return this.#add(
      items.map(
        (item) => `- ${item.map(render).join("").replace(/\s*\n\s*/g, " ")}`
      ).join("\n")
    );
  }
  /** A table; cells are text or markup. */
  table(header, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    const cell = (value) => wholePipes(render(value)).replace(/\r?\n/g, "<br>");
    return this.#add(
      [line(header.map(cell)), line(header.map(() => ":--")), ...rows.map((row) => line(row.map(cell)))].join(
        "\n"
      )
    );
  }
  /** A fenced block that its content cannot close. */
  code(text, language = "") {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = "`".repeat(longest + 1);
    return this.#add(`${fence}${language}
${visible(text).replace(/\n$/, "")}
${fence}`);
  }
  /** A folded section. */
  details(title, inner) {
    const content = new _Summary();
    inner(content);
    return this.#add(
      `<details><summary>${escapeHtml(title)}</summary>

${content.#blocks.join("\n\n")}

</details>`
    );
  }
  /** The Markdown, cut at GitHub's limit by whole blocks, with a word that says so. */
  toString() {
    let text = "";
    for (const block of this.#blocks) {
      if (Buffer.byteLength(text) + Buffer.byteLength(block) > LIMIT_BYTES - 200) {
        return `${text}
_The rest was cut: GitHub shows at most 1 MiB._
`;
      }
      text += `${block}

`;
    }
    return text;
  }
  #add(block) {
    this.#blocks.push(block);
    return this;
  }
};
var bold = (text) => {
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return { markdown: inner === "" ? text : `${before}**${escapeMarkdown(inner)}**${after}` };
};
var code = (text) => {
  const fence = "`".repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return { markdown: `${fence}${pad}${visible(text).replace(/\r?\n/g, " ")}${pad}${fence}` };
};
var link = (text, url) => {
  if (!/^https?:\/\/[^\s<>()]+$/.test(url)) return { markdown: escapeMarkdown(text) };
  return { markdown: `[${escapeMarkdown(text)}](${url})` };
};
function render(part) {
  return typeof part === "string" ? escapeMarkdown(part) : part.markdown;
}
function wholePipes(markdown) {
  return markdown.replace(
    /(\\*)\|/g,
    (whole, before) => before.length % 2 === 1 ? whole : `${before}\\|`
  );
}
function escapeMarkdown(text) {
  return escapeHtml(visible(text)).replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&").replace(/^(\s*)([-=>])/gm, "$1\\$2").replace(/^(\s*\d+)\./gm, "$1\\.").replace(/@(?=\w)/g, "@\u200B").replace(/:(?=\/\/)/g, "\\:").replace(/\bwww\./gi, (match) => match.replace(".", "\\.")).replace(/#(?=\d)/g, "#\u200B");
}
function visible(text) {
  return text.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "");
}
function escapeHtml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export {
  Summary,
  bold,
  code,
  link
};
