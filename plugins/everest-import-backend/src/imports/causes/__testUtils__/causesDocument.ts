import { dataOverwritten } from '../../../everest/overwritten';
import { ENDINGS } from '../endings';
import { FAMILIES } from '../index';
import { CauseTexts } from '../KnownCause';
import { UNKNOWN } from '../unknown';

const WHO = {
  requester: 'whoever asked for the import',
  owner: 'the team that owns the database',
  platform: 'the platform team',
  everest: 'the makers of Everest or of the importer',
};

const INTRO = `# Causes

Why an import failed, is blocked or does not get on, as the portal says it. Each has a code, which stays; the card, the page,
\`GET /imports/...\` and notifications show it. This page is written from the code, and a test holds it.

A cause rests on lines of Kubernetes or of the importer's log, and the card shows them. Where none fits the portal says so
(\`job-failed\`, \`job-error\`) and shows the lines that tell most. While an import still runs a cause is shown only where what
was read proves that nothing moves; the phase stays what it is. _Goes on_ is about such a run: one that has ended goes on
never, and is started anew once its cause is mended.

The API gives the texts below, in English, and with the code what of them differs from import to import as \`values\`: \`state\`
(which of the code's texts they are), \`then\` (what comes once it is mended: \`goes-on\`, \`start-again\`, \`stops\` or
\`take-source-out\`), \`minutes\`, \`more\` and \`stage\` (of \`stuck\`). The frontend words a cause by code and values in the reader's
language, and shows the English of one that it does not know. CSV and the scaffolder's log are in English, and so are
notifications: Backstage keeps one text for all who get one. With it go news, code and values as \`metadata\`, for a
processor that words it.
`;

function section({ code, title, meaning, remedy, who, goesOn }: CauseTexts) {
  return `### ${code}

**${title}.** ${meaning}

- What to do: ${remedy}
- Who: ${WHO[who]}
- Goes on: ${goesOn ? 'yes, by itself' : 'no'}
`;
}

function alarm(): CauseTexts {
  const {
    code,
    meaning = '',
    who = 'platform',
  } = dataOverwritten('waiting', undefined, undefined);
  return {
    code,
    title: 'Everest imports again over data that is in use, or is about to',
    meaning,
    remedy:
      'Do not make the Secret that Everest waits for, and do not resume the database. Take dataSource out of the database with the command that the card shows; the database lives on.',
    who,
  };
}

/** What `docs/causes.md` has to be. */
export function causesDocument(): string {
  const families = [
    { title: 'The alarm', causes: [alarm()] },
    ...FAMILIES,
    { title: 'Ends that somebody made', causes: Object.values(ENDINGS) },
    { title: 'What is not known', causes: Object.values(UNKNOWN) },
  ];
  return [
    INTRO,
    ...families.map(
      ({ title, causes }) => `## ${title}\n\n${causes.map(section).join('\n')}`,
    ),
  ].join('\n');
}
