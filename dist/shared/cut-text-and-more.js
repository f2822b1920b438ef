import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/report/consequence.ts
var consequence = (error) => `${error.package === null ? "nothing was judged" : "this package was not judged"}: what cannot be read never passes`;

// src/report/cut-text.ts
function cutText(text, limit) {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${HIGH_SURROGATE_AT_END.test(cut) ? cut.slice(0, -1) : cut}…`;
}
var HIGH_SURROGATE_AT_END = /[\ud800-\udbff]$/;

export {
  cutText,
  consequence
};
