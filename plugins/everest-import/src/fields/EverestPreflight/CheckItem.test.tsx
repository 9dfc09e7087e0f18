import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { PreflightCheck } from '@everest-import/backstage-plugin-everest-import-common';
import { screen } from '@testing-library/react';
import { inLanguage } from '../../__testUtils__/inLanguage';
import { CheckItem } from './CheckItem';

const tooMany: PreflightCheck = {
  ...{ id: 'replicas', kind: 'hard', outcome: 'failure' },
  field: 'engine.replicas',
  code: 'ceiling-exceeded',
  values: { nodes: 7, most: 5, state: 'nodes' },
  title: "'7' nodes are too many. At most 5 are allowed here.",
};
const owner: PreflightCheck = {
  ...{ id: 'ownership', kind: 'hard', outcome: 'failure' },
  code: 'owner-foreign',
  values: { ref: 'group:default/red' },
  title: "You do not belong to 'group:default/red'.",
  remedy: 'To import for others, ask the platform team.',
};
const tooLittle: PreflightCheck = {
  ...{ id: 'engine', kind: 'hard', outcome: 'failure' },
  field: 'engine.storage.size',
  code: 'quantity-too-small',
  values: { amount: '10Mi', field: 'engine.storage.size', least: '1G' },
  title: "'10Mi' is too little for 'engine.storage.size'. Give 1G or more.",
};
const passed: PreflightCheck = {
  ...{ id: 'namespace', kind: 'hard', outcome: 'pass' },
  title: 'The namespace can take databases',
};

const quota: PreflightCheck = {
  ...{ id: 'pod-quota', kind: 'advice', outcome: 'skipped' },
  title: 'The quotas of the namespace were not looked at',
  detail: 'The portal may not read resourcequotas and limitranges there.',
};

const unreachable: PreflightCheck = {
  ...{ id: 'backup-reachable', kind: 'advice', outcome: 'warning' },
  code: 's3-unreachable',
  values: { endpoint: 'https://s3.dev', why: 'x', state: 'nothing-listens' },
  title: "'https://s3.dev' can't be reached from the portal: x.",
  detail: 'The portal could not look; the importer may still reach it.',
  remedy: 'Check the endpoint.',
};
const packed: PreflightCheck = {
  ...{ id: 'backup-recognised', kind: 'advice', outcome: 'failure' },
  code: 'xz',
  values: { by: 'xz', command: 'xz -dc FILE' },
  title: 'It is packed by xz, which nobody unpacks.',
  remedy: 'Pack it by gzip or zstd: xz -dc FILE.',
};
const incomplete: PreflightCheck = {
  ...{ id: 'backup-complete', kind: 'advice', outcome: 'failure' },
  code: 'backup-incomplete',
  values: { prior: '20260110F', note: 'prior-missing' },
  title: 'The backup was not finished, or is not whole any more.',
  detail: 'It needs the backup 20260110F, which is not there any more.',
  remedy: 'Choose a complete one, or make the backup again.',
};

async function textIn(language: string, check: PreflightCheck) {
  renderInTestApp(<CheckItem check={check} />, {
    config: inLanguage(language),
  });
  return (await screen.findByTestId('everest-import-check')).textContent;
}

describe('CheckItem', () => {
  afterEach(() => localStorage.clear());

  it.each([
    {
      what: 'a failure with its values',
      check: tooMany,
      says: '7 Knoten sind zu viele. Erlaubt sind hier höchstens 5. (muss',
    },
    {
      what: 'a failure and its remedy',
      check: owner,
      says: /^Sie gehören nicht zu group:default\/red\. .*Um für andere zu importieren/,
    },
    {
      what: 'what passes',
      check: passed,
      says: 'Der Namespace kann Datenbanken aufnehmen',
    },
    {
      what: 'a failure that a newer backend knows, in its own words',
      check: { ...tooMany, code: 'moon-phase' },
      says: tooMany.title,
    },
    {
      what: 'a failure of a backend that gives no values, in its own words',
      check: { ...owner, values: undefined },
      says: owner.title,
    },
    {
      what: 'advice with its detail',
      check: quota,
      says: /^Die Quotas .*resourcequotas und limitranges/,
    },
    {
      what: 'what S3 said, why, and what that means',
      check: unreachable,
      says: /^https:\/\/s3\.dev ist .*nicht erreichbar: Dort nimmt niemand Verbindungen an\..*in einem anderen Netz.*Prüfen Sie den Endpunkt/,
    },
    {
      what: 'why a backup can not be imported',
      check: packed,
      says: /^Es ist mit xz gepackt.*gzip oder zstd: xz -dc FILE\.$/,
    },
    {
      what: 'advice whose detail is a note of the backup',
      check: incomplete,
      says: /^Das Backup wurde nicht beendet.*Es braucht das Backup 20260110F, das es nicht mehr gibt\.Wählen/,
    },
    {
      what: 'advice, which may have the code of a hard check, in its own words',
      check: { ...tooMany, kind: 'advice' as const },
      says: tooMany.title,
    },
    {
      what: 'the input of the form, not the field of the request',
      check: tooLittle,
      says: /^10Mi ist zu wenig für (Speicherplatz je Knoten)\. .*Betrifft: Neue Datenbank, \1$/,
    },
  ])('says in German $what', async ({ check, says }) => {
    const text = await textIn('de', check);
    expect(text).toMatch(says);
  });

  it('says in English what the backend says', async () => {
    expect(await textIn('en', tooMany)).toContain(tooMany.title);
  });

  it('says in English by which word the form has what it is about', async () => {
    expect(await textIn('en', tooLittle)).toBe(
      "'10Mi' is too little for 'Storage of each node'. Give 1G or more. (has to be mended)About: New database, Storage of each node",
    );
  });
});
