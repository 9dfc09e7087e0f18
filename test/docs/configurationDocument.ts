import { configKeys, ConfigKey } from './configKeys';

const HEAD = `# Configuration

Every key below \`everestImport\` in app-config. This page is made from \`config.d.ts\` of the
[backend](../plugins/everest-import-backend/config.d.ts) and the [frontend](../plugins/everest-import/config.d.ts), and a test holds it.
What is wrong stops the backend's start, with a sentence that names the key.

What the keys are for, with examples: [README](../README.md#configuration), [sources of backups](sources.md), [profiles](profiles.md),
[permissions](permissions.md), [external secrets](external-secrets.md).

A key in **bold** has to be there wherever what is around it is. _secret_: never shown, best given by \`\${VARIABLE}\`. _frontend_: sent to the browser.
`;

const escaped = (text: string) => text.replace(/\|/g, '\\|');

function rowOf({
  path,
  type,
  isOptional,
  text,
  visibility,
  isOpen,
}: ConfigKey) {
  const key = `\`${path}\``;
  const any = isOpen ? 'any keys' : '';
  const shown = type ? `\`${escaped(type)}\`` : any;
  const note =
    visibility && visibility !== 'backend' ? `_${visibility}_` : undefined;
  return `| ${isOptional ? key : `**${key}**`} | ${shown} | ${[
    escaped(text),
    note,
  ]
    .filter(Boolean)
    .join(' ')} |`;
}

/** The first word of a path, by which the page is divided. */
const topOf = ({ path }: ConfigKey) => path.split(/[.[]/)[0];

/** What `docs/configuration.md` holds, before prettier has laid out its tables. */
export function configurationDocument(): string {
  const keys = configKeys();
  const tops = [...new Set(keys.map(topOf))];
  const sections = tops.map(top =>
    [
      `## ${top}`,
      '',
      '| key | what it may be | meaning |',
      '| --- | --- | --- |',
      ...keys.filter(key => topOf(key) === top).map(rowOf),
      '',
    ].join('\n'),
  );
  return [HEAD, ...sections].join('\n');
}
