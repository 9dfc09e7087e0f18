export const againMessages = {
  again: {
    button: 'Import again',
    change: 'What has to change: {{what}}.',
    notCarried:
      'Choose again in the form what it had beside defaults: settings of the importer, replicas, CPU and memory, storage class, TLS.',
    what: {
      path: 'the path of the backup',
      bucket: 'the bucket',
      region: 'the region of the bucket, and its endpoint',
      keys: 'the S3 keys',
      size: 'the size of the database, which was too small',
      version:
        'the version of the database, which has to be that of the backup',
      users: 'the users of the database, which have to be those of the backup',
      importer: 'the importer, which is not there any more',
      config: 'the settings of the importer',
    },
  },
} as const;
