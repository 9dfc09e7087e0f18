import {
  Import,
  ImportCause,
} from '@everest-import/backstage-plugin-everest-import-common';

/** True for a ref of a person; one of a group names none. */
export function isPerson(ref: string | null | undefined): boolean {
  return /^user:/i.test(ref ?? '');
}

function withoutWords(told: ImportCause): ImportCause {
  const { signs: _signs, command: _command, ...cause } = told;
  return { ...cause, detail: '' };
}

/**
 * The words of an import without names of people and places, and without what others said in their own words. What stays
 * is a fact of the cluster: which database, engine and importer, for which entity and team, when, and how it ended.
 */
export function withoutDetails(words: Import): Import {
  const { requestedBy, acknowledged, warnings, owner, ...rest } = words;
  const { status, ready, size } = words.database;
  const kept: Import = {
    ...rest,
    ...(owner && !isPerson(owner) && { owner }),
    source: {},
    database: { status, ready, ...(size && { size }) },
  };
  if (words.cause) {
    kept.cause = withoutWords(words.cause);
  }
  if (words.alarms) {
    kept.alarms = words.alarms.map(withoutWords);
  }
  if (words.result) {
    kept.result = { ...words.result, notes: [] };
  }
  return kept;
}
