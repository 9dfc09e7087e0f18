import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAtTheEnd } from 'everest-sandbox';
import { readManifest } from '../../../script/importer-check/manifest/Manifest';

function manifest(value: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'everest-import-words-'));
  removeAtTheEnd(folder);
  const file = join(folder, 'dataimporter.yaml');
  writeFileSync(
    file,
    `apiVersion: everest.percona.com/v1alpha1
kind: DataImporter
metadata: { name: acme }
spec:
  config:
    openAPIV3Schema:
      properties:
        mode:
          enum: [${value}]
`,
  );
  return file;
}

/** Seen with sigs.k8s.io/yaml 1.6.0, which kubectl reads with: true, false, 511, 1000, 5, 31, 7, 10.5. */
describe('a bare word that kubectl reads as another value', () => {
  it.each([
    ...['on', 'Off', 'YES', 'no', 'y', 'N'],
    ...['0777', '010', '1_000', '0b101', '0X1F', '0O7', '+0x1', '0_7', '1_0.5'],
  ])('is refused with its line: %s', word => {
    expect(() => readManifest(manifest(word))).toThrow(
      `has the bare word '${word}' in line 9, which kubectl reads as another value (YAML 1.1): put it into quotes, or write it in another way`,
    );
  });

  it('is refused as a name too', () => {
    expect(() => readManifest(manifest('{ on: 1 }'))).toThrow(/'on' in line 9/);
  });

  it.each([
    ...['"on"', "'0777'", 'true', 'False', 'null', '~', 'one', 'yesterday'],
    ...['0', '7', '-1', '1.50', '1e3', '0x1F', '0o17', '08', '12:30:45'],
    ...['2026-11-28', '_1', 'a_b', '1.2.3', '10_a', 'null_1', '0xZZ'],
  ])('and no other: %s', word => {
    expect(readManifest(manifest(word)).metadata.name).toBe('acme');
  });

  it('counts in no object but the DataImporter', () => {
    const file = manifest('one');
    writeFileSync(file, `\n---\nkind: ConfigMap\ndata: { a: on }\n`, {
      flag: 'a',
    });
    expect(readManifest(file).metadata.name).toBe('acme');
  });
});
