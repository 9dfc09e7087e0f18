import { MOST_NAME } from '../../components/ImportAgain/freeName';

/** Times, which say when a backup was made and not of what: `2026-01-14T01:00:02Z`, `20260114-010002F`. */
const TIMES =
  /\d{4}[-_]?\d\d[-_]?\d\d(?:[t_ -]?\d\d[:h_.-]?\d\d(?:[:m_.-]?\d\d)?)?z?(?:[fdi](?![a-z0-9]))?/gi;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Folders and words that every backup has. */
const GENERIC =
  /^(?:archives?|backups?|base|daily|data|db|dumps?|full|hourly|latest|monthly|nightly|repo\d*|weekly)$/;

/**
 * A name for a database after the path of its backup: the last part that says of what it is, as Everest takes names.
 * Empty where none does.
 */
export function nameFrom(path: string): string {
  for (const part of path.split('/').reverse()) {
    const name = part
      .replace(/\.[a-z][a-z0-9.]*$/i, '')
      .replace(UUID, '')
      .replace(TIMES, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[-\d]+|-$/g, '')
      .replace(/-(?:full|dump|backup)$/, '')
      .slice(0, MOST_NAME)
      .replace(/-+$/, '');
    if (name && !GENERIC.test(name)) {
      return name;
    }
  }
  return '';
}
