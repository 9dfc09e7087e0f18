/**
 * A text of others in Markdown, where it is to be no more than a text: without markup, mentions of people or issues, and
 * links, which forges make of `@ann`, `#1` and addresses even behind a backslash.
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#!|~>]/g, '\\$&')
    .replace(/@|\\#|:(?=\/\/)|(?<=www)\.|GH(?=-\d)/gi, '$&\u200b');
}
