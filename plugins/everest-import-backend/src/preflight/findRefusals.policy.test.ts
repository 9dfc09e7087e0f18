import {
  engine,
  mysql,
  refusalMessage,
  RefusedCase,
  source,
} from '../__testUtils__/refusedCases';
import { sampleFacts, sampleImporter } from '../__testUtils__/sampleFacts';
import { findRefusals } from './index';

const withImage = (image?: string) => ({
  importers: () => [
    sampleImporter('everest-percona-pg-operator', {
      supportedEngines: ['postgresql'],
      jobSpec: { image },
    }),
  ],
});
const DIGEST = `registry.test/importer@sha256:${'0'.repeat(64)}`;
const classes = (isDefault: boolean) => ({
  storageClasses: () => [
    {
      metadata: {
        name: 'standard',
        uid: 'standard',
        annotations: {
          'storageclass.kubernetes.io/is-default-class': String(isDefault),
        },
      },
    },
    { metadata: { name: 'fast', uid: 'fast' } },
  ],
});
const fast = engine({ storage: { size: '25Gi', class: 'fast' } });
const onlyFast = { ceilings: { storageClasses: ['fast'] } };
const profiles = [
  { name: 'small', title: 'Small', engines: ['mysql' as const] },
  { name: 'big', title: 'Big', engine: { storage: { size: '2Ti' } } },
];

describe('findRefusals, of what config forbids', () => {
  it.each<RefusedCase>([
    [
      'an engine that may not be used',
      'ceiling-exceeded',
      'engine.type',
      {},
      { rules: { ceilings: { engines: ['mysql'] } } },
    ],
    [
      'a storage class that may not be used',
      'ceiling-exceeded',
      'engine.storage.class',
      engine({ storage: { size: '25Gi', class: 'standard' } }),
      { rules: onlyFast },
    ],
    [
      'a default storage class that may not be used',
      'ceiling-exceeded',
      'engine.storage.class',
      {},
      { rules: onlyFast, view: classes(true) },
    ],
    [
      'no storage class where the default is not known',
      'ceiling-exceeded',
      'engine.storage.class',
      {},
      { rules: onlyFast, view: classes(false) },
    ],
    [
      'a ceiling of its namespace',
      'ceiling-exceeded',
      'engine.storage.size',
      engine({ storage: { size: '50Gi' } }),
      {
        rules: {
          ceilings: { storage: '1Ti' },
          namespaceCeilings: [
            {
              cluster: 'sandbox',
              namespace: 'team-blue',
              ceilings: { storage: '30Gi' },
            },
          ],
        },
      },
    ],
    [
      'a profile over a ceiling',
      'ceiling-exceeded',
      'engine.storage.size',
      { profile: 'big' },
      { rules: { profiles, ceilings: { storage: '1Ti' } } },
    ],
    [
      'a profile that is not there, though others are',
      'profile-unknown',
      'profile',
      { profile: 'huge' },
      { rules: { profiles } },
    ],
    [
      'a profile of another engine',
      'profile-engine',
      'profile',
      { profile: 'small' },
      { rules: { profiles } },
    ],
    [
      'an unchecked certificate',
      'insecure-tls',
      'source.verifyTls',
      source({ verifyTls: false }),
    ],
    [
      'an image by its tag',
      'importer-image-unpinned',
      'importer',
      {},
      {
        rules: { requirePinnedImage: true },
        view: withImage('registry.test/importer:1.0'),
      },
    ],
    [
      'no image',
      'importer-image-unpinned',
      'importer',
      {},
      { rules: { requirePinnedImage: true }, view: withImage() },
    ],
    [
      'what looks like a digest and is none',
      'importer-image-unpinned',
      'importer',
      {},
      {
        rules: { requirePinnedImage: true },
        view: withImage('registry.test/importer@sha256:12'),
      },
    ],
    [
      'one import more than may run at once',
      'imports-at-once',
      'namespace',
      {},
      {
        rules: { ceilings: { importsAtOnce: 2 } },
        facts: { importsRunning: 2 },
      },
    ],
  ])('refuses %s as %s of %s', (...refused) => {
    expect(refusalMessage(refused)).toMatch(/^.{20,}\.$/s);
  });

  it.each<[string, object, Parameters<typeof sampleFacts>[1]]>([
    [
      'an engine that may be used',
      mysql(),
      { rules: { ceilings: { engines: ['mysql'] } } },
    ],
    [
      'a class that may be used',
      fast,
      { rules: onlyFast, view: classes(true) },
    ],
    [
      'a profile of this engine',
      { ...mysql(), profile: 'small' },
      { rules: { profiles } },
    ],
    [
      "the request's own size in place of the profile's",
      { ...engine({ storage: { size: '25Gi' } }), profile: 'big' },
      { rules: { profiles, ceilings: { storage: '1Ti' } } },
    ],
    [
      'an unchecked certificate where that is allowed',
      source({ verifyTls: false }),
      { rules: { allowInsecureTls: true } },
    ],
    [
      'the last import that may run at once',
      {},
      {
        rules: { ceilings: { importsAtOnce: 2 } },
        facts: { importsRunning: 1 },
      },
    ],
    [
      'an image by its digest',
      {},
      { rules: { requirePinnedImage: true }, view: withImage(DIGEST) },
    ],
  ])('lets pass %s', (_what, change, options) => {
    expect(findRefusals(sampleFacts(change, options))).toEqual([]);
  });
});
