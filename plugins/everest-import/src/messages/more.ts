export const moreMessages = {
  more: {
    title: 'More: backups, monitoring, access, proxies, parameters',
    chosen: 'More: {{words}}',
    loading: 'Loading what there is to choose from',
    never: 'Not regularly',
    none: 'None',
    byDefault: "Everest's default",
    typed: "The portal can't see which there are: type the name.",
    gone: 'There is no {{value}} in this namespace. Choose another.',
    schedule: 'Backed up',
    every: {
      hourly: 'Every hour',
      nightly: 'Every night at 1:00 UTC',
      weekly: 'Every Sunday at 1:00 UTC',
      monthly: 'On the first of each month at 1:00 UTC',
    },
    storage: 'Backup storage',
    noStorage:
      'This namespace has no backup storage. Those who run Everest can make one.',
    copiesHelp: 'Left empty, all of them',
    pointInTime: 'Can be taken back to any moment (point-in-time recovery)',
    monitoring: 'Monitoring',
    noMonitoring:
      'This namespace has no monitoring. Those who run Everest can make one.',
    expose: 'Can be reached',
    inside: 'Inside the cluster only',
    outside: 'From outside, by a load balancer',
    sourceRangesHelp:
      'Such as 203.0.113.0/24, separated by commas; left empty, from anywhere',
    proxyType: 'Proxy',
    config: 'Parameters',
    configHelp: {
      mysql: 'As in my.cnf, under [mysqld]',
      postgresql: 'As in postgresql.conf, a line each',
      mongodb: 'As in mongod.conf, in YAML',
    },
    noShards:
      'A database that is imported into has no shards: no importer restores into them.',
    words: {
      backups: '{{when}} a backup',
      backupsTo: '{{when}} a backup to {{storage}}',
      pointInTime: 'point-in-time recovery',
      monitoring: 'monitoring {{name}}',
      accessFrom: '{{access}}, only for {{ranges}}',
      proxies_one: '{{count, number}} proxy',
      proxies_other: '{{count, number}} proxies',
      config: 'parameters of its own',
    },
  },
} as const;
