import {
  refusalMessage,
  RefusedCase,
  loader,
} from '../__testUtils__/refusedCases';

describe('findRefusals, of the importer', () => {
  it.each<RefusedCase>([
    [
      'an unknown importer',
      'importer-unknown',
      'importer',
      { importer: 'nobody' },
    ],
    [
      'an importer that config does not allow',
      'importer-not-allowed',
      'importer',
      {},
      { rules: { allowedImporters: ['other'] } },
    ],
    [
      'an importer of another engine',
      'importer-engine',
      'importer',
      { importer: 'everest-percona-pxc-operator' },
    ],
    [
      'an importer with rights in the whole cluster',
      'importer-cluster-rights',
      'importer',
      { importer: 'cluster-reader' },
    ],
    [
      'an importer with wildcard rights',
      'importer-wildcard-rights',
      'importer',
      { importer: 'wildcard' },
    ],
    [
      'an importer with rights on a part of everything',
      'importer-wildcard-rights',
      'importer',
      { importer: 'scales-all' },
    ],
    [
      'an importer that could take more rights than it asks for',
      'importer-escalating-rights',
      'importer',
      { importer: 'binds' },
    ],
    [
      'an importer whose wildcard brings more rights, where wildcards are allowed',
      'importer-escalating-rights',
      'importer',
      { importer: 'wildcard' },
      {
        rules: {
          maxRights: { cluster: false, wildcard: true, escalation: false },
        },
      },
    ],
    [
      'an importer that was changed since',
      'importer-changed',
      'importerDigest',
      { importerDigest: 'old' },
    ],
    [
      'a field that the importer requires',
      'required-by-importer',
      'engine.storage.class',
      { importer: 'needs-class' },
    ],
    [
      'a part of the spec that the importer requires',
      'required-by-importer',
      'spec.backup',
      { importer: 'needs-class' },
    ],
    ['a missing config value', 'config-missing', 'config.format', loader()],
    [
      'a config value outside the list',
      'config-invalid',
      'config.format',
      loader({ format: 'tar' }),
    ],
    [
      'a config number out of bounds',
      'config-invalid',
      'config.jobs',
      loader({ format: 'plain', jobs: 9 }),
    ],
    [
      'a config value of another type',
      'config-invalid',
      'config.jobs',
      loader({ format: 'plain', jobs: 'many' }),
    ],
    [
      'a config text against its pattern',
      'config-invalid',
      'config.label',
      loader({ format: 'plain', label: 'A1' }),
    ],
    [
      'an unknown config key at the top',
      'config-unknown',
      'config.more',
      loader({ format: 'plain', more: 1 }),
    ],
    [
      'a missing config value deeper down',
      'config-missing',
      'config.options.owner',
      loader({ format: 'plain', options: {} }),
    ],
    [
      'an unknown config key deeper down',
      'config-unknown',
      'config.options.x',
      loader({ format: 'plain', options: { owner: 'a', x: 1 } }),
    ],
    [
      'a config for an importer that takes none',
      'config-not-wanted',
      'config',
      { config: {} },
    ],
  ])('refuses %s as %s of %s', (...refused) => {
    expect(refusalMessage(refused)).toMatch(/^.{20,}\.$/s);
  });
});
