import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/aws/client/page-count.ts
var MOST_PAGES = 1e3;
var PageCount = class {
  #action;
  #pages = 0;
  #sent;
  /** `action`: of IAM, e.g. `ecs:ListTasks`. */
  constructor(action) {
    this.#action = action;
  }
  /** The token of the next page, undefined after the last. Throws UserError at a token that was just sent, and after `MOST_PAGES`. */
  next(token) {
    if (token === void 0 || token === "") return void 0;
    this.#pages += 1;
    const trouble = token === this.#sent ? "names the page that it has just given as the next one" : this.#pages >= MOST_PAGES ? `has more than ${MOST_PAGES} pages` : void 0;
    if (trouble !== void 0) {
      throw new UserError(`The answer of ${this.#action} does not end: it ${trouble}.`, {
        fix: "Run the workflow again; if it stays so, it is a fault of the service at that endpoint."
      });
    }
    this.#sent = token;
    return token;
  }
};

export {
  PageCount
};
