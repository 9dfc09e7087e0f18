export const backupPickerMessages = {
  backupPicker: {
    title: 'Backup',
    source: 'Where the backup lies',
    chooseSource: 'Choose a backup source',
    configured: 'Backup sources that this portal knows',
    storages: 'Filled in from a BackupStorage of Everest',
    storage: '{{name}} of {{namespace}} on {{cluster}}',
    otherPlace: 'Another backup source',
    typed: 'Type another backup source',
    browseOnly: 'may be looked at, not imported',
    noImport:
      'This source may be looked at, not imported from: it has no keys for imports. Choose another.',
    noSources: 'There is no backup source for you',
    noSourcesText:
      'No backup source is configured that you may use, and none may be typed. Ask the team that runs this portal for one.',
    loading: 'Loading the backup sources',
    notAllowed: 'You may not see backup sources',
    notAllowedText: 'Ask the team that runs this portal for the permission.',
    unknownSource:
      'The backup source {{name}} is not there, or not yours to use. Choose another.',
    endpoint: 'Endpoint',
    endpointHelp: 'The URL of the S3 service',
    region: 'Region',
    bucket: 'Bucket',
    otherBucket:
      'The bucket {{bucket}} is none of this source. Choose another.',
    verifyTls: 'Check the TLS certificate of the endpoint',
    forcePathStyle: 'Put the bucket into the path (MinIO and some others)',
    keys: 'Keys of S3',
    keysTyped: 'Type them',
    keysSecret: 'Use a Secret that is in the namespace',
    keysSource: 'The keys of this source are kept by the portal.',
    accessKeyId: 'Access key ID',
    secretAccessKey: 'Secret access key',
    temporaryKey:
      'Keys that begin with ASIA are temporary: they only work with a session token, which Everest cannot carry. Use a permanent key, which begins with AKIA.',
    keysStay: 'Kept as a secret of this form, never in its values.',
    secretName: 'Name of the Secret',
    secretNameHelp:
      'With AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in it, and the label everest-import.backstage.io/credentials: s3, made for this import alone. The portal never reads its values.',
    secretNotBrowsed:
      'The portal does not read Secrets, so it cannot look into the bucket. Give the path by hand.',
    sourceNotBrowsed:
      'The portal may not look into this source. Give the path by hand.',
    clusterOnly:
      'This source can only be reached from the cluster, so the portal cannot look into it. Give the path by hand.',
    placeIncomplete: 'Give endpoint, region and bucket to find backups in it.',
    keysIncomplete: 'Type both keys to find backups.',
    find: 'Find backups',
    findAgain: 'Find again',
    finding: 'Looking for backups',
    found: 'Backups that were found',
    foundCount_one: '{{count, number}} backup found',
    foundCount_other: '{{count, number}} backups found',
    nothingFound: 'No backup was recognised here',
    nothingFoundText:
      'Look into the folders, or give the path by hand if you know it.',
    partial:
      'There is more than was looked at ({{folders, number}} folders). Look into the folders for the rest.',
    more: 'Show more',
    search: 'Search in what was found',
    anyEngine: 'Any',
    newestOf: 'Newest backups: {{title}}',
    allOf: 'All backups: {{title}}',
    left: '{{left, number}} of {{total, number}} backups',
    unfit_one:
      'Show {{count, number}} more: not complete, or not for this import',
    unfit_other:
      'Show {{count, number}} more: not complete, or not for this import',
    hideUnfit_one:
      'Hide {{count, number}}: not complete, or not for this import',
    hideUnfit_other:
      'Hide {{count, number}}: not complete, or not for this import',
    unread: 'not looked into yet',
    lookedInVain:
      'Looked into just now: it is gone, or is no backup that is known here.',
    complete: 'complete',
    incomplete: 'not complete',
    version: 'version {{version}}',
    restored: '{{size}} when restored',
    wrongEngine:
      'This is a backup of {{engine}}; the database will be {{wanted}}.',
    wrongKind: '{{importer}} does not read this kind: it reads {{kinds}}.',
    browse: 'Look into the folders',
    hideBrowse: 'Hide the folders',
    folders: 'Folders',
    root: 'Top',
    openFolder: 'Open the folder {{name}}',
    useFolder: 'Use this folder',
    useFile: 'Use {{name}}',
    loadMore: 'Load more',
    emptyFolder: 'There is nothing in this folder.',
    loadingFolder: 'Loading the folder',
    path: 'Path of the backup',
    pathHelp:
      'Fills itself in when you choose a backup; it can always be typed.',
    waiting: 'Waiting for what the importer reads',
    chosen: 'Chosen',
    kind: 'Kind',
    time: 'Made',
    size: 'Size',
    engineVersion: 'Engine version',
    engineOf: 'Engine',
    yes: 'yes',
    no: 'no',
    fault: {
      source: 'Choose where the backup lies.',
      endpoint:
        'The endpoint {{value}} is not possible: give an http(s) URL such as https://s3.eu-central-1.amazonaws.com, without a login in it.',
      region:
        'The region {{value}} is not possible: give one such as eu-central-1.',
      bucket:
        'The bucket {{value}} is not possible: give a plain name of 3 to 63 small letters, digits, hyphens and dots.',
      keys: 'Type the access key ID and the secret access key, both of a permanent key, or name a Secret.',
      mask: 'A masked key is no key: type the keys again.',
      secretName:
        'The Secret {{value}} is not possible: give its name, in small letters, digits, hyphens and dots.',
      cancelled:
        'It is not known yet whether the importer reads this backup: go on once more.',
      missing: 'Choose a backup, or give its path.',
      long: 'The path is longer than 1024 characters.',
      blank:
        'The path holds blanks, which Everest does not take. Copy the backup to a path without them.',
      malformed:
        'The path {{value}} is not possible: give folders separated by single slashes, such as shop/backup-1.',
    },
  },
} as const;
