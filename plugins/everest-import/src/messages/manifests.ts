export const manifestsMessages = {
  manifests: {
    title: 'As manifests, for a repository',
    intro:
      'Where databases are made by pull requests: what the import would make, as YAML, after the same checks. Nothing is created, and no key or password is in the file.',
    either:
      'Download or create, not both: the manifests are for a database that is not there yet.',
    secrets: 'In place of Secrets',
    externalSecret: 'ExternalSecret, to be filled in',
    sealedSecret: 'SealedSecret, to be filled in',
    existing: 'Nothing: they are made by hand',
    download: 'Download as manifests',
    working: 'Checking and writing the manifests',
    saved: 'Saved as {{file}}.',
    gaps: 'What is to be filled in is marked {{mark}}.',
    failed: 'No manifests were made',
  },
} as const;
