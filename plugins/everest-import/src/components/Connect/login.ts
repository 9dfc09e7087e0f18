import type { Import } from '@everest-import/backstage-plugin-everest-import-common';

/** Whom one logs in as: a name, or the key of the Secret that holds it. */
interface Login {
  user: { name: string } | { key: string };
  passwordKey: string;
}

/** What Everest writes into the Secret of each engine's users. */
const LOGINS: Partial<Record<string, Login>> = {
  pxc: { user: { name: 'root' }, passwordKey: 'root' },
  postgresql: { user: { name: 'postgres' }, passwordKey: 'password' },
  psmdb: {
    user: { key: 'MONGODB_DATABASE_ADMIN_USER' },
    passwordKey: 'MONGODB_DATABASE_ADMIN_PASSWORD',
  },
};

/** An address that is known inside the cluster alone: a Service and its namespace. */
const SERVICE = /^([a-z0-9-]+)\.([a-z0-9-]+)\.svc(?:\.cluster\.local)?$/;

/** Kubernetes' own names need no quotes, and what is none is not put into a line for a shell. */
const NAME = /^[a-z0-9.-]+$/;

export interface ConnectLines {
  user?: string;
  /** Commands that show the user and the password to whoever may read the Secret. */
  userCommand?: string;
  passwordCommand?: string;
  /** Opens the database's port on one's own machine; not there where its address is known outside, or leads to no Service. */
  forwardCommand?: string;
}

function forward({ host = '', port }: Import['database']): string | undefined {
  const [, service, namespace] = SERVICE.exec(host) ?? [];
  return service && port
    ? `kubectl port-forward service/${service} -n ${namespace} ${port}`
    : undefined;
}

/** How to log in to a database, without any secret in it. */
export function connectLines(item: Import): ConnectLines {
  const { namespace, engine, database } = item;
  const { userSecret } = database;
  const login = LOGINS[engine.type];
  const forwardCommand = forward(database);
  if (!login) {
    return { forwardCommand };
  }
  const named = 'name' in login.user ? login.user.name : undefined;
  const show = (key: string) =>
    userSecret && NAME.test(userSecret) && NAME.test(namespace)
      ? `kubectl get secret ${userSecret} -n ${namespace} -o jsonpath='{.data.${key}}' | base64 -d`
      : undefined;
  return {
    user: named,
    userCommand: 'key' in login.user ? show(login.user.key) : undefined,
    passwordCommand: show(login.passwordKey),
    forwardCommand,
  };
}
