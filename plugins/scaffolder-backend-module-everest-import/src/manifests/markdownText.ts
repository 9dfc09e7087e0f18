/** What forges make references, emoji or formulas of where a word follows, also behind a backslash. */
const SIGNS = /(?:@|\\[#!~$]|[%:^]|&amp;)(?=[^\s:])|(?<=www)\.|GH(?=-\d)/gi;

/**
 * A text of others in Markdown, where it is to be no more than a text: without markup, formulas, emoji, mentions of people,
 * issues, milestones and their like, and links.
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#!|~>$]/g, '\\$&')
    .replace(SIGNS, '$&\u200b');
}
