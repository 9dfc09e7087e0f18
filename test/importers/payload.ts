/** A payload that is whole, as Everest writes it. */
export function payload(config: object = {}) {
  return {
    source: {
      path: '/dumps/shop.sql',
      s3: {
        bucket: 'backups',
        region: 'eu-central-1',
        endpointURL: 'https://s3.example.com',
        accessKeyID: 'key',
        secretKey: 'secret',
      },
    },
    target: {
      type: 'postgresql',
      host: 'db.example.com',
      port: '5432',
      user: 'postgres',
      password: 'word',
    },
    config,
  };
}
