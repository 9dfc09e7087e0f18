import { HumanDuration } from '@backstage/types';

/** What a request may not exceed. */
interface Ceilings {
  /** Kubernetes quantity, such as `100Gi`. */
  storage?: string | number;
  /** Kubernetes quantity, such as `4`. */
  cpu?: string | number;
  /** Kubernetes quantity, such as `16Gi`. */
  memory?: string | number;
  /** Nodes of a database, those of all its shards together; also proxies, and config servers. */
  replicas?: number;
  /** Names of the storage classes that may be used; all, when left out. */
  storageClasses?: string[];
  /** `mysql`, `postgresql`, `mongodb`; all, when left out. */
  engines?: string[];
  /** Imports in one namespace that have not ended yet. */
  importsAtOnce?: number;
}

/** Nothing; name, address and owner; or engine, importer and the service that it is for, too. */
type CatalogVisibility = 'none' | 'names' | 'full';

export interface Config {
  /** Data imports into databases that Percona Everest manages. */
  everestImport?: {
    /** Kubernetes clusters with Everest on them. */
    clusters?: Array<{
      /** Name in API and URLs: lower-case letters, digits and dashes. */
      name: string;
      /** Name for people; the name, when left out. */
      title?: string;
      /** A kubeconfig on disk; programs in it (`exec`) are refused. */
      kubeconfig?: {
        file: string;
        /** The file's current context, when left out. */
        context?: string;
      };
      /** `true`: the cluster that the portal runs in. */
      inCluster?: boolean;
      /**
       * Who knows how to reach the cluster of this name: `kubernetes`, the Kubernetes plugin's own config
       * (`kubernetes.clusterLocatorMethods` of type `config`; other logins than `serviceAccount` need a module), or the
       * id of a supplier that a module adds. Only clusters named here are used.
       */
      supplier?: string;
      /** Address of an API server; needs `tokenFile`. */
      url?: string;
      /**
       * File with a bearer token; read again when it changes.
       * @visibility backend
       */
      tokenFile?: string;
      /** File with the CA certificates of the API server; the system's own, when left out. */
      caFile?: string;
      /**
       * HTTP CONNECT proxy on the way to the API server; may hold a password. When left out: `proxy-url` of the
       * kubeconfig, then HTTPS_PROXY of the environment unless NO_PROXY exempts the address, as with kubectl.
       * @visibility secret
       */
      proxyUrl?: string;
      /** `cluster` (default): watch cluster-wide. `namespaces`: watch each listed namespace, with Roles instead of ClusterRoles. */
      scope?: 'cluster' | 'namespaces';
      /**
       * How many objects of a kind are kept of this cluster. Of more the first ones are, and the cluster says so; the
       * imports of the others are shown as out of date.
       */
      limits?: {
        /** Default: 500. */
        importers?: number;
        /** Default: 20000. */
        jobs?: number;
        /** Default: 10000. */
        databases?: number;
        /** Default: 10000. */
        engines?: number;
        /** Default: 10000. */
        namespaces?: number;
        /** Default: 500. */
        storageClasses?: number;
      };
      /** Namespaces that may be imported into. Nobody listed, nobody may. */
      namespaces?: Array<{
        /** A namespace, or `*` for every one that Everest manages. */
        name: string;
        /** Refs of groups and users who may, or `*` for everybody who is signed in; nobody, when left out. */
        owners?: string[];
        /** Owner of databases here, in the catalog and to be told, when the request names none; it lets nobody see anything. */
        defaultOwner?: string;
        /** What a request may not exceed here; each wins over the one for everywhere. */
        ceilings?: Ceilings;
        /** What the catalog shows of databases here; left out: `catalog.visibility.databases`. */
        catalogVisibility?: CatalogVisibility;
      }>;
    }>;
    /** The same for every namespace that neither says it here nor by an annotation in Kubernetes. */
    defaultOwner?: string;
    /** What comes into the catalog, where everybody who may read it sees it, whether or not they may see the import. */
    catalog?: {
      visibility?: {
        /** Databases with an import, of namespaces that say nothing themselves. Default: `none`. */
        databases?: CatalogVisibility;
        /** Importers. Default: `none`. */
        importers?: CatalogVisibility;
      };
    };
    s3?: {
      /** Where backups may be read from; AWS S3's own endpoints, when left out. */
      allowedEndpoints?: Array<{
        /** `host` or `host:port`. */
        host: string;
        /** Whether addresses of private networks are allowed. Default: false. */
        allowPrivate?: boolean;
        /** Whether plain http is allowed. Default: false. */
        allowHttp?: boolean;
        /** Whether the portal may look into it. Default: true. */
        browse?: boolean;
        /**
         * Whether a request may do without path style, so that `bucket.host` is connected to, whatever bucket it names.
         * Buckets of AWS S3's own endpoints always may. Default: false.
         */
        allowVirtualHosted?: boolean;
      }>;
      /** Whether a request may leave the TLS certificate of its source unchecked. Default: false. */
      allowInsecureTls?: boolean;
      /**
       * Whether a request may also name a Secret that lacks the label `everest-import.backstage.io/credentials`, or of
       * which the portal can't tell what it is and who uses it. One that is known to be used is refused in any case.
       * Default: false.
       */
      trustNamedSecrets?: boolean;
    };
    /** Places of backups, by name. Nobody listed, nobody may. */
    backupSources?: Array<{
      /** What a request's `source.backupSource` says: lower-case letters, digits and dashes. */
      name: string;
      /** Name for people; the name, when left out. */
      title?: string;
      /** An http(s) URL without path. Addresses of private networks and plain http are allowed here: it is not a user who names it. */
      endpoint: string;
      region: string;
      /** Plain bucket names, one at least; a request may leave the bucket out where there is only one. */
      buckets: string[];
      /** Folders that it is limited to; all, when left out. */
      prefixes?: string[];
      /** Refs of groups and users who may, or `*` for everybody who is signed in; nobody, when left out. */
      owners?: string[];
      /** File with CA certificates that the portal trusts there, beside the system's own. */
      caFile?: string;
      /**
       * HTTP CONNECT proxy on the portal's way there; may hold a password.
       * @visibility secret
       */
      proxyUrl?: string;
      /** Default: false. */
      forcePathStyle?: boolean;
      /** Whether the certificate is checked, by the portal and by importers. Default: true. */
      verifyTls?: boolean;
      /** `cluster`: the portal never connects to it, importers do. Default: `everywhere`. */
      reachableFrom?: 'everywhere' | 'cluster';
      /** What the portal looks with; it never leaves the portal. Left out: the portal does not look. */
      browse?: {
        /** @visibility secret */
        accessKeyId?: string;
        /** @visibility secret */
        secretAccessKey?: string;
        /** In place of keys: an account of the AWS integration (`aws.accounts`), with its role. */
        accountId?: string;
      };
      /** What an import gets, in a Secret of its own in the team's namespace; give it keys that read this place only. Left out: browse only. */
      import?: {
        /** @visibility secret */
        accessKeyId?: string;
        /** @visibility secret */
        secretAccessKey?: string;
        /** In place of keys: a Secret that is there in each target namespace. Everest gives it to the first import, and deletes it with that database. */
        secretName?: string;
      };
    }>;
    importers?: {
      /** Names of importers that may be used; all, when left out. Others are listed with the reason why they can't be used. */
      allow?: string[];
      /** Only importers whose image is named by its sha256 digest; a tag can be moved. Default: false. */
      requirePinnedImage?: boolean;
    };
    /** What a request may not exceed. */
    ceilings?: Ceilings;
    /** Named defaults for a request, in the request's own shape; what the request says itself wins. */
    profiles?: Array<{
      name: string;
      /** For people; the name, when left out. */
      title?: string;
      description?: string;
      /** The only engines that it is for: `mysql`, `postgresql`, `mongodb`; every one, when left out. */
      engines?: string[];
      engine?: {
        version?: string | number;
        replicas?: number;
        storage?: { size?: string | number; class?: string };
        resources?: {
          cpu?: string | number;
          memory?: string | number;
          /** What is kept for a node; for Everest 1.16 and newer. */
          requests?: { cpu?: string | number; memory?: string | number };
        };
        /** Text of the engine's own configuration. */
        config?: string;
      };
      proxy?: {
        type?: string;
        replicas?: number;
        resources?: {
          cpu?: string | number;
          memory?: string | number;
          requests?: { cpu?: string | number; memory?: string | number };
        };
        /** `type` (`internal`, `external`, or the installed Everest's own words), `ipSourceRanges`, `loadBalancerConfigName`. */
        expose?: { [field: string]: unknown };
      };
      /** Parts of a DatabaseCluster's `spec` for the rest: `backup`, `monitoring`, `podSchedulingPolicyName`, `sharding` and so on. */
      spec?: { [field: string]: unknown };
    }>;
    /** Through which plugin users may start an import: `any` (default), or only by a software template. */
    createThrough?: 'any' | 'scaffolder';
    /**
     * Refs of groups and users, or `*`, who may name an owner, an entity or a system that is not their own, where the
     * permission `everest-import.import.assign` grants it too; nobody, when left out.
     */
    assigners?: string[];
    /** How long imports are remembered. A duration is `365 days`, `P365D` or `{ days: 365 }`, at least one day. */
    history?: {
      /** After an import has ended and its database is gone. Default: 365 days. */
      keep?: string | HumanDuration;
      /**
       * Names of people and places: who asked, reasons given, bucket and path, hosts, what Kubernetes said. At most
       * `keep`, which is the default.
       */
      keepDetails?: string | HumanDuration;
      /**
       * Refs of groups and users, or `*`, who may take people out of what is remembered, where the permission
       * `everest-import.history.erase` grants it too; nobody, when left out.
       */
      erasers?: string[];
    };
    /** When people are told of an import, and who besides those who asked for it and own it. */
    notify?: {
      /**
       * How long an import may be blocked, or stuck by its timeline, before people are told. A duration is `15 minutes`,
       * `PT15M` or `{ minutes: 15 }`, at least 10 seconds. Default: 15 minutes.
       */
      blockedAfter?: string | HumanDuration;
      /** Refs of groups and users who are told of alarms too: data in use is written over, a database was left paused. */
      platform?: string[];
    };
    /** Deleting the databases of imports, with the permission `everest-import.import.delete`. */
    cleanUp?: {
      /** Also of imports that succeeded, whose databases may be in use. Default: false. */
      succeeded?: boolean;
    };
    /** Rights that an importer may ask for and still be used. */
    maxRights?: {
      /** Rights in the whole cluster. Default: false. */
      cluster?: boolean;
      /** Rights with `*`. Default: false. */
      wildcard?: boolean;
      /**
       * Rights with which an importer could take others, such as `bind`, `impersonate`, to run containers or to list all
       * Secrets; also when a `*` brings them. Default: false.
       */
      escalation?: boolean;
    };
  };
}
