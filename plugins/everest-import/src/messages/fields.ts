export const fieldMessages = {
  waiting: {
    text: 'The form takes nothing until then. Nothing is created yet.',
    cancel: 'Back to the form',
    goesOn: 'The form goes on as soon as this is loaded.',
  },
  targetPicker: {
    title: 'New database',
    loading: 'Loading where databases may be made',
    filled: 'A link filled in some of this form. Look at each page.',
    nothing:
      'There is no cluster that you may use. Ask the team that runs this portal to list you for a namespace.',
    choose: 'Choose one',
    cluster: 'Cluster',
    namespace: 'Namespace',
    engine: 'Database type',
    name: 'Name',
    nameHelp:
      'Lower-case letters, digits and hyphens, from a letter on; 22 characters at most',
    version: 'Version',
    recommended: 'The recommended one {{version}}',
    profile: 'Profile',
    noProfile: 'None: say yourself how large it is',
    replicas: 'Nodes',
    size: 'Storage of each node',
    cpu: 'CPU of each node',
    memory: 'Memory of each node',
    copies: 'Backups that are kept',
    proxies: 'Number of proxies',
    sourceRanges: 'Source ranges',
    class: 'Storage class',
    defaultClass: "The cluster's default",
    atMost: 'At most {{value}}',
    asProfile: 'As the profile says',
    otherEngine: 'the backup is of {{engine}}',
    reason: {
      namespace: 'Where your last import went.',
      type: 'As the backup is.',
      version: 'The nearest to {{version}}, which the backup is of.',
      size: 'The backup takes about {{size}}.',
      name: 'After the backup.',
    },
    gone: {
      cluster:
        'The cluster {{value}} is not there, or not yours to use. Choose another.',
      namespace:
        'The namespace {{value}} is not on this cluster, or not yours to use. Choose another.',
      engine: 'This namespace has no {{value}} to use. Choose another type.',
      version:
        'The version {{value}} is not to be had here: the recommended one is taken.',
      profile:
        'The profile {{value}} is not for this database. Say yourself how large it is, or choose another.',
      class:
        "The storage class {{value}} is not to be had here: the cluster's default is taken.",
    },
    fault: {
      cluster: 'Choose a cluster.',
      namespace: 'Choose a namespace.',
      engine: 'Choose a database type.',
      name: 'Give the database a name.',
      nameMalformed:
        'A name has 22 lower-case letters, digits and hyphens at most, begins with a letter and ends with no hyphen.',
      replicas: 'There is one node at least.',
      replicasOdd: 'MySQL and MongoDB take an odd number of nodes.',
      size: 'Give the storage as a quantity, such as 25Gi.',
      sizeUnit: '{{value}} has no unit, and is bytes: do you mean {{value}}Gi?',
      cpu: 'Give the CPU as a quantity, such as 1 or 600m.',
      memory: 'Give the memory as a quantity, such as 4G.',
      memoryUnit:
        '{{value}} has no unit, and is bytes: do you mean {{value}}G?',
      classAlone:
        'Give the storage of each node with its class, or leave both to the profile.',
      resourcesApart:
        'Give both CPU and memory of each node, or leave both to the profile.',
      backupStorage: 'Choose where the backups go.',
      copies: 'Give a whole number of backups, or leave it empty.',
      proxies: 'There is one proxy at least.',
      sourceRanges:
        '{{value}} is no range of addresses. Give ones such as 203.0.113.0/24 or 2001:db8::/32, separated by commas.',
      sourceRangeTwice: 'A range of addresses is there twice.',
    },
  },
  importerPicker: {
    title: 'Importer',
    targetFirst: 'Choose cluster and database type first.',
    loading: 'Loading the importers',
    loadingOne: 'Loading the importer and its settings',
    nothing: 'No importer of this cluster takes this database type.',
    notRead:
      'The cluster {{title}} is still being read: its importers are not known yet. Try again in a moment.',
    away: 'The cluster {{title}} does not answer, so its importers are not known.',
    awaySince:
      'The cluster {{title}} has not answered since {{since}}, so its importers are not known.',
    importer: 'Importer',
    gone: 'The importer {{name}} is not there for this database, or not yours to use. Choose another.',
    choose: 'Choose one',
    preview: 'Data importers are a technical preview of Everest.',
    otherKind: 'takes no {{kind}}',
    reason: 'The one that takes a backup of this kind.',
    noneTakes:
      'No importer of this cluster takes {{kind}}. Go back and choose another backup, or another cluster.',
    changed:
      'The importer {{name}} takes no {{kind}}: look at what is chosen now.',
    takes: 'Takes',
    takesUnknown: 'it does not say which kinds of backups',
    right: 'May',
    clusterRight: 'May in the whole cluster',
    finding: 'To know',
    config: 'Settings of the importer',
    configFolded: 'Settings of the importer: none has to be changed',
    json: 'Settings as JSON',
    jsonHelp:
      'This importer describes its settings in a way that no form can show.',
    jsonFault: 'This is no JSON object yet.',
    map: {
      add: 'Add an entry',
      name: 'Name',
      value: 'Value',
      remove: 'Remove',
      removeName: 'Remove {{name}}',
      fault: 'Give each entry a name, and none the same one twice.',
    },
    fault: {
      none: 'Choose an importer.',
      json: 'The settings are no JSON object: mend what is typed there.',
      config: 'Some of the settings are not right: mend what is marked.',
      loading: 'The importer and its settings are still being loaded.',
    },
  },
  credentialsPicker: {
    title: 'Credentials of the database',
    loading: 'Loading which credentials are needed',
    kind: 'From where they come',
    kinds: {
      none: 'None',
      keys: 'Type or paste them',
      secret: 'Use a Secret that is in the namespace',
    },
    needed:
      'The importer needs those of the database that the backup was made of; in Everest they are in its Secret everest-secrets-<name>. A Secret of your own needs the label everest-import.backstage.io/credentials: database, and is for one database.',
    paste: 'Paste a Secret',
    pasteHelp:
      'As kubectl get secret -o yaml shows it, or lines of key: value. It is taken apart here and not shown.',
    missing: 'Taken, but for {{keys}}: type them.',
    allTaken: 'All keys were taken.',
    unknown: 'Left out, as the database type has no such keys: {{keys}}.',
    secretName: 'Name of the Secret',
    fault: {
      noKeys: 'Type or paste the credentials.',
      noSecret: 'Give the name of the Secret.',
      notMap: 'This is neither YAML nor JSON with keys in it.',
      notSecret: 'This is an object of Kubernetes, but no Secret.',
      notBase64: 'A value under data is no base64.',
      notUtf8:
        'A value under data is no text in UTF-8: use a Secret that is in the namespace instead.',
      notText: 'A value is no text.',
    },
  },
} as const;
