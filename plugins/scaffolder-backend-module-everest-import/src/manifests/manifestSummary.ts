import {
  ImportManifests,
  ImportRequest,
  MANIFEST_FILL_IN,
  PreflightCheck,
  WantedSecret,
} from '@everest-import/backstage-plugin-everest-import-common';
import { codeSpan } from './codeSpan';
import { markdownText } from './markdownText';

const LABELS: Record<PreflightCheck['outcome'], string> = {
  failure: 'Acknowledged',
  warning: 'Warning',
  skipped: 'Not checked',
  pass: 'Passed',
};

const PURPOSES: Record<WantedSecret['purpose'], string> = {
  s3: 'the keys that the importer reads the backup with',
  database: "the users of the backup's database",
};

/** The sentences of a check, with an end each. */
function wordsOf({ title, detail, remedy }: PreflightCheck): string {
  return [title, detail, remedy]
    .flatMap(text => text ?? [])
    .map(text => markdownText(text).replace(/(?<![.!?])$/, '.'))
    .join(' ');
}

function lineOf(check: PreflightCheck, request: ImportRequest): string {
  const reason = request.acknowledge?.find(
    item => item.check === check.id,
  )?.reason;
  const because =
    check.outcome === 'failure' && reason
      ? ` Reason: ${markdownText(reason)}`
      : '';
  return `- **${LABELS[check.outcome]}:** ${wordsOf(check)}${because}`;
}

function wantedLine({ name, purpose, keys }: WantedSecret): string {
  return `- The Secret ${codeSpan(name)}, without an owner, for ${
    PURPOSES[purpose]
  }: ${keys.map(codeSpan).join(', ')}.`;
}

/** What whoever reviews a pull request with the manifests is to know, as Markdown: what was checked, and what is open. */
export function manifestSummary(
  request: ImportRequest,
  { files, checks, wanted = [] }: ImportManifests,
): string {
  const { cluster, namespace, name, source } = request;
  const passed = checks.filter(({ outcome }) => outcome === 'pass');
  const others = checks.filter(({ outcome }) => outcome !== 'pass');
  const open = files.filter(({ content }) =>
    content.includes(MANIFEST_FILL_IN),
  );
  return [
    `Imports the backup ${codeSpan(
      source.path,
    )} into the new database ${codeSpan(
      `${cluster}/${namespace}/${name}`,
    )}. Merging this starts the import.`,
    '',
    `Checked when it was asked for: ${passed.length} passed, ${others.length} to look at.`,
    '',
    ...others.map(check => lineOf(check, request)),
    ...(others.length > 0 ? [''] : []),
    ...(open.length > 0
      ? [
          `To be filled in before: ${open
            .map(file => `${codeSpan(file.name)} (${file.kind})`)
            .join(', ')}. No key and no password is in these files.`,
          '',
        ]
      : []),
    ...(wanted.length > 0
      ? ['To be made by hand before:', '', ...wanted.map(wantedLine), '']
      : []),
    '<details><summary>What passed</summary>',
    '',
    ...passed.map(check => `- ${wordsOf(check)}`),
    '',
    '</details>',
    '',
  ].join('\n');
}
