import { gzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import { build, Metafile, Plugin } from 'esbuild';

const root = resolve(__dirname, '../..');
const SOURCE = 'plugins/everest-import/src';
const ENTRY = `${SOURCE}/alpha/index.ts`;
const KB = 1024;

/** A portal has them anyway: React, Backstage, Material UI, the form library. */
const ofThePortal: Plugin = {
  name: 'of-the-portal',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      const isOurs = path.startsWith('@everest-import/') || path === 'yaml';
      return kind === 'entry-point' || isOurs
        ? undefined
        : { path, external: true };
    });
  },
};

type Output = Metafile['outputs'][string];

/** Sizes of what a browser loads for a module, in bytes as gzip packs them. */
class Bundle {
  static async of(entry: string): Promise<Bundle> {
    const { metafile, outputFiles } = await build({
      ...{ absWorkingDir: root, entryPoints: [entry], outdir: 'out' },
      ...{ bundle: true, splitting: true, minify: true },
      ...{ write: false, metafile: true, format: 'esm', jsx: 'automatic' },
      loader: { '.css': 'local-css' },
      plugins: [ofThePortal],
    });
    const bytes = outputFiles.map(({ path, contents }): [string, number] => [
      path.slice(root.length + 1),
      gzipSync(contents).length,
    ]);
    return new Bundle(entry, metafile.outputs, new Map(bytes));
  }

  constructor(
    private readonly entry: string,
    private readonly outputs: Record<string, Output>,
    private readonly bytes: Map<string, number>,
  ) {}

  /** What is there before anything of the plugin is opened. */
  first(): number {
    return this.sum(this.filesOf(file => file === this.entry));
  }

  /** What is loaded besides for modules that are opened, each by the end of its path. */
  opened(...modules: string[]): number {
    const first = this.filesOf(file => file === this.entry);
    const all = modules.flatMap(module => {
      const files = this.filesOf(file => file.endsWith(`/${module}/index.ts`));
      if (files.size === 0) {
        throw new Error(`The module '${module}' is not loaded by itself`);
      }
      return [...files];
    });
    return this.sum(new Set(all.filter(file => !first.has(file))));
  }

  private filesOf(isWanted: (module: string) => boolean): Set<string> {
    const files = new Set<string>();
    const add = (file: string) => {
      if (!files.has(file) && file in this.outputs) {
        files.add(file);
        this.outputs[file].imports
          .filter(({ kind }) => kind === 'import-statement')
          .forEach(({ path }) => add(path));
      }
    };
    Object.entries(this.outputs)
      .filter(([, { entryPoint }]) => entryPoint && isWanted(entryPoint))
      .forEach(([file]) => add(file));
    return files;
  }

  private sum(files: Set<string>): number {
    return [...files].reduce(
      (total, file) => total + (this.bytes.get(file) ?? 0),
      0,
    );
  }
}

describe('the JavaScript of the plugin, as gzip packs it', () => {
  let bundle: Bundle;

  beforeAll(async () => {
    bundle = await Bundle.of(ENTRY);
  });

  it('is 3 kB at most for every page of a portal', () => {
    expect(bundle.first()).toBeLessThanOrEqual(3 * KB);
  });

  it("is 30 kB at most for the card of an entity's page, with its client", () => {
    const bytes = bundle.opened('components/ImportCard', 'src/api');
    expect(bytes).toBeLessThanOrEqual(30 * KB);
  });

  it("is 30 kB at most for the import on the page of a template's run", () => {
    const bytes = bundle.opened('components/TemplateOutputs', 'src/api');
    expect(bytes).toBeLessThanOrEqual(30 * KB);
  });

  it('is 150 kB at most for all fields of the form', () => {
    const fields = ['Backup', 'Target', 'Importer', 'Credentials']
      .map(part => `fields/Everest${part}Picker`)
      .concat('fields/EverestPreflight');
    expect(bundle.opened(...fields)).toBeLessThanOrEqual(150 * KB);
  });
});
