import { ApiClient } from '../control-plane/ApiClient';
import { Replicas } from '../crash/Replicas';
import { AccountToken, issueToken } from './accountTokens';
import { Portal } from './Portal';
import { NAMESPACE, NAMESPACED_ACCOUNT, TenClusters } from './TenClusters';

export const NAMESPACED_ROLE = `/apis/rbac.authorization.k8s.io/v1/namespaces/${NAMESPACE}/roles/${NAMESPACED_ACCOUNT}`;

export interface Rule {
  resources: string[];
  verbs: string[];
}

export interface TenClustersPortal {
  ten: TenClusters;
  portal: Portal;
  /** The namespaced account's, before a verb was taken out. */
  wholeRules: Rule[];
  /** What is in the file of the cluster whose token is rotated. */
  firstToken: AccountToken;
  stop(): Promise<void>;
}

/** The namespaced account may not create databases; returns what its Role said before. */
async function withoutCreate(admin: ApiClient): Promise<Rule[]> {
  const whole = (await admin.get(NAMESPACED_ROLE)).body.rules as Rule[];
  const rules = whole.map(rule =>
    rule.resources.includes('databaseclusters')
      ? { ...rule, verbs: rule.verbs.filter(verb => verb !== 'create') }
      : rule,
  );
  await admin.merge(NAMESPACED_ROLE, { rules });
  return whole;
}

/** A backend in a process of its own, whose app-config names ten clusters. */
export async function startTenClustersPortal(): Promise<TenClustersPortal> {
  const ten = await TenClusters.start();
  try {
    const firstToken = await issueToken(ten.admin, 'everest-import', 'turn-0');
    ten.writeToken(firstToken.token);
    const wholeRules = await withoutCreate(ten.admin);
    const backend = await Replicas.start(1, {
      suite: 'clusters',
      database: { client: 'better-sqlite3', connection: ':memory:' },
      config: ten.config,
    });
    return {
      ten,
      portal: new Portal(backend.urls[0]),
      wholeRules,
      firstToken,
      async stop() {
        await backend.stop();
        await ten.stop();
      },
    };
  } catch (error) {
    await ten.stop();
    throw error;
  }
}
